using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Demo;
using StudyCampaigns.Seeding;

namespace StudyCampaigns.Tests.Demo;

/// <summary>The full-size demonstration, which is shown on SQLite only: loaded once for the run; readers share it, and who writes takes a copy.</summary>
public static class DemoDatabase
{
    private static readonly Lazy<Task<TestDatabase>> Loaded = new(LoadAsync);

    /// <summary>For reading only; never disposed by a test.</summary>
    public static Task<TestDatabase> SharedAsync() => Loaded.Value;

    public static async Task<TestDatabase> CopyAsync() =>
        TestDatabase.CopyOf(new SqliteConnectionStringBuilder((await Loaded.Value).ConnectionString).DataSource);

    internal static async Task<TestDatabase> LoadAsync()
    {
        var database = await TestDatabase.CreateOnSqliteAsync();
        await using var db = database.NewContext();
        await ReferenceSeed.LoadAsync(db, SeedFiles.Reference, CancellationToken.None);
        await DemoSeed.LoadAsync(db, _ => { }, CancellationToken.None);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return database;
    }
}
