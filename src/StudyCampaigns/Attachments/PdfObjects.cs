namespace StudyCampaigns.Attachments;

/// <summary>
/// Reads objects of a PDF wherever they stand and refuses those that act. What two objects do together (a page names its actions, the
/// actions lie elsewhere) is kept as numbers and looked at in the end, so that circles and order do not matter.
/// </summary>
internal sealed class PdfObjects
{
    private const long MaximumUnpacked = 50_000_000;

    private readonly byte[] file;
    private readonly PdfMeetings meetings = new();
    private readonly PdfObjectWalk outer;
    private readonly PdfObjectWalk inner;
    private long left;
    private long unpacked;

    /// <param name="most">How many bytes may be read in all.</param>
    public PdfObjects(byte[] file, long most)
    {
        (this.file, left) = (file, most);
        (outer, inner) = (new PdfObjectWalk(meetings), new PdfObjectWalk(meetings));
    }

    /// <summary>Every object that stands behind this word, the word being anywhere.</summary>
    public Refusal? ReadAfter(ReadOnlySpan<byte> word)
    {
        try
        {
            var at = 0;
            int found;
            while ((found = file.AsSpan(at).IndexOf(word)) >= 0)
            {
                var start = at + found;
                at = start + word.Length;
                if (!file.AsSpan(0, start).EndsWith("end"u8) && Read(file, at, NumberBefore(start), isPacked: false) is { } refusal)
                {
                    return refusal;
                }
            }

            return null;
        }
        catch (OfficeLimits.ExceededException)
        {
            return AttachmentRefusals.Bomb;
        }
    }

    public Refusal? ValidateMeetings() => meetings.Validate();

    /// <param name="number">Of the object; null where it cannot be told.</param>
    /// <param name="isPacked">In a stream of objects, which holds no streams.</param>
    private Refusal? Read(byte[] bytes, int at, int? number, bool isPacked)
    {
        var walk = isPacked ? inner : outer;
        var refusal = walk.Read(bytes, at, number, left);
        left -= walk.At - at;
        return refusal ?? (left <= 0 ? AttachmentRefusals.Broken : walk.IsStream && !isPacked ? ReadStream(walk.At, walk.Entries) : null);
    }

    private Refusal? ReadStream(int at, PdfStreamEntries entries)
    {
        if (!entries.MayHoldObjects)
        {
            return null;
        }

        var start = StartOfBytes(at);
        if (start < 0 || entries.IsUnclear)
        {
            return entries.HoldsObjects ? AttachmentRefusals.Broken : null;
        }

        if (entries.Filters.Count == 0)
        {
            return ReadPacked(file, start, entries);
        }

        if (PdfObjectStream.Unpack(file, start, entries, MaximumUnpacked - unpacked) is not { } objects)
        {
            return entries.HoldsObjects ? AttachmentRefusals.Broken : null;
        }

        unpacked += objects.Length;
        left += objects.Length;
        return ReadPacked(objects, 0, entries);
    }

    /// <summary>At the head of the stream stand pairs: the number of an object and where it begins behind the first.</summary>
    private Refusal? ReadPacked(byte[] bytes, int start, PdfStreamEntries entries)
    {
        var (count, first) = (entries.Count, (long)start + entries.First);
        var head = new PdfTokens(bytes, start);
        for (var i = 0; i < count || head.At < first; i++)
        {
            if (!head.Read() || head.Kind != PdfTokenKind.Number)
            {
                break;
            }

            var number = head.Number;
            if (!head.Read() || head.Kind != PdfTokenKind.Number || head.Number < 0)
            {
                break;
            }

            var at = first + head.Number;
            if (at < bytes.Length && Read(bytes, (int)at, number, isPacked: true) is { } refusal)
            {
                return refusal;
            }
        }

        left -= head.At - start;
        return null;
    }

    /// <summary>Behind the end of the line; -1 where something else follows, which readers pass over differently.</summary>
    private int StartOfBytes(int at) =>
        at >= file.Length ? -1
        : file[at] == '\n' ? at + 1
        : file[at] != '\r' ? -1
        : at + 1 < file.Length && file[at + 1] == '\n' ? at + 2
        : at + 1;

    /// <summary>Of <c>12 0 obj</c>.</summary>
    private int? NumberBefore(int at)
    {
        var end = SkipBack(SkipBack(SkipBack(at, PdfTokens.IsBlank), char.IsAsciiDigit), PdfTokens.IsBlank);
        var start = SkipBack(end, char.IsAsciiDigit);
        return int.TryParse(file.AsSpan(start, end - start), out var number) ? number : null;
    }

    private int SkipBack(int at, Func<byte, bool> matches)
    {
        var nearest = Math.Max(0, at - 32);
        while (at > nearest && matches(file[at - 1]))
        {
            at--;
        }

        return at;
    }

    private int SkipBack(int at, Func<char, bool> matches) => SkipBack(at, (byte character) => matches((char)character));
}
