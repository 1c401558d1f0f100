using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace StudyCampaigns.Data;

/// <summary>
/// Tells that somebody else saved first: the record has another version by now, or a row that may exist once was made meanwhile. Rules
/// that look before they save (one period, one user name) are kept by unique indexes when two look at the same moment.
/// </summary>
public static class WriteConflict
{
    // UNIQUE and PRIMARY KEY constraints.
    private static readonly HashSet<int> Sqlite = [2067, 1555];

    // Unique index; unique or primary key constraint; chosen as the victim of a deadlock: the other write went through, this one was undone whole.
    private static readonly HashSet<int> SqlServer = [2601, 2627, 1205];

    /// <summary>True when the cause of <paramref name="exception"/>, at any depth, is a collision with another write.</summary>
    public static bool IsCauseOf(Exception? exception) => exception switch
    {
        null => false,
        DbUpdateConcurrencyException => true,
        SqliteException sqlite => Sqlite.Contains(sqlite.SqliteExtendedErrorCode),
        SqlException sql => SqlServer.Contains(sql.Number),
        _ => IsCauseOf(exception.InnerException),
    };
}
