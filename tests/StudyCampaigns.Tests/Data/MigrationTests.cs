using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;

namespace StudyCampaigns.Tests.Data;

public sealed class MigrationTests
{
    [Fact]
    public void Sqlite_Model_HasItsMigration()
    {
        using var db = new SqliteAppDbContext(new DbContextOptionsBuilder<SqliteAppDbContext>().UseSqlite("Data Source=none.db").Options);

        Assert.False(db.Database.HasPendingModelChanges(), "The model changed without a migration: docs/database.md says how to add one.");
    }

    [Fact]
    public void SqlServer_Model_HasItsMigration()
    {
        using var db = SqlServer();

        Assert.False(db.Database.HasPendingModelChanges(), "The model changed without a migration: docs/database.md says how to add one.");
    }

    private static SqlServerAppDbContext SqlServer() =>
        new(new DbContextOptionsBuilder<SqlServerAppDbContext>().UseSqlServer("Server=none").Options);
}
