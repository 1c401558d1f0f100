using System.Diagnostics;

namespace StudyCampaigns.Benchmarks;

/// <summary>The portal as its own process on the demonstration, in a folder that is removed afterwards.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;

    private PortalProcess(Process process, string folder)
    {
        this.process = process;
        this.folder = folder;
    }

    public const string Address = "http://127.0.0.1:5248";

    /// <summary>Seconds from start to the first healthy answer, first with an empty database, then with a loaded one.</summary>
    public static async Task<(PortalProcess Portal, double FirstStart, double LaterStart)> StartAsync(string dll)
    {
        var folder = Directory.CreateTempSubdirectory("study-campaigns-benchmark-").FullName;
        var (first, firstSeconds) = await LaunchAsync(dll, folder);
        await first.StopAsync();
        var (later, laterSeconds) = await LaunchAsync(dll, folder);
        return (later, firstSeconds, laterSeconds);
    }

    public double MegabytesOfMemory()
    {
        process.Refresh();
        return process.WorkingSet64 / 1024.0 / 1024.0;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(PortalProcess, double)> LaunchAsync(string dll, string folder)
    {
        var clock = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo("dotnet", [dll])
        {
            WorkingDirectory = Path.GetDirectoryName(dll)!,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Urls"] = Address,
                ["Database__ConnectionString"] = $"Data Source={Path.Combine(folder, "portal.db")}",
            },
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        while (clock.Elapsed < TimeSpan.FromMinutes(3))
        {
            try
            {
                if ((await client.GetAsync("/healthz")).IsSuccessStatusCode)
                {
                    return (new PortalProcess(process, folder), clock.Elapsed.TotalSeconds);
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }

        process.Kill(entireProcessTree: true);
        throw new TimeoutException("The portal gave no healthy answer within three minutes.");
    }

    private async Task StopAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }
}
