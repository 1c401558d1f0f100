using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace StudyCampaigns.Data;

/// <summary>
/// Puts a backup in the place of the SQLite database, with no portal running. The database that stood there is kept beside it under
/// another name; until the last step it stands untouched.
/// </summary>
public sealed class RestoreDatabase(AppDbContext db, TimeProvider clock)
{
    public sealed record Command(string Input);

    /// <summary>Answers where the earlier database is kept, or an empty text when there was none.</summary>
    public Task<Result<string>> HandleAsync(Command command, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(Handle(command));
    }

    private Result<string> Handle(Command command)
    {
        if (!db.Database.IsSqlite())
        {
            return BackupRefusals.NotSqlite;
        }

        var input = Path.GetFullPath(command.Input);
        if (!File.Exists(input))
        {
            return BackupRefusals.InputMissing(input);
        }

        var connectionString = db.Database.GetConnectionString()!;
        var target = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);
        var unfinished = target + ".unfinished";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var hold = SqliteHold.TakeAlone(connectionString);
            if (hold is null)
            {
                return BackupRefusals.PortalRuns;
            }

            File.Copy(input, unfinished, overwrite: true);
            if (Check(unfinished, input) is { } refusal)
            {
                return refusal;
            }

            SqliteFile.Flush(unfinished);
            var earlier = SetAside(target);
            File.Move(unfinished, target, overwrite: true);
            return earlier;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is 5 or 6)
        {
            return BackupRefusals.PortalRuns;
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

    private Refusal? Check(string file, string shownAs)
    {
        try
        {
            using var connection = SqliteFile.Open(file, SqliteOpenMode.ReadWrite);
            if (SqliteFile.CheckIntegrity(connection) != "ok" || SqliteFile.ReadMigrations(connection) is not { } applied)
            {
                return BackupRefusals.NotAPortal(shownAs);
            }

            SqliteFile.LeaveOneFile(connection);
            var newer = applied.Except(db.Database.GetMigrations()).FirstOrDefault();
            return newer is null ? null : BackupRefusals.Newer(newer);
        }
        catch (SqliteException)
        {
            return BackupRefusals.NotAPortal(shownAs);
        }
    }

    /// <summary>Copies what stands there now, a damaged database as it is: somebody may still want to look into it.</summary>
    private string SetAside(string target)
    {
        if (!File.Exists(target))
        {
            return "";
        }

        WriteLogInto(target);
        var earlier = $"{target}.{clock.GetLocalNow():yyyyMMdd-HHmmss}";
        foreach (var suffix in new[] { "", "-wal", "-shm" }.Where(suffix => File.Exists(target + suffix)))
        {
            File.Copy(target + suffix, earlier + suffix, overwrite: false);
        }

        File.Delete(target + "-wal");
        File.Delete(target + "-shm");
        return earlier;
    }

    private static void WriteLogInto(string target)
    {
        try
        {
            using var connection = SqliteFile.Open(target, SqliteOpenMode.ReadWrite);
            SqliteFile.LeaveOneFile(connection);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is 11 or 26)
        {
            // Damaged: its log is kept beside it.
        }
    }
}
