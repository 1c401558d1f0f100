using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Attachments;

namespace StudyCampaigns.Data;

/// <summary>
/// Copies the SQLite database as it stands at one moment, and the files its rows name, into one file, while the portal runs. The file
/// gets its name only after it passed the integrity check, so that a file of that name is a good backup.
/// </summary>
public sealed class BackUpDatabase(AppDbContext db, AttachmentFolder folder)
{
    /// <param name="Output">A file that does not exist yet.</param>
    public sealed record Command(string Output);

    /// <param name="Size">Bytes of the backup.</param>
    /// <param name="Files">How many files of directives it holds.</param>
    /// <param name="MissingFiles">How many files a row names and the folder does not have.</param>
    public sealed record Made(long Size, int Files, int MissingFiles);

    public async Task<Result<Made>> HandleAsync(Command command, CancellationToken ct)
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

        try
        {
            using var unfinished = UnfinishedFile.Create(output);
            var copied = await CopyAsync(source, unfinished.Path, ct);
            if (copied.Refusal is { } refusal)
            {
                return refusal;
            }

            unfinished.FinishAs(output, overwrite: false);
            return new Made(new FileInfo(output).Length, copied.Value.Added, copied.Value.Missing);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SqliteException)
        {
            return BackupRefusals.NotWritten(exception.Message);
        }
    }

    private async Task<Result<(int Added, int Missing)>> CopyAsync(string source, string target, CancellationToken ct)
    {
        using var from = SqliteFile.Open(source, SqliteOpenMode.ReadWrite);
        using var to = SqliteFile.Open(target, SqliteOpenMode.ReadWrite);
        from.BackupDatabase(to);
        SqliteFile.LeaveOneFile(to);
        var files = await BackupFiles.AddAsync(to, folder, ct);
        var finding = SqliteFile.CheckIntegrity(to);
        return finding == "ok" ? files : BackupRefusals.Damaged(finding);
    }
}
