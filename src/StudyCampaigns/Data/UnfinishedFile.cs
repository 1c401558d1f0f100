namespace StudyCampaigns.Data;

/// <summary>
/// A copy of the database while it is made, under another name until it is whole. Only its owner may read it from the first byte on: it
/// holds password hashes and the keys of the cookies. A process that is killed leaves it behind; the next one takes it away.
/// </summary>
internal sealed class UnfinishedFile : IDisposable
{
    private const string Ending = ".unfinished";

    private static readonly byte[] SqliteHeader = "SQLite format 3\0"u8.ToArray();

    // What SQLite lays beside a file that it writes.
    private static readonly string[] Beside = ["-journal", "-wal", "-shm"];

    private readonly FileStream hold;

    private UnfinishedFile(string path, FileStream hold)
    {
        Path = path;
        this.hold = hold;
    }

    public string Path { get; }

    /// <summary>Makes it beside its target, and takes away what killed runs left there.</summary>
    /// <exception cref="IOException">Another process makes the same one at this moment, or it cannot be written.</exception>
    public static UnfinishedFile Create(string target)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
        RemoveLeft(System.IO.Path.GetDirectoryName(target)!);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,

            // Held until the end, to be known as in use. Below Unix this lock is of another kind than SQLite's.
            Share = OperatingSystem.IsWindows() ? FileShare.ReadWrite : FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(target + Ending, new FileStream(target + Ending, options));
    }

    /// <summary>Fills it with another file.</summary>
    public async Task CopyFromAsync(string file, CancellationToken ct)
    {
        await using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await source.CopyToAsync(hold, ct);
        await hold.FlushAsync(ct);
    }

    /// <summary>Gives it its name once all of it is on the disk. A file of that name lends its permissions before it is replaced.</summary>
    public void FinishAs(string target, bool overwrite)
    {
        hold.Flush(flushToDisk: true);
        hold.Dispose();
        if (overwrite && !OperatingSystem.IsWindows() && File.Exists(target))
        {
            File.SetUnixFileMode(Path, File.GetUnixFileMode(target));
        }

        File.Move(Path, target, overwrite);
    }

    public void Dispose()
    {
        hold.Dispose();
        Remove(Path);
    }

    private static void RemoveLeft(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*" + Ending))
        {
            try
            {
                if (IsLeft(file))
                {
                    Remove(file);
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // In use, or somebody else's.
            }
        }
    }

    /// <summary>A file of this ending that is no database is somebody else's.</summary>
    private static bool IsLeft(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var start = new byte[SqliteHeader.Length];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == 0 || start.AsSpan().SequenceEqual(SqliteHeader);
    }

    private static void Remove(string file)
    {
        foreach (var part in Beside.Prepend("").Select(ending => file + ending))
        {
            File.Delete(part);
        }
    }
}
