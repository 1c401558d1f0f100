using Microsoft.Extensions.Options;

namespace StudyCampaigns.Attachments;

/// <summary>
/// The folder in which files lie, outside what the web server gives out: <c>ab/abcdef…</c>, named by their hash, without an ending. A file
/// is written under another name, forced to the disk and then moved, so that it is there whole or not at all.
/// </summary>
public sealed class AttachmentFolder(IOptions<AttachmentOptions> options)
{
    private readonly string folder = Path.GetFullPath(options.Value.Folder);

    public Task KeepAsync(CheckedFile file, CancellationToken ct) => KeepAsync(file.Hash, file.Bytes, ct);

    /// <param name="hash">Of those bytes; the caller has computed it.</param>
    public async Task KeepAsync(string hash, byte[] bytes, CancellationToken ct)
    {
        var target = PathOf(hash);
        if (File.Exists(target) && new FileInfo(target).Length == bytes.Length)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var draft = $"{target}.{Guid.NewGuid():N}.part";
        try
        {
            await using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await stream.WriteAsync(bytes, ct);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, target, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Null when the file is not there: the folder was lost, or it was dropped a moment ago.</summary>
    public Stream? Open(string hash)
    {
        var path = PathOf(hash);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 81920, useAsync: true) : null;
    }

    /// <summary>Called after the last row that named it was removed.</summary>
    public void Remove(string hash) => File.Delete(PathOf(hash));

    private string PathOf(string hash) =>
        hash.Length == Attachment.HashLength && hash.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(folder, hash[..2], hash)
            : throw new ArgumentException("Not the hash of a file.", nameof(hash));
}
