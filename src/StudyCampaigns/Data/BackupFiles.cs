using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using StudyCampaigns.Attachments;

namespace StudyCampaigns.Data;

/// <summary>
/// The files of the portal inside a backup of its database, in a table that only backups have: what must be kept together is one file.
/// </summary>
internal static class BackupFiles
{
    private const string Table = "BackedUpFiles";

    /// <summary>Adds every file that a row of the backup names. A file dropped while the backup was made has a row there and is nowhere.</summary>
    /// <returns>How many were added, and how many were not in the folder.</returns>
    public static async Task<(int Added, int Missing)> AddAsync(SqliteConnection backup, AttachmentFolder folder, CancellationToken ct)
    {
        // A database that waits for its upgrade may be older than the files.
        if (!SqliteFile.HasTable(backup, "Attachments"))
        {
            return (0, 0);
        }

        // Nobody sees the file before it is whole: one transaction, or each file waits for the disk.
        await using var transaction = backup.BeginTransaction();
        Execute(backup, $"CREATE TABLE \"{Table}\" (\"Hash\" TEXT NOT NULL PRIMARY KEY, \"Content\" BLOB NOT NULL)");
        var hashes = SqliteFile.ReadTexts(backup, "SELECT DISTINCT \"Hash\" FROM \"Attachments\" ORDER BY \"Hash\"");
        var added = 0;
        foreach (var hash in hashes)
        {
            await using var stream = folder.Open(hash);
            if (stream is null)
            {
                continue;
            }

            using var content = new MemoryStream();
            await stream.CopyToAsync(content, ct);
            Execute(backup, $"INSERT INTO \"{Table}\" VALUES ($hash, $content)", ("$hash", hash), ("$content", content.ToArray()));
            added++;
        }

        await transaction.CommitAsync(ct);
        return (added, hashes.Count - added);
    }

    /// <summary>
    /// Puts the files back into their folder, where those that are there already stay, and leaves the database as it was before them. A
    /// backup of an earlier version has none.
    /// </summary>
    /// <returns>How many the backup held; null when one is not what its name says.</returns>
    public static async Task<int?> PutBackAsync(SqliteConnection backup, AttachmentFolder folder, CancellationToken ct)
    {
        if (!SqliteFile.HasTable(backup, Table))
        {
            return 0;
        }

        var hashes = SqliteFile.ReadTexts(backup, $"SELECT \"Hash\" FROM \"{Table}\"");
        foreach (var hash in hashes)
        {
            var content = Content(backup, hash);
            if (Convert.ToHexStringLower(SHA256.HashData(content)) != hash)
            {
                return null;
            }

            await folder.KeepAsync(hash, content, ct);
        }

        Execute(backup, $"DROP TABLE \"{Table}\"");
        Execute(backup, "VACUUM");
        return hashes.Count;
    }

    private static byte[] Content(SqliteConnection backup, string hash)
    {
        using var command = backup.CreateCommand();
        command.CommandText = $"SELECT \"Content\" FROM \"{Table}\" WHERE \"Hash\" = $hash";
        command.Parameters.AddWithValue("$hash", hash);
        return (byte[])command.ExecuteScalar()!;
    }

    private static void Execute(SqliteConnection backup, string sql, params (string Name, object Value)[] parameters)
    {
        using var command = backup.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
