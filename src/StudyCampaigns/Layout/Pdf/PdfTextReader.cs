using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace StudyCampaigns.Layout.Pdf;

/// <summary>
/// Reads the text of a PDF that somebody uploaded, line by line. Each file has a Node process of its own with little memory and little
/// time: whatever a file does to its reader ends with that process. Thread-safe.
/// </summary>
public sealed class PdfTextReader(IOptions<PdfOptions> options, ILogger<PdfTextReader> logger)
{
    private const string Script = "pdf-text.mjs";
    private const int MegabytesOfMemory = 512;

    // What a file unpacks to lies outside of the memory that Node counts.
    private const long BytesOfMemory = 1024L * 1024 * 1024;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private static readonly SemaphoreSlim Turns = new(2);

    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public async Task<PdfText> ReadAsync(ReadOnlyMemory<byte> pdf, CancellationToken ct)
    {
        await Turns.WaitAsync(ct);
        try
        {
            return await RunAsync(pdf, ct);
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or IOException or JsonException)
        {
            logger.LogError(failure, "The reader of PDF texts failed; Node 20 or newer must answer to {Node}", options.Value.NodePath);
            return new PdfText(null, PdfTextFailure.Unreadable);
        }
        finally
        {
            Turns.Release();
        }
    }

    private async Task<PdfText> RunAsync(ReadOnlyMemory<byte> pdf, CancellationToken ct)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "typst");
        using var node = new Process
        {
            StartInfo = new ProcessStartInfo(options.Value.NodePath, [$"--max-old-space-size={MegabytesOfMemory}", Script])
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
                UseShellExecute = false,
            }
        };
        node.StartInfo.Environment.Clear();
        if (Environment.GetEnvironmentVariable("PATH") is { } path)
        {
            node.StartInfo.Environment["PATH"] = path;
        }

        node.Start();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.Value.Timeout);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
        var watch = EndWhenTooLargeAsync(node, ended.Token);
        try
        {
            var answer = node.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = node.StandardError.ReadToEndAsync(limit.Token);
            await node.StandardInput.BaseStream.WriteAsync(pdf, limit.Token);
            node.StandardInput.Close();
            var json = await answer;
            var error = await errors;
            await ended.CancelAsync();
            if (await watch)
            {
                return new PdfText(null, PdfTextFailure.TooLarge);
            }

            if (json.Length == 0)
            {
                // Out of memory, or an installation without the reader's files.
                logger.LogWarning("The reader of PDF texts gave no answer: {Error}", error.Length > 500 ? error[..500] : error);
            }

            return Understand(json);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new PdfText(null, PdfTextFailure.TooSlow);
        }
        finally
        {
            await ended.CancelAsync();
            End(node);
        }
    }

    /// <summary>Whether the process held more memory than a file may take, and was ended for it.</summary>
    private static async Task<bool> EndWhenTooLargeAsync(Process node, CancellationToken ended)
    {
        try
        {
            while (true)
            {
                await Task.Delay(BetweenLooks, ended);
                node.Refresh();
                if (!node.HasExited && node.WorkingSet64 > BytesOfMemory)
                {
                    End(node);
                    return true;
                }
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or InvalidOperationException)
        {
            return false;
        }
    }

    private static PdfText Understand(string json)
    {
        // A file that takes more memory than the process may have leaves no answer.
        if (json.Length == 0)
        {
            return new PdfText(null, PdfTextFailure.Broken);
        }

        var answer = JsonSerializer.Deserialize<Answer>(json, JsonSerializerOptions.Web)!;
        return answer switch
        {
            { Failure: "encrypted" } => new PdfText(null, PdfTextFailure.Encrypted),
            { Failure: "active" } => new PdfText(null, PdfTextFailure.Active),
            { Failure: not null } => new PdfText(null, PdfTextFailure.Broken),
            { Cut: true } => new PdfText(null, PdfTextFailure.TooLong),
            _ => new PdfText(answer.Text, null),
        };
    }

    private static void End(Process node)
    {
        try
        {
            if (!node.HasExited)
            {
                node.Kill(entireProcessTree: true);
            }
        }
        catch (InvalidOperationException)
        {
            // It ended meanwhile, or never started.
        }
    }

    private sealed record Answer(string? Text, bool Cut, string? Failure);
}

/// <param name="Text">Null with a failure; empty for a scanned page.</param>
public sealed record PdfText(string? Text, PdfTextFailure? Failure);

/// <summary>Why a PDF gives no text.</summary>
public enum PdfTextFailure
{
    Broken,
    Encrypted,

    /// <summary>It runs code or carries other files.</summary>
    Active,

    TooLong,
    TooSlow,

    /// <summary>It unpacks to more than its reader may hold.</summary>
    TooLarge,

    /// <summary>Our fault: the reader did not run.</summary>
    Unreadable,
}
