using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace StudyCampaigns.Data;

/// <summary>Tells a database that cannot serve from a bug in what was asked of it.</summary>
public static class DatabaseFailure
{
    // Busy, locked, read-only, I/O error, damaged, full, cannot be opened, not a database.
    private static readonly HashSet<int> Sqlite = [5, 6, 8, 10, 11, 13, 14, 26];

    // Time-out, no connection in its forms, database not available, sign-in refused, no room for data or log.
    private static readonly HashSet<int> SqlServer = [-2, -1, 2, 53, 233, 258, 1105, 4060, 4064, 9002, 10053, 10054, 10060, 10061, 18456, 40613];

    /// <summary>True when the cause of <paramref name="exception"/>, at any depth, is a database that cannot serve now.</summary>
    public static bool IsCauseOf(Exception? exception) => exception switch
    {
        null => false,
        DatabaseUnusableException or RetryLimitExceededException => true,
        SqliteException sqlite when Sqlite.Contains(sqlite.SqliteErrorCode) => true,
        SqlException sql when sql.Class >= 20 || SqlServer.Contains(sql.Number) => true,
        _ => IsCauseOf(exception.InnerException),
    };
}
