using Jering.Javascript.NodeJS;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StudyCampaigns.Documents.Pdf;

/// <summary>
/// One Node process that draws one paper at a time. It has a service container of its own, because only disposing that
/// container ends the process at once: a shared pool would end the papers of others with it.
/// </summary>
internal sealed class TypesettingWorker : IAsyncDisposable
{
    private const string Script = "worker.cjs";

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
            calls.TimeoutMS = (int)(options.Timeout + TimeSpan.FromSeconds(5)).TotalMilliseconds;
            calls.NumRetries = 0;
            calls.NumProcessRetries = 0;
            calls.NumConnectionRetries = 0;
        });
        _services = services.BuildServiceProvider();
        _node = _services.GetRequiredService<INodeJSService>();
    }

    /// <summary>0 before the first rest.</summary>
    public int ProcessId { get; private set; }

    /// <summary>The PDF, or <c>!</c> and the reason why there is none.</summary>
    public Task<byte[]> RenderAsync(string json) => DrawAsync("render", json);

    /// <summary>The pages as <see cref="DrawnPages"/> in JSON, or <c>!</c> and the reason why there is none.</summary>
    public Task<byte[]> LookAsync(string json) => DrawAsync("look", json);

    private Task<byte[]> DrawAsync(string function, string json) => RunAsync(async () =>
    {
        await using var answer = await _node.InvokeFromFileAsync<Stream>(Script, function, [json])
            ?? throw new InvalidOperationException("The worker answered nothing.");
        using var bytes = new MemoryStream();
        await answer.CopyToAsync(bytes);
        return bytes.ToArray();
    });

    /// <summary>Lets the worker forget the last papers; returns the memory it holds, in bytes.</summary>
    public Task<long> RestAsync() => RunAsync(async () =>
    {
        var state = await _node.InvokeFromFileAsync<State>(Script, "rest")
            ?? throw new InvalidOperationException("The worker answered nothing.");
        ProcessId = state.ProcessId;
        return state.Memory;
    });

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    // The first call waits for the process to start on the thread that makes it.
    private static Task<T> RunAsync<T>(Func<Task<T>> call) => Task.Run(call);

    private sealed record State(int ProcessId, long Memory);
}
