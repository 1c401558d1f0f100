using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StudyCampaigns.Tests.Commands;

namespace StudyCampaigns.Tests.Operations;

/// <summary>The portal as a process of its own, as it runs for its users, that answers at an address of its own.</summary>
internal sealed class RunningPortal : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentQueue<string> console = [];

    private RunningPortal(Process process, string address)
    {
        Process = process;
        process.OutputDataReceived += (_, line) => console.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => console.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = new Uri(address) };
    }

    public Process Process { get; }

    public HttpClient Http { get; }

    /// <summary>What it has written so far.</summary>
    public IReadOnlyCollection<string> Console => console;

    public static async Task<RunningPortal> StartAsync(TestDatabase database, params string[] settings)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var portal = new RunningPortal(
            ProgramRun.Start(
                [
                    $"--urls={address}", "--Portal:Https=false", $"--Database:ConnectionString={database.ConnectionString}",
                    $"--Database:Provider={database.Provider}", .. settings,
                ]),
            address);
        await portal.WaitAsync();
        return portal;
    }

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited)
        {
            Process.Kill(entireProcessTree: true);
        }

        await Process.WaitForExitAsync();
        Process.Dispose();
        Http.Dispose();
    }

    private async Task WaitAsync()
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(100))
        {
            Assert.False(Process.HasExited, $"The portal ended before it answered: {string.Join('\n', console)}");
            try
            {
                if ((await Http.GetAsync("/healthz")).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        Assert.Fail("The portal does not answer.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
