using StudyCampaigns.Seeding;
namespace StudyCampaigns.Tests.Seeding;
public sealed class ZzTiming
{
    [Fact]
    public async Task Time()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.NewContext();
        await ReferenceSeed.LoadAsync(db, SeedFiles.Reference, CancellationToken.None);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var cpu = System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime;
        var lines = new List<string>();
        await DemoSeed.LoadAsync(db, line => lines.Add($"{watch.Elapsed.TotalSeconds:0.0} {line}"), CancellationToken.None);
        lines.Add($"end {watch.Elapsed.TotalSeconds:0.0} cpu {(System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds:0.0} load {File.ReadAllText("/proc/loadavg")}");
        File.WriteAllLines("/tmp/seed-time.txt", lines);
        var file = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(database.ConnectionString).DataSource; File.Copy(file, "/tmp/demo.db", true);
    }
}
