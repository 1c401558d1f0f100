using Microsoft.Data.Sqlite;

namespace StudyCampaigns.Data;

/// <summary>Asks a SQLite file what it holds, without the pool that would keep it open.</summary>
internal static class SqliteFile
{
    /// <summary>How long another connection may keep it.</summary>
    private const int WaitInSeconds = 10;

    public static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = WaitInSeconds };
        var connection = new SqliteConnection(settings.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>
    /// <c>ok</c>, or the first fault found. Asked on a connection of its own: one that has read an index of words remembers how it was laid out,
    /// and SQLite's check takes what another connection has written since for a fault (3.53; a search looks again, the check does not).
    /// </summary>
    public static string CheckIntegrity(SqliteConnection connection) => Scalar(connection, "PRAGMA integrity_check(1)");

    /// <summary>Leaves one file: what stood in the log beside it is written into it.</summary>
    public static void LeaveOneFile(SqliteConnection connection) => Scalar(connection, "PRAGMA journal_mode=DELETE");

    /// <summary>The migrations applied to it; null when it is no database of this portal.</summary>
    public static IReadOnlyList<string>? ReadMigrations(SqliteConnection connection)
    {
        if (Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE name IN ('__EFMigrationsHistory', 'AuditEntries', 'Settings')") != "3")
        {
            return null;
        }

        return ReadTexts(connection, "SELECT MigrationId FROM __EFMigrationsHistory");
    }

    public static bool HasTable(SqliteConnection connection, string name) =>
        Scalar(connection, $"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '{name}'") == "1";

    /// <summary>Everybody has to sign in again.</summary>
    public static void EndSessions(SqliteConnection connection)
    {
        // A database that waits for its upgrade may have no such table yet.
        if (HasTable(connection, "AccountSessions"))
        {
            Scalar(connection, "DELETE FROM AccountSessions");
        }
    }

    /// <summary>The first column of every row.</summary>
    public static IReadOnlyList<string> ReadTexts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private static string Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return $"{command.ExecuteScalar()}";
    }
}
