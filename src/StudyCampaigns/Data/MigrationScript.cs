using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace StudyCampaigns.Data;

/// <summary>The SQL that makes the database what this program expects, for those who run it by hand.</summary>
public sealed class MigrationScript(AppDbContext db)
{
    /// <summary>
    /// For SQL Server idempotent: it may run on a database of any earlier version, and twice. SQLite has no conditional statements, so
    /// its script makes a new database; the portal itself brings an existing one up to date.
    /// </summary>
    public string Write() => db.GetService<IMigrator>().GenerateScript(
        options: db.Database.IsSqlServer() ? MigrationsSqlGenerationOptions.Idempotent : MigrationsSqlGenerationOptions.Default);
}
