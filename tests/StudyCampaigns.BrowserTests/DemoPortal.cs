using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace StudyCampaigns.BrowserTests;

/// <summary>
/// The portal on a real port with the full demonstration: loaded by the portal itself once for the run, copied for each class of
/// journeys, so that one journey's changes are not another's start.
/// </summary>
public sealed class DemoPortal : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(LoadDemonstrationAsync);

    private readonly WebApplicationFactory<Program> factory;

    private DemoPortal(WebApplicationFactory<Program> factory, string address)
    {
        this.factory = factory;
        Address = address;
    }

    public string Address { get; }

    public static async Task<DemoPortal> StartAsync()
    {
        var file = NewFile();
        File.Copy(await Template.Value, file);
        return Start(file);
    }

    public ValueTask DisposeAsync() => factory.DisposeAsync();

    private static async Task<string> LoadDemonstrationAsync()
    {
        var file = NewFile();
        await using (Start(file))
        {
        }

        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync();
        await using var checkpoint = connection.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await checkpoint.ExecuteNonQueryAsync();
        SqliteConnection.ClearPool(connection);
        return file;
    }

    private static DemoPortal Start(string file)
    {
        var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Development");
            host.UseSetting("Database:ConnectionString", $"Data Source={file}");
            host.UseSetting("Logs:Folder", "");
            host.UseSetting("Demonstration:Load", "true");
        });
        factory.UseKestrel(0);
        factory.StartServer();
        return new DemoPortal(factory, factory.ClientOptions.BaseAddress.ToString().TrimEnd('/'));
    }

    private static string NewFile() => Path.Combine(Directory.CreateTempSubdirectory("study-campaigns-").FullName, "demo.db");
}
