using System.Diagnostics;
using StudyCampaigns.Layout;
using StudyCampaigns.Layout.Pdf;

namespace StudyCampaigns.Tests.Layout.Pdf;

[Collection(nameof(TypesetterCollection))]
public sealed class PdfTypesetterFailureTests(TypesetterFixture fixture)
{
    [Fact]
    public async Task RenderPdf_TakesTooLong_FailsWithASentenceAndRecovers()
    {
        var limit = TimeSpan.FromSeconds(60);
        await using var typesetter = fixture.Create(options => options.Timeout = TimeSpan.FromMilliseconds(1));
        await using var patient = fixture.Create(options => options.Timeout = limit);

        var watch = Stopwatch.StartNew();
        var failure = await Assert.ThrowsAsync<TypesettingFailedException>(() => typesetter.RenderPdfAsync(SampleDocuments.Report(), CancellationToken.None));

        Assert.Contains("quá lâu", failure.UserMessage);
        Assert.True(watch.Elapsed < limit);
        Assert.Empty(typesetter.IdleWorkerProcessIds);
        Assert.NotEmpty(await patient.RenderPdfAsync(SampleDocuments.Report(), CancellationToken.None));
    }

    [Fact]
    public async Task RenderPdf_TooLongForAWarmWorker_EndsItsProcess()
    {
        await using var typesetter = fixture.Create(options => options.Timeout = TimeSpan.FromSeconds(3));
        await typesetter.RenderPdfAsync(SampleDocuments.Plan(), CancellationToken.None);
        var processId = Assert.Single(typesetter.IdleWorkerProcessIds);

        await Assert.ThrowsAsync<TypesettingFailedException>(
            () => typesetter.RenderPdfAsync(SampleDocuments.Plan(SampleDocuments.WardTable(60_000)), CancellationToken.None));

        Assert.True(await HasEndedAsync(processId));
        Assert.NotEmpty(await typesetter.RenderPdfAsync(SampleDocuments.Plan(), CancellationToken.None));
    }

    [Fact]
    public async Task RenderPdf_WorkerWasKilled_StartsAnother()
    {
        await using var typesetter = fixture.Create();
        await typesetter.RenderPdfAsync(SampleDocuments.Plan(), CancellationToken.None);
        var killed = Assert.Single(typesetter.IdleWorkerProcessIds);
        using (var process = Process.GetProcessById(killed))
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        Assert.NotEmpty(await typesetter.RenderPdfAsync(SampleDocuments.Plan(), CancellationToken.None));
        Assert.NotEqual(killed, Assert.Single(typesetter.IdleWorkerProcessIds));
    }

    [Fact]
    public async Task RenderPdf_FiveAtOnce_AllSucceedWithTwoWorkers()
    {
        await using var typesetter = fixture.Create();

        var documents = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => typesetter.RenderPdfAsync(SampleDocuments.Report(), CancellationToken.None)));

        Assert.All(documents, document => Assert.Equal(documents[0], document));
        Assert.InRange(typesetter.IdleWorkerProcessIds.Count(), 1, 2);
    }

    [Fact]
    public async Task RenderPdf_NodeIsMissing_SaysSo()
    {
        await using var typesetter = fixture.Create(options => options.NodePath = "no-such-node");

        var failure = await Assert.ThrowsAsync<TypesettingFailedException>(() => typesetter.RenderPdfAsync(SampleDocuments.Plan(), CancellationToken.None));

        Assert.Contains("Node.js", failure.UserMessage);
        Assert.Contains("no-such-node", failure.Message);
        Assert.False(await typesetter.IsReadyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task RenderPdf_CallerLeaves_StopsWaitingAndKeepsTheWorker()
    {
        await using var typesetter = fixture.Create(options => options.Workers = 1);
        await typesetter.RenderPdfAsync(SampleDocuments.Plan(), CancellationToken.None);
        var worker = Assert.Single(typesetter.IdleWorkerProcessIds);
        using var leaving = new CancellationTokenSource();

        var drawing = typesetter.RenderPdfAsync(SampleDocuments.Plan(SampleDocuments.WardTable(1_000)), leaving.Token);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drawing);
        await typesetter.RenderPdfAsync(SampleDocuments.Plan(), CancellationToken.None);
        Assert.Equal(worker, Assert.Single(typesetter.IdleWorkerProcessIds));
    }

    [Fact]
    public async Task RenderPdf_WorkerGrewTooLarge_IsReplaced()
    {
        await using var typesetter = fixture.Create(options => options.WorkerMemoryLimit = 1);

        await typesetter.RenderPdfAsync(SampleDocuments.Plan(), CancellationToken.None);

        Assert.Empty(typesetter.IdleWorkerProcessIds);
    }

    [Fact]
    public async Task IsReady_NodeIsThere_StartsAWorker()
    {
        await using var typesetter = fixture.Create();

        Assert.True(await typesetter.IsReadyAsync(CancellationToken.None));
        Assert.Single(typesetter.IdleWorkerProcessIds);
    }

    private static async Task<bool> HasEndedAsync(int processId)
    {
        for (var attempt = 0; attempt < 50; attempt++)
        {
            try
            {
                using var process = Process.GetProcessById(processId);
                if (process.HasExited)
                {
                    return true;
                }
            }
            catch (ArgumentException)
            {
                return true;
            }
            await Task.Delay(100);
        }
        return false;
    }
}
