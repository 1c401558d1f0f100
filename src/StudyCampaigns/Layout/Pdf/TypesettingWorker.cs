using System.Diagnostics;
using Jering.Javascript.NodeJS;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StudyCampaigns.Layout.Pdf;

/// <summary>
/// One Node process that draws one document at a time. It has a service container of its own, because only disposing that
/// container ends the process at once: a shared pool would end the documents of others with it.
/// </summary>
internal sealed class TypesettingWorker : IAsyncDisposable
{
    private const string Script = "worker.cjs";

    private static readonly TimeSpan LooksAgainAfter = TimeSpan.FromMilliseconds(50);

    private readonly ServiceProvider _services;
    private readonly INodeJSService _node;

    public TypesettingWorker(PdfOptions options, ILoggerFactory loggerFactory)
    {
        var services = new ServiceCollection();
        services.AddSingleton(loggerFactory);
        services.AddNodeJS();
        services.ConfigureHttpClientDefaults(http => http.RemoveAllLoggers());
        services.Configure<NodeJSProcessOptions>(process =>
        {
            process.ProjectPath = Path.Combine(AppContext.BaseDirectory, "typst");
            process.ExecutablePath = options.NodePath;
        });
        services.Configure<OutOfProcessNodeJSServiceOptions>(calls =>
        {
            // The typesetter keeps the time and decides what is tried again.
            var longest = options.Timeout > options.StartTimeout ? options.Timeout : options.StartTimeout;
            calls.TimeoutMS = (int)(longest + TimeSpan.FromSeconds(5)).TotalMilliseconds;
            calls.NumRetries = 0;
            calls.NumProcessRetries = 0;
            calls.NumConnectionRetries = 0;
        });
        services.AddSingleton<NodeJSProcessFactory>();
        services.AddSingleton<WatchedProcess>();
        services.AddSingleton<INodeJSProcessFactory>(provider => provider.GetRequiredService<WatchedProcess>());
        _services = services.BuildServiceProvider();
        _node = _services.GetRequiredService<INodeJSService>();
    }

    /// <summary>0 before the start.</summary>
    public int ProcessId { get; private set; }

    /// <summary>Returns when the worker can draw.</summary>
    /// <exception cref="TimeoutException">It was not ready within <paramref name="limit"/>.</exception>
    /// <exception cref="InvalidOperationException">The process ended before it was ready.</exception>
    public async Task StartAsync(TimeSpan limit)
    {
        var watched = _services.GetRequiredService<WatchedProcess>();

        // The library waits on the calling thread for the process to speak, and does not see that it has ended.
        var started = Task.Factory.StartNew(RestAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
        _ = started.ContinueWith(failed => failed.Exception, TaskContinuationOptions.OnlyOnFaulted);
        for (var waited = Stopwatch.StartNew(); !started.IsCompleted; await Task.WhenAny(started, Task.Delay(LooksAgainAfter)))
        {
            if (watched.Process is { HasExited: true } ended)
            {
                throw new InvalidOperationException($"The process ended with {ended.ExitStatus} while it started.");
            }

            if (waited.Elapsed > limit)
            {
                throw new TimeoutException($"The worker was not ready within {limit}.");
            }
        }

        await started;
    }

    /// <summary>The PDF, or <c>!</c> and the reason why there is none.</summary>
    public Task<byte[]> RenderAsync(string json) => DrawAsync("render", json);

    /// <summary>The pages as <see cref="DrawnPages"/> in JSON, or <c>!</c> and the reason why there is none.</summary>
    public Task<byte[]> LookAsync(string json) => DrawAsync("look", json);

    private async Task<byte[]> DrawAsync(string function, string json)
    {
        await using var answer = await _node.InvokeFromFileAsync<Stream>(Script, function, [json])
            ?? throw new InvalidOperationException("The worker answered nothing.");
        using var bytes = new MemoryStream();
        await answer.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>Lets the worker forget the last documents; returns the memory it holds, in bytes.</summary>
    public async Task<long> RestAsync()
    {
        var state = await _node.InvokeFromFileAsync<State>(Script, "rest")
            ?? throw new InvalidOperationException("The worker answered nothing.");
        ProcessId = state.ProcessId;
        return state.Memory;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed record State(int ProcessId, long Memory);

    /// <summary>
    /// Remembers the process that the library starts, to be asked whether it lives. There is no second one: the library would start it in
    /// the middle of a document, and the typesetter decides when a worker starts.
    /// </summary>
    private sealed class WatchedProcess(NodeJSProcessFactory processes) : INodeJSProcessFactory
    {
        public INodeJSProcess? Process { get; private set; }

        public INodeJSProcess Create(string serverScript) =>
            Process is null ? Process = processes.Create(serverScript) : throw new InvalidOperationException("The worker's process has ended.");
    }
}
