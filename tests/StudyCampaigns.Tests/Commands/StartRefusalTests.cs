using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace StudyCampaigns.Tests.Commands;

/// <summary>A start that cannot work ends with one plain sentence and exit code 1; no verb means the portal itself.</summary>
public sealed class StartRefusalTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("study-campaigns-start-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Start_NotADatabase_IsRefused()
    {
        var file = Path.Combine(folder, "portal.db");
        await File.WriteAllTextAsync(file, new string('x', 10_000));

        var run = await VerbRun.RunAsync($"Data Source={file};Pooling=False", "");

        AssertRefused(run, "không phải cơ sở dữ liệu SQLite");
    }

    [Fact]
    public async Task Start_FolderCannotBeMade_IsRefused()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "");

        var run = await VerbRun.RunAsync($"Data Source={Path.Combine(file, "portal.db")};Pooling=False", "");

        AssertRefused(run, "Không");
    }

    [Fact]
    public async Task Start_FolderCannotBeWritten_IsRefused()
    {
        // Nobody, root included, can write below /proc.
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var run = await VerbRun.RunAsync("Data Source=/proc/self/portal.db;Pooling=False", "");

        AssertRefused(run, "Không");
    }

    [Fact]
    public async Task Start_NewerDatabase_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var db = database.NewContext())
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '10.0.0')");
        }

        var run = await VerbRun.RunAsync(database, "");

        AssertRefused(run, "phiên bản mới hơn chương trình (29990101000000_Later)");
    }

    [Fact]
    public async Task Start_WhileRestoring_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var restoring = StudyCampaigns.Data.SqliteHold.TakeAlone(database.ConnectionString);

        var run = await VerbRun.RunAsync(database, "");

        AssertRefused(run, "đang được khôi phục");
    }

    [Fact]
    public async Task Start_SqlServerWithoutAddress_IsRefused()
    {
        var run = await VerbRun.RunAsync("", "", "migrate", "--Database:Provider", "SqlServer");

        AssertRefused(run, "Database:ConnectionString còn trống");
    }

    private static void AssertRefused(VerbRun run, string reason)
    {
        Assert.Equal(1, run.Code);
        Assert.Contains(reason, run.Error);
        Assert.Single(run.Error.Trim().Split('\n'));
    }
}
