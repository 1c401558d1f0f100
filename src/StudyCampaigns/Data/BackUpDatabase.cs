using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace StudyCampaigns.Data;

/// <summary>
/// Copies the SQLite database into one file as it stands at one moment, while the portal runs. The file gets its name only after it
/// passed the integrity check, so that a file of that name is a good backup.
/// </summary>
public sealed class BackUpDatabase(AppDbContext db)
{
    /// <param name="Output">A file that does not exist yet.</param>
    public sealed record Command(string Output);

    /// <summary>Answers the size of the backup in bytes.</summary>
    public Task<Result<long>> HandleAsync(Command command, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(Handle(command));
    }

    private Result<long> Handle(Command command)
    {
        if (!db.Database.IsSqlite())
        {
            return BackupRefusals.NotSqlite;
        }

        var source = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        var output = Path.GetFullPath(command.Output);
        if (!File.Exists(source))
        {
            return BackupRefusals.NoDatabase;
        }

        if (File.Exists(output))
        {
            return BackupRefusals.OutputExists(output);
        }

        var unfinished = output + ".unfinished";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(output)!);
            File.Delete(unfinished);
            if (Copy(source, unfinished) is { } refusal)
            {
                return refusal;
            }

            SqliteFile.Flush(unfinished);
            File.Move(unfinished, output, overwrite: false);
            return new FileInfo(output).Length;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SqliteException)
        {
            return BackupRefusals.NotWritten(exception.Message);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static Refusal? Copy(string source, string target)
    {
        using var from = SqliteFile.Open(source, SqliteOpenMode.ReadWrite);
        using var to = SqliteFile.Open(target, SqliteOpenMode.ReadWriteCreate);
        from.BackupDatabase(to);
        SqliteFile.LeaveOneFile(to);
        var finding = SqliteFile.CheckIntegrity(to);
        return finding == "ok" ? null : BackupRefusals.Damaged(finding);
    }
}
