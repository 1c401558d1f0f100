namespace StudyCampaigns.Documents.Attachments;

/// <summary>The outer structure of a PDF: its end, encryption, and what would run or hide in it.</summary>
internal static class PdfFile
{
    private const int EndWithin = 2048;

    public static Refusal? Refuse(ReadOnlySpan<byte> bytes)
    {
        var tail = bytes[^Math.Min(bytes.Length, EndWithin)..];
        var end = tail.LastIndexOf("%%EOF"u8);
        if (end < 0 || bytes.IndexOf("startxref"u8) < 0)
        {
            return AttachmentRefusals.Broken;
        }

        // A second file behind the first: a ZIP is read from its end.
        if (tail[(end + 5)..].ContainsAnyExcept(" \t\r\n\0"u8))
        {
            return AttachmentRefusals.Mixed;
        }

        return Names(bytes, "/Encrypt"u8) ? AttachmentRefusals.Encrypted
            : Names(bytes, "/JavaScript"u8) || Names(bytes, "/Launch"u8) || Names(bytes, "/EmbeddedFile"u8) || Names(bytes, "/RichMedia"u8) ? AttachmentRefusals.Active
            : null;
    }

    /// <summary>A name that ends there: <c>/Encrypt 5 0 R</c> and not <c>/EncryptMetadata</c>.</summary>
    private static bool Names(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name)
    {
        var rest = bytes;
        int at;
        while ((at = rest.IndexOf(name)) >= 0)
        {
            rest = rest[(at + name.Length)..];
            if (rest.Length == 0 || !char.IsAsciiLetterOrDigit((char)rest[0]))
            {
                return true;
            }
        }

        return false;
    }
}
