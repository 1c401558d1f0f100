using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Attachments;

namespace StudyCampaigns.Data;

/// <summary>
/// Puts a backup in the place of the SQLite database, and its files into their folder, with no portal running. The database that stood
/// there is kept beside it under another name; until the last step it stands untouched. No file of the folder is removed.
/// </summary>
public sealed class RestoreDatabase(AppDbContext db, AttachmentFolder folder, TimeProvider clock)
{
    public sealed record Command(string Input);

    /// <param name="Earlier">Where the database is kept that stood there; null when there was none.</param>
    /// <param name="Files">How many files of directives the backup held.</param>
    public sealed record Restored(string? Earlier, int Files);

    public async Task<Result<Restored>> HandleAsync(Command command, CancellationToken ct)
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
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var hold = SqliteFileLock.TakeAlone(connectionString);
            if (hold is null)
            {
                return BackupRefusals.PortalRuns;
            }

            using var unfinished = UnfinishedFile.Create(target);
            await unfinished.CopyFromAsync(input, ct);
            var files = await UnpackAsync(unfinished.Path, input, ct);
            if (files.Refusal is { } refusal)
            {
                return refusal;
            }

            var earlier = SetAside(target);
            unfinished.FinishAs(target, overwrite: true);
            return new Restored(earlier, files.Value);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is 5 or 6)
        {
            return BackupRefusals.PortalRuns;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SqliteException)
        {
            return BackupRefusals.NotWritten(exception.Message);
        }
    }

    /// <summary>Checks the copy, puts its files into their folder and leaves the database alone in it; answers how many files it held.</summary>
    private async Task<Result<int>> UnpackAsync(string file, string shownAs, CancellationToken ct)
    {
        try
        {
            using var connection = SqliteFile.Open(file, SqliteOpenMode.ReadWrite);
            if (SqliteFile.CheckIntegrity(connection) != "ok" || SqliteFile.ReadMigrations(connection) is not { } applied)
            {
                return BackupRefusals.NotAPortal(shownAs);
            }

            SqliteFile.LeaveOneFile(connection);
            var known = db.Database.GetMigrations().ToList();
            if (DatabaseVersion.FindUnknown(applied, known) is { } unknown)
            {
                return DatabaseVersion.IsBeforeTheFirst(unknown, known) ? BackupRefusals.BeforeTheFirst(unknown) : BackupRefusals.Newer(unknown);
            }

            // Sessions of the backup's day may have been ended since.
            SqliteFile.EndSessions(connection);
            return await BackupFiles.PutBackAsync(connection, folder, ct) is { } files ? files : BackupRefusals.NotAPortal(shownAs);
        }
        catch (SqliteException)
        {
            return BackupRefusals.NotAPortal(shownAs);
        }
    }

    /// <summary>Copies what stands there now, a damaged database as it is: somebody may still want to look into it.</summary>
    private string? SetAside(string target)
    {
        if (!File.Exists(target))
        {
            return null;
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
