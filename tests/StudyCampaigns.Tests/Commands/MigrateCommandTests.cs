using Microsoft.Data.Sqlite;

namespace StudyCampaigns.Tests.Commands;

public sealed class MigrateCommandTests
{
    [Fact]
    public async Task Migrate_NoDatabase_CreatesIt()
    {
        var folder = Directory.CreateTempSubdirectory("study-campaigns-migrate-").FullName;
        var connection = $"Data Source={Path.Combine(folder, "new", "portal.db")};Pooling=False";

        var run = await CommandRun.RunAsync(connection, "", "migrate");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.Code);
        Assert.Contains("đã ở phiên bản của chương trình", run.Output);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Script_Sqlite_MakesADatabase()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.db");
        var run = await CommandRun.RunAsync($"Data Source={file}", "", "migrate", "--script");

        await using var database = new SqliteConnection("Data Source=:memory:");
        await database.OpenAsync();
        var command = database.CreateCommand();
        command.CommandText = run.Output;
        await command.ExecuteNonQueryAsync();
        command.CommandText = "SELECT count(*) FROM Organizations";
        Assert.Equal(0L, await command.ExecuteScalarAsync());
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task Unknown_Option_IsRefused()
    {
        var run = await CommandRun.RunAsync("Data Source=nowhere.db", "", "migrate", "--scripts");

        Assert.NotEqual(0, run.Code);
    }
}
