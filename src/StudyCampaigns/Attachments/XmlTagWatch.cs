namespace StudyCampaigns.Attachments;

/// <summary>
/// Looks at the bytes of XML before its reader does, which holds an attribute or a CDATA section whole and takes quadratic time for the
/// attributes of one element. In UTF-8 and UTF-16 alike, the byte of a sign is never part of another one's that matters here.
/// </summary>
internal sealed class XmlTagWatch
{
    private const int MostAttributes = 5000;

    private readonly byte[] lastBytes = new byte[Marker.Length * 2];
    private long sinceTag;
    private int equalSigns;
    private bool hasCdata;

    private static ReadOnlySpan<byte> Marker => "CDATA"u8;

    private static ReadOnlySpan<byte> WideMarker => "C\0D\0A\0T\0A"u8;

    /// <summary>Whether a text, an attribute or the rest behind a CDATA section is longer than anybody writes.</summary>
    public bool IsTooMuch(ReadOnlySpan<byte> bytes)
    {
        hasCdata = hasCdata || FindCdata(bytes);
        while (true)
        {
            var tag = bytes.IndexOf((byte)'<');
            var text = tag < 0 ? bytes : bytes[..tag];
            sinceTag += text.Length;
            equalSigns += text.Count((byte)'=');
            if (sinceTag > OfficeLimits.MaximumValue || equalSigns > MostAttributes)
            {
                return true;
            }

            if (tag < 0)
            {
                return false;
            }

            sinceTag = hasCdata ? sinceTag + 1 : 0;
            equalSigns = 0;
            bytes = bytes[(tag + 1)..];
        }
    }

    private bool FindCdata(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf(Marker) >= 0 || bytes.IndexOf(WideMarker) >= 0)
        {
            return true;
        }

        // Over the border of two pieces.
        var start = bytes[..Math.Min(bytes.Length, lastBytes.Length)];
        Span<byte> border = [.. lastBytes, .. start];
        var rest = border[start.Length..];
        rest[..lastBytes.Length].CopyTo(lastBytes);
        if (bytes.Length >= lastBytes.Length)
        {
            bytes[^lastBytes.Length..].CopyTo(lastBytes);
        }

        return border.IndexOf(Marker) >= 0 || border.IndexOf(WideMarker) >= 0;
    }
}
