using System.IO.Compression;

namespace StudyCampaigns.Attachments;

/// <summary>A stream of objects (ISO 32000-1, 7.5.7), unpacked within limits.</summary>
internal static class PdfObjectStream
{
    private const int LongestRow = 1_000_000;

    /// <summary>The objects as they stand in it; null where the packing is one that no program uses for objects.</summary>
    /// <param name="start">Where the bytes of the stream begin; packed bytes say themselves where they end.</param>
    /// <param name="most">More than so many bytes throw <see cref="OfficeLimits.ExceededException"/>.</param>
    public static byte[]? Unpack(byte[] file, int start, PdfStreamEntries entries, long most)
    {
        if (entries.Filters is not ["FlateDecode" or "Fl"] || entries.Predictor is not (1 or (>= 10 and <= 15)) || start + 2 > file.Length)
        {
            return null;
        }

        var unpacked = Inflate(file, start + 2, most);
        return entries.Predictor == 1 ? unpacked : entries.Row is > 0 and < LongestRow ? Unpredict(unpacked, (int)entries.Row, entries.Pixel) : null;
    }

    /// <summary>Behind the two bytes of zlib's head. What came out before the packing turns out to be broken is kept, as readers keep it.</summary>
    private static byte[] Inflate(byte[] file, int start, long most)
    {
        using var unpacked = new MemoryStream();
        using var packed = new DeflateStream(new MemoryStream(file, start, file.Length - start), CompressionMode.Decompress);
        var buffer = new byte[81920];
        try
        {
            int read;
            while ((read = packed.Read(buffer)) > 0)
            {
                unpacked.Write(buffer, 0, read);
                if (unpacked.Length > most)
                {
                    throw new OfficeLimits.ExceededException();
                }
            }
        }
        catch (InvalidDataException)
        {
            // Not packed so, or cut off.
        }

        return unpacked.ToArray();
    }

    /// <summary>PNG's filters: each row begins with the number of its own.</summary>
    private static byte[] Unpredict(byte[] rows, int row, int pixel)
    {
        var count = (rows.Length + row) / (row + 1);
        var plain = new byte[count * row];
        for (var i = 0; i < count; i++)
        {
            var from = rows.AsSpan((i * (row + 1)) + 1, Math.Min(row, rows.Length - (i * (row + 1)) - 1));
            var to = plain.AsSpan(i * row, row);
            var above = i == 0 ? new byte[row] : plain.AsSpan((i - 1) * row, row);
            for (var x = 0; x < from.Length; x++)
            {
                var left = x < pixel ? 0 : to[x - pixel];
                var corner = x < pixel ? 0 : above[x - pixel];
                to[x] = (byte)(from[x] + rows[i * (row + 1)] switch { 1 => left, 2 => above[x], 3 => (left + above[x]) / 2, 4 => Nearest(left, above[x], corner), _ => 0 });
            }
        }

        return plain;
    }

    private static int Nearest(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
