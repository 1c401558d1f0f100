using System.IO.Compression;

namespace StudyCampaigns.Layout.Docx;

/// <summary>An archive written again with fixed order and times: the clock must not change the bytes of a document.</summary>
internal static class FixedArchive
{
    // The earliest time an archive can hold.
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(MemoryStream archive)
    {
        archive.Position = 0;
        using var result = new MemoryStream();
        using (var source = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            // "[Content_Types].xml" first: programs that look at the first bytes expect it there.
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName[0] != '[').ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Moment;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return result.ToArray();
    }
}
