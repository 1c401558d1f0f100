using Microsoft.Data.Sqlite;

namespace StudyCampaigns.Tests.Commands;

/// <summary>A database on a disk that takes no writes, with the files that an earlier start left beside it.</summary>
public sealed class ReadOnlyDiskTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    private string Folder => Path.GetDirectoryName(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource)!;

    private string File => new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [NamespaceFact]
    public async Task Start_AfterAnEarlierStart_IsRefused()
    {
        LeaveFilesOfAStart();

        var run = await RunAsync("--urls=http://127.0.0.1:0");

        AssertRefused(run);
    }

    [NamespaceFact]
    public async Task Start_First_IsRefused()
    {
        var run = await RunAsync("--urls=http://127.0.0.1:0");

        AssertRefused(run);
    }

    [NamespaceFact]
    public async Task Verb_AfterAnEarlierStart_IsRefused()
    {
        LeaveFilesOfAStart();
        foreach (var command in new[] { "migrate", "self-check", "seed-demo" })
        {
            AssertRefused(await RunAsync(command));
        }
    }

    [NamespaceFact]
    public async Task Restore_AfterAnEarlierStart_IsRefusedAndNotTakenForARunningPortal()
    {
        LeaveFilesOfAStart();

        var run = await RunAsync("restore", "--input", File);

        Assert.Equal(1, run.Code);
        Assert.Contains("Không ghi được", run.Error);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    private void LeaveFilesOfAStart()
    {
        System.IO.File.WriteAllText(File + ".hold", "");
        System.IO.File.WriteAllText(File + ".migrating", "");
    }

    private Task<ProgramRun> RunAsync(params string[] arguments) => ProgramRun.RunAsync(
        [.. arguments, $"--Database:ConnectionString={database.ConnectionString}"],
        before: $"mount --bind '{Folder}' '{Folder}' && mount -o remount,ro,bind '{Folder}'");

    private static void AssertRefused(ProgramRun run)
    {
        Assert.Equal(1, run.Code);
        Assert.Contains("Không ghi được vào thư mục của cơ sở dữ liệu", run.Error);
        Assert.Single(run.Error.Trim().Split('\n'));
    }
}
