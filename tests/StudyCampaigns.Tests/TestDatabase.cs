using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using StudyCampaigns.Data;
using StudyCampaigns.Seeding;
using StudyCampaigns.Tests.Data;

namespace StudyCampaigns.Tests;

/// <summary>
/// A migrated database of its own with reference data: a SQLite file, migrated once for the run and copied for each test; or, where
/// <see cref="SqlServerSettings"/> name a server, one there, made and dropped.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(CreateTemplateAsync);

    private readonly string? file;

    private readonly SqlServerDatabase? server;

    private TestDatabase(string file) => this.file = file;

    private TestDatabase(SqlServerDatabase server) => this.server = server;

    public FakeTimeProvider Clock { get; } = TestClock.Create();

    public DatabaseProvider Provider => server is null ? DatabaseProvider.Sqlite : DatabaseProvider.SqlServer;

    public string ConnectionString => server?.ConnectionString ?? ConnectionTo(file!);

    /// <summary>On the database that this run is about.</summary>
    public static Task<TestDatabase> CreateAsync() => SqlServerSettings.AreGiven ? CreateOnSqlServerAsync() : CreateOnSqliteAsync();

    /// <summary>For what only SQLite does: its file, its settings, its backup.</summary>
    public static async Task<TestDatabase> CreateOnSqliteAsync()
    {
        var file = NewFile();
        File.Copy(await Template.Value, file);
        return new TestDatabase(file);
    }

    public static async Task<TestDatabase> CreateOnSqlServerAsync()
    {
        var database = new TestDatabase(await SqlServerDatabase.CreateAsync());
        await using var db = database.NewContext();
        await ReferenceSeed.LoadAsync(db, SeedFiles.Reference, CancellationToken.None);
        return database;
    }

    /// <summary>A copy of a database file that nobody writes any more, for tests that need much data.</summary>
    public static TestDatabase CopyOf(string source)
    {
        var file = NewFile();
        File.Copy(source, file);
        return new TestDatabase(file);
    }

    /// <param name="interceptors">What happens meanwhile.</param>
    public AppDbContext NewContext(params IInterceptor[] interceptors) =>
        server is null ? NewContext(file!, interceptors) : server.NewContext(interceptors);

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
            return;
        }

        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        foreach (var path in new[] { file, file + "-wal", file + "-shm" })
        {
            File.Delete(path!);
        }
    }

    private static async Task<string> CreateTemplateAsync()
    {
        var file = NewFile();
        await using var db = NewContext(file);
        await new DatabaseStart(db).PrepareAsync(CancellationToken.None);
        await ReferenceSeed.LoadAsync(db, SeedFiles.Reference, CancellationToken.None);
        // No free pages that migrations left: a test of the full disk would write into them.
        await db.Database.ExecuteSqlRawAsync("VACUUM");
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return file;
    }

    private static SqliteAppDbContext NewContext(string file, params IInterceptor[] interceptors) => new(
        (DbContextOptions<SqliteAppDbContext>)new DbContextOptionsBuilder<SqliteAppDbContext>()
            .UsePortalSqlite(ConnectionTo(file)).AddInterceptors(interceptors).Options);

    private static string ConnectionTo(string file) => $"Data Source={file}";

    private static string NewFile() => Path.Combine(Directory.CreateTempSubdirectory("study-campaigns-").FullName, "test.db");
}
