namespace StudyCampaigns.Attachments;

/// <summary>A file that is another one for another program: archives are looked for from the end of a file, a PDF near its beginning.</summary>
internal static class SecondFile
{
    // The end of a ZIP and the longest comment behind it, which may be the rest of the first file.
    private const int EndOfZipWithin = 22 + ushort.MaxValue;

    private const int StartOfPdfWithin = 2048;

    /// <summary>For every kind but those that are archives themselves.</summary>
    public static Refusal? Validate(AttachmentKind kind, ReadOnlySpan<byte> bytes)
    {
        if (kind is AttachmentKind.Docx or AttachmentKind.Xlsx)
        {
            return null;
        }

        var isArchive = bytes[^Math.Min(bytes.Length, EndOfZipWithin)..].IndexOf("PK\x05\x06"u8) >= 0
            || bytes.IndexOf("Rar!\x1A\x07"u8) >= 0 || bytes.IndexOf((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) >= 0;
        var isPdf = kind != AttachmentKind.Pdf && bytes[..Math.Min(bytes.Length, StartOfPdfWithin)].IndexOf("%PDF-"u8) >= 0;
        return isArchive || isPdf ? AttachmentRefusals.Mixed : null;
    }
}
