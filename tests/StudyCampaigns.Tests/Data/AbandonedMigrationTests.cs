using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;

namespace StudyCampaigns.Tests.Data;

public sealed class AbandonedMigrationTests
{
    /// <summary>EF marks a running migration by a row, and waits without end while somebody else's stands there.</summary>
    [Fact]
    public async Task Prepare_KilledWhileMigrating_TheNextStartGoesOn()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.NewContext();
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL CONSTRAINT \"PK___EFMigrationsLock\" PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
        await db.Database.ExecuteSqlRawAsync("INSERT OR IGNORE INTO \"__EFMigrationsLock\" VALUES (1, '2023-06-20 08:00:00+00:00')");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));

        await new DatabaseStart(db).PrepareAsync(patience.Token);

        Assert.False((await db.Database.GetPendingMigrationsAsync()).Any());
    }
}
