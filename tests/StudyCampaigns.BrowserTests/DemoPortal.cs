using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace StudyCampaigns.BrowserTests;

/// <summary>
/// The portal as a process of its own with the full demonstration: loaded by the portal itself once for the run, copied for each
/// journey, so that one journey's changes are not another's start.
/// </summary>
public sealed class DemoPortal : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly Lazy<Task<string>> Template = new(LoadDemonstrationAsync);

    private readonly Process process;

    private DemoPortal(Process process, string address)
    {
        this.process = process;
        Address = address;
    }

    public string Address { get; }

    public static async Task<DemoPortal> StartAsync()
    {
        var file = NewFile();
        File.Copy(await Template.Value, file);
        return await StartAsync(file);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Backed up by the portal's own command, so that nothing is left in a write-ahead file.</summary>
    private static async Task<string> LoadDemonstrationAsync()
    {
        var loaded = NewFile();
        var copy = loaded + ".backup";
        await RunAsync(loaded, "seed-demo");
        await RunAsync(loaded, "backup", "--output", copy);
        return copy;
    }

    private static async Task<DemoPortal> StartAsync(string file)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var process = Launch(file, $"--urls={address}");
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience && !process.HasExited; await Task.Delay(100))
        {
            try
            {
                if ((await client.GetAsync("/healthz")).IsSuccessStatusCode)
                {
                    return new DemoPortal(process, address);
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        throw new InvalidOperationException($"The portal gave no healthy answer on {address}.");
    }

    private static async Task RunAsync(string file, params string[] command)
    {
        using var process = Launch(file, command);
        using var limit = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"{command[0]} ended with {process.ExitCode}");
    }

    private static Process Launch(string file, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Program(), .. arguments])
        {
            WorkingDirectory = WebProject(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Database__ConnectionString"] = $"Data Source={file}",
            },
        })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static string Program()
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            ? "Release"
            : "Debug";
        return Path.Combine(WebProject(), "bin", configuration, "net10.0", "StudyCampaigns.Web.dll");
    }

    private static string WebProject()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StudyCampaigns.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "src", "StudyCampaigns.Web");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string NewFile() => Path.Combine(Directory.CreateTempSubdirectory("study-campaigns-").FullName, "demo.db");
}
