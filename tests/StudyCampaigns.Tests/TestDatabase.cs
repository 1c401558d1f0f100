using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using StudyCampaigns.Data;
using StudyCampaigns.Seeding;

namespace StudyCampaigns.Tests;

/// <summary>A migrated SQLite file of its own with reference data: migrated once for the run, copied for each test.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(CreateTemplateAsync);

    private readonly string file;

    private TestDatabase(string file) => this.file = file;

    public TestClock Clock { get; } = new();

    public string ConnectionString => ConnectionTo(file);

    public static async Task<TestDatabase> CreateAsync()
    {
        var file = NewFile();
        File.Copy(await Template.Value, file);
        return new TestDatabase(file);
    }

    /// <summary>A copy of a database file that nobody writes any more, for tests that need much data.</summary>
    public static TestDatabase CopyOf(string source)
    {
        var file = NewFile();
        File.Copy(source, file);
        return new TestDatabase(file);
    }

    /// <param name="interceptors">What happens meanwhile.</param>
    public AppDbContext NewContext(params IInterceptor[] interceptors) => NewContext(file, interceptors);

    public ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        foreach (var path in new[] { file, file + "-wal", file + "-shm" })
        {
            File.Delete(path);
        }

        return ValueTask.CompletedTask;
    }

    private static async Task<string> CreateTemplateAsync()
    {
        var file = NewFile();
        await using var db = NewContext(file);
        await new DatabaseStart(db).PrepareAsync(CancellationToken.None);
        await ReferenceSeed.LoadAsync(db, SeedFiles.Reference, CancellationToken.None);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return file;
    }

    private static SqliteAppDbContext NewContext(string file, params IInterceptor[] interceptors) => new(
        (DbContextOptions<SqliteAppDbContext>)new DbContextOptionsBuilder<SqliteAppDbContext>()
            .UsePortalSqlite(ConnectionTo(file)).AddInterceptors(interceptors).Options);

    private static string ConnectionTo(string file) => $"Data Source={file}";

    private static string NewFile() => Path.Combine(Directory.CreateTempSubdirectory("study-campaigns-").FullName, "test.db");
}
