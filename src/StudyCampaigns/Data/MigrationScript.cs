using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace StudyCampaigns.Data;

/// <summary>The SQL that makes the database what this program expects, for those who run it by hand.</summary>
public sealed class MigrationScript(AppDbContext db)
{
    /// <summary>SQL Server makes filtered indexes only in a session with these settings, and sqlcmd begins without QUOTED_IDENTIFIER.</summary>
    private const string SessionSettings =
        """
        SET ANSI_NULLS, ANSI_PADDING, ANSI_WARNINGS, ARITHABORT, CONCAT_NULL_YIELDS_NULL, QUOTED_IDENTIFIER ON;
        SET NUMERIC_ROUNDABORT OFF;
        GO

        """;

    /// <summary>
    /// For SQL Server idempotent: it may run on a database of any earlier version, and twice. SQLite has no conditional statements, so
    /// its script makes a new database; the portal itself brings an existing one up to date.
    /// </summary>
    public string Write()
    {
        var migrator = db.GetService<IMigrator>();
        return db.Database.IsSqlServer()
            ? SessionSettings + migrator.GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent)
            : migrator.GenerateScript();
    }
}
