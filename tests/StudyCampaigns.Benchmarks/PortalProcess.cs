using System.Diagnostics;

namespace StudyCampaigns.Benchmarks;

/// <summary>The portal as its own process on the demonstration, in a folder that is removed afterwards.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    public const string Address = "http://127.0.0.1:5248";

    private readonly string project;
    private readonly string dll;
    private readonly string folder = Directory.CreateTempSubdirectory("study-campaigns-benchmark-").FullName;
    private Process? process;

    /// <param name="project">Its folder, in which it runs: style sheets and scripts lie there.</param>
    public PortalProcess(string project, string configuration)
    {
        this.project = project;
        dll = Path.Combine(project, "bin", configuration, "net10.0", "StudyCampaigns.Web.dll");
    }

    public string DatabaseFile => Path.Combine(folder, "portal.db");

    /// <summary>What all cores together have worked for the portal since its start.</summary>
    public double MillisecondsOfProcessor()
    {
        process!.Refresh();
        return process.TotalProcessorTime.TotalMilliseconds;
    }

    public double MegabytesOfMemory()
    {
        process!.Refresh();
        return process.WorkingSet64 / 1024.0 / 1024.0;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Seconds from start to the first healthy answer.</summary>
    public async Task<double> StartAsync()
    {
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet", [dll])
        {
            WorkingDirectory = project,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Urls"] = Address,
                ["Database__ConnectionString"] = $"Data Source={DatabaseFile}",
                ["Logs__Folder"] = Path.Combine(folder, "logs"),
            },
        };

        // One account asks here for what a district does in a day.
        foreach (var work in new[] { "Preview", "Print", "Search" })
        {
            start.Environment[$"Limits__{work}__Burst"] = "1000000";
            start.Environment[$"Limits__{work}__AtOnce"] = "100";
        }

        BarePage.AddTo(start.Environment);
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        while (clock.Elapsed < TimeSpan.FromMinutes(3))
        {
            try
            {
                if ((await client.GetAsync("/healthz")).IsSuccessStatusCode)
                {
                    return clock.Elapsed.TotalSeconds;
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

    public async Task StopAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }
}
