using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using StudyCampaigns.Data;

namespace StudyCampaigns.Tests.Data;

public sealed class AbandonedMigrationTests
{
    /// <summary>EF marks a running migration by a row, and waits without end while somebody else's stands there.</summary>
    [Fact]
    public async Task Prepare_KilledWhileMigrating_TheNextStartGoesOn()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("study-campaigns-").FullName, "behind.db");
        var options = new DbContextOptionsBuilder<SqliteAppDbContext>();
        options.UsePortalSqlite($"Data Source={file}");
        await using var db = new SqliteAppDbContext(options.Options);
        await db.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase);
        await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2023-06-20 08:00:00+00:00')");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));

        await new DatabaseStart(db).PrepareAsync(patience.Token);

        Assert.False((await db.Database.GetPendingMigrationsAsync()).Any());
    }
}
