using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace StudyCampaigns.Tests.Commands;

/// <summary>A start that cannot work ends with one plain sentence and exit code 1; no command means the portal itself.</summary>
public sealed class StartRefusalTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("study-campaigns-start-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Start_NotADatabase_IsRefused()
    {
        var file = Path.Combine(folder, "portal.db");
        await File.WriteAllTextAsync(file, new string('x', 10_000));

        var run = await CommandRun.RunAsync($"Data Source={file};Pooling=False", "");

        AssertRefused(run, "không phải cơ sở dữ liệu SQLite");
    }

    [Fact]
    public async Task Start_FolderCannotBeMade_IsRefused()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "");

        var run = await CommandRun.RunAsync($"Data Source={Path.Combine(file, "portal.db")};Pooling=False", "");

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

        var run = await CommandRun.RunAsync("Data Source=/proc/self/portal.db;Pooling=False", "");

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

        var run = await CommandRun.RunAsync(database, "");

        AssertRefused(run, "phiên bản mới hơn chương trình (29990101000000_Later)");
    }

    [Theory]
    [InlineData("")]
    [InlineData("migrate")]
    public async Task Start_DatabaseOfBeforeTheFirstRelease_IsRefused(string command)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var db = database.NewContext())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE __EFMigrationsHistory SET MigrationId = '20261122035737_Initial'");
        }

        var run = await CommandRun.RunAsync(database, "", command.Length == 0 ? [] : [command]);

        AssertRefused(run, "do bản thử nghiệm trước đây tạo ra (20261122035737_Initial)");
    }

    [Fact]
    public async Task Start_WhileRestoring_IsRefused()
    {
        await using var database = await TestDatabase.CreateOnSqliteAsync();
        using var restoring = StudyCampaigns.Data.SqliteFileLock.TakeAlone(database.ConnectionString);

        var run = await CommandRun.RunAsync(database, "");

        AssertRefused(run, "đang được khôi phục");
    }

    [Fact]
    public async Task Start_SqlServerWithoutAddress_IsRefused()
    {
        var run = await CommandRun.RunAsync("", "", "migrate", "--Database:Provider", "SqlServer");

        AssertRefused(run, "Database:ConnectionString còn trống");
    }

    [Fact]
    public async Task Verb_DatabaseLockedMeanwhile_EndsInOneSentenceAndWritesNothing()
    {
        await using var database = await TestDatabase.CreateOnSqliteAsync();
        await TestTree.PlantAsync(database);
        await using var other = new SqliteConnection(database.ConnectionString + ";Pooling=False");
        await other.OpenAsync();
        var (output, error) = (new StringWriter(), new StringWriter());
        using var input = new LockingReader(other);

        var code = await StudyCampaigns.Web.Commands.PortalCommand.InvokeAsync(
            ["create-admin", "--user-name", "quantri", "--Database:ConnectionString", database.ConnectionString + ";Default Timeout=1", "--Logs:Folder="],
            new(input, output, error, IsInteractive: false));

        AssertRefused(new(code, output.ToString(), error.ToString()), "Cơ sở dữ liệu không dùng được lúc này");
        await using var db = database.NewContext();
        Assert.False(await db.Users.AnyAsync(row => row.UserName == "quantri"));
    }

    /// <summary>Somebody else begins to write when the password is asked for, and does not end.</summary>
    private sealed class LockingReader(SqliteConnection other) : TextReader
    {
        public override Task<string?> ReadLineAsync()
        {
            using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            command.ExecuteNonQuery();
            return Task.FromResult<string?>("QuanTri#2023x");
        }
    }

    private static void AssertRefused(CommandRun run, string reason)
    {
        Assert.Equal(1, run.Code);
        Assert.Contains(reason, run.Error);
        Assert.Single(run.Error.Trim().Split('\n'));
    }
}
