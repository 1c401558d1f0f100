namespace StudyCampaigns.Attachments;

/// <summary>
/// A PDF: its end, and every object that any reader could find in it. A library answers what it would open itself; here an object that
/// was replaced, that no table names or that lies inside another one counts as well, since the next reader may take that one.
/// So whatever follows the word <c>obj</c> anywhere in the file is read, and whatever streams of objects hold.
/// </summary>
internal static class PdfFile
{
    private const int EndWithin = 2048;

    // Objects that lie in one another are read once for each: an honest file is read a little more than once.
    private const int MostReadings = 3;

    public static Refusal? Validate(byte[] bytes) => ValidateEnd(bytes) ?? ValidateObjects(bytes);

    private static Refusal? ValidateEnd(ReadOnlySpan<byte> bytes)
    {
        var tail = bytes[^Math.Min(bytes.Length, EndWithin)..];
        var end = tail.LastIndexOf("%%EOF"u8);
        if (end < 0 || bytes.IndexOf("startxref"u8) < 0)
        {
            return AttachmentRefusals.Broken;
        }

        // A second file behind the first: a ZIP is read from its end.
        return tail[(end + 5)..].ContainsAnyExcept(" \t\r\n\0"u8) ? AttachmentRefusals.Mixed : null;
    }

    private static Refusal? ValidateObjects(byte[] bytes)
    {
        var objects = new PdfObjects(bytes, ((long)bytes.Length * MostReadings) + 1_000_000);
        return objects.ReadAfter("obj"u8) ?? objects.ReadAfter("trailer"u8) ?? objects.ValidateMeetings();
    }
}
