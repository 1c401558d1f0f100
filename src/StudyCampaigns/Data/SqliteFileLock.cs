using Microsoft.Data.Sqlite;

namespace StudyCampaigns.Data;

/// <summary>
/// Says that a process uses a SQLite database. Portals hold it together; a restore needs it alone, because replacing the file below a
/// running portal would mix two databases. The operating system lets go when the process ends, however it ends.
/// </summary>
public sealed class SqliteFileLock : IDisposable
{
    private readonly FileStream lockFile;

    private SqliteFileLock(FileStream lockFile) => this.lockFile = lockFile;

    /// <summary>The portal's hold; null when somebody restores the database at this moment.</summary>
    public static SqliteFileLock? TakeShared(string connectionString) => Take(connectionString, FileAccess.Read, FileShare.Read);

    /// <summary>The restore's hold; null while a portal runs.</summary>
    public static SqliteFileLock? TakeAlone(string connectionString) => Take(connectionString, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Alone while the database is brought to this program's version; waits for another process that does so.</summary>
    public static async Task<SqliteFileLock> TakeForMigrationAsync(string connectionString, CancellationToken ct)
    {
        while (true)
        {
            if (Take(connectionString, FileAccess.ReadWrite, FileShare.None, ".migrating") is { } hold)
            {
                return hold;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
        }
    }

    public void Dispose() => lockFile.Dispose();

    private static SqliteFileLock? Take(string connectionString, FileAccess access, FileShare share, string ending = ".hold")
    {
        var path = new SqliteConnectionStringBuilder(connectionString).DataSource + ending;
        try
        {
            return new SqliteFileLock(new FileStream(path, FileMode.OpenOrCreate, access, share));
        }
        catch (IOException exception) when (IsTaken(exception))
        {
            return null;
        }
    }

    /// <summary>
    /// Another process holds it: the system says "would block" (11 on Linux, 35 on macOS) or "sharing violation" (Windows). Anything else,
    /// a file system that takes no writes above all, would be waited for without end.
    /// </summary>
    private static bool IsTaken(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);
}
