using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace StudyCampaigns.Layout.Pdf;

/// <summary>
/// Draws official documents as PDF/UA-1. The same document gives the same bytes on every machine with the same version.
/// Thread-safe; one instance serves the whole program. Workers start with the first document and are replaced when they die.
/// </summary>
public sealed class PdfTypesetter(IOptions<PdfOptions> options, ILoggerFactory loggerFactory) : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // Read by JSON.parse only, never inside a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private const string NoNode = "Máy chủ chưa lập được bản in, đồng chí báo quản trị viên kiểm tra phần mềm Node.js trên máy chủ.";

    private readonly PdfOptions _options = options.Value;
    private readonly ILogger _logger = loggerFactory.CreateLogger<PdfTypesetter>();
    private readonly SemaphoreSlim _slots = new(options.Value.Workers);
    private readonly SemaphoreSlim _starting = new(1);
    private readonly ConcurrentBag<TypesettingWorker> _idle = [];
    private volatile TypesettingFailedException? _failedStart;
    private long _failedAt;
    private volatile bool _disposed;

    /// <summary>How long after a start that failed nothing is started: a broken installation must not make a process for each reader.</summary>
    internal TimeSpan RestAfterFailedStart { get; init; } = TimeSpan.FromSeconds(5);

    internal IEnumerable<int> IdleWorkerProcessIds => _idle.Select(worker => worker.ProcessId);

    /// <summary>Draws the whole document, annexes included.</summary>
    /// <exception cref="TypesettingFailedException">Node is missing, the time limit passed, or the document cannot be drawn.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public Task<byte[]> RenderPdfAsync(PrintedDocument document, CancellationToken ct) =>
        DrawAsync(document, static (worker, json) => worker.RenderAsync(json), '%', ct);

    /// <summary>Draws the same pages as pictures, to be looked at while the document is written.</summary>
    /// <inheritdoc cref="RenderPdfAsync" path="/exception"/>
    public async Task<DrawnPages> RenderPagesAsync(PrintedDocument document, CancellationToken ct) =>
        JsonSerializer.Deserialize<DrawnPages>(await DrawAsync(document, static (worker, json) => worker.LookAsync(json), '{', ct), Json)!;

    private async Task<byte[]> DrawAsync(
        PrintedDocument document, Func<TypesettingWorker, string, Task<byte[]>> draw, char begin, CancellationToken ct)
    {
        var json = JsonSerializer.Serialize(document, Json);
        await WaitForTurnAsync(ct);
        try
        {
            // A reader who leaves does not stop the drawing: ending its worker would cost the next reader more.
            return await DrawAndFreeSlotAsync(worker => draw(worker, json), begin).WaitAsync(ct);
        }
        catch (TypesettingFailedException failure)
        {
            _logger.LogError(failure, "The document {Number} could not be drawn", document.NumberLine);
            throw;
        }
    }

    /// <summary>True when documents can be drawn now; starts a worker when there is none. Never throws but for <paramref name="ct"/>.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken ct)
    {
        if (!await _slots.WaitAsync(TimeSpan.Zero, ct))
        {
            // All workers are drawing, or waiting for one that does not start.
            return _failedStart is null;
        }

        return await CheckAndFreeSlotAsync().WaitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        while (_idle.TryTake(out var worker))
        {
            await worker.DisposeAsync();
        }
    }

    private async Task WaitForTurnAsync(CancellationToken ct)
    {
        // Twice the limit of one document: when those ahead take that long, waiting longer helps nobody.
        if (!await _slots.WaitAsync(_options.Timeout * 2 + TimeSpan.FromSeconds(1), ct))
        {
            throw new TypesettingFailedException(
                "Máy chủ đang lập nhiều văn bản cùng lúc, đồng chí thử lại sau ít phút.",
                "No worker became free in time.");
        }
    }

    /// <param name="begin">The first character of every good answer.</param>
    private async Task<byte[]> DrawAndFreeSlotAsync(Func<TypesettingWorker, Task<byte[]>> draw, char begin)
    {
        try
        {
            var answer = await WithWorkerAsync(draw);
            if (answer.Length > 0 && answer[0] == begin)
            {
                return answer;
            }
            throw new TypesettingFailedException(
                "Không lập được bản in của văn bản này, đồng chí báo quản trị viên kiểm tra nhật ký.",
                $"The template failed: {Encoding.UTF8.GetString(answer)}");
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task<bool> CheckAndFreeSlotAsync()
    {
        try
        {
            await WithWorkerAsync(worker => worker.RestAsync());
            return true;
        }
        catch (TypesettingFailedException failure)
        {
            _logger.LogWarning(failure, "The typesetter is not ready");
            return false;
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task<T> WithWorkerAsync<T>(Func<TypesettingWorker, Task<T>> work)
    {
        // An idle worker may have died since its last document; only a fresh one that fails tells of a lasting fault.
        while (_idle.TryTake(out var idle))
        {
            try
            {
                return await UseAsync(idle, work);
            }
            catch (TypesettingFailedException failure) when (failure.InnerException is not (null or TimeoutException))
            {
                _logger.LogWarning(failure, "A typesetting worker had died and is replaced");
            }
        }
        return await UseAsync(await StartAsync(), work);
    }

    /// <summary>One start at a time: on a broken installation the others fail with the first.</summary>
    private async Task<TypesettingWorker> StartAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_failedStart is { } earlier && Stopwatch.GetElapsedTime(_failedAt) < RestAfterFailedStart)
            {
                throw new TypesettingFailedException(NoNode, $"No worker was started, because this failed a moment ago: {earlier.Message}", earlier);
            }

            var worker = new TypesettingWorker(_options, loggerFactory);
            try
            {
                await worker.StartAsync(_options.StartTimeout);
            }
            catch (Exception broken)
            {
                await worker.DisposeAsync();
                _failedAt = Stopwatch.GetTimestamp();
                _failedStart = new TypesettingFailedException(
                    NoNode, $"The worker '{_options.NodePath}' (Node 20 or newer) did not start: {broken.Message}", broken);
                throw _failedStart;
            }

            _failedStart = null;
            return worker;
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task<T> UseAsync<T>(TypesettingWorker worker, Func<TypesettingWorker, Task<T>> work)
    {
        var isGood = false;
        try
        {
            var result = await work(worker).WaitAsync(_options.Timeout);
            isGood = true;
            return result;
        }
        catch (TimeoutException timeout)
        {
            throw new TypesettingFailedException(
                "Lập bản in quá lâu nên đã dừng, đồng chí thử lại hoặc chia văn bản thành nhiều phụ lục nhỏ hơn.",
                $"No answer from the worker within {_options.Timeout}.", timeout);
        }
        catch (Exception broken) when (broken is not TypesettingFailedException)
        {
            throw new TypesettingFailedException(NoNode, $"The worker '{_options.NodePath}' (Node 20 or newer) broke off: {broken.Message}", broken);
        }
        finally
        {
            await (isGood ? ReturnAsync(worker) : worker.DisposeAsync());
        }
    }

    private async ValueTask ReturnAsync(TypesettingWorker worker)
    {
        try
        {
            var memory = await worker.RestAsync().WaitAsync(_options.Timeout);
            if (memory <= _options.WorkerMemoryLimit * 1_000_000L && !_disposed)
            {
                _idle.Add(worker);
                return;
            }
        }
        catch (Exception failure)
        {
            _logger.LogWarning(failure, "A typesetting worker broke off after its document and is replaced");
        }
        await worker.DisposeAsync();
    }
}
