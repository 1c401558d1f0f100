using System.Diagnostics;
using StudyCampaigns.Layout.Pdf;

namespace StudyCampaigns.Tests.Layout.Pdf;

/// <summary>A worker that dies, hangs or speaks another language while it starts: an installation that is broken.</summary>
[Collection(nameof(TypesetterCollection))]
public sealed class TypesetterStartTests(TypesetterFixture fixture) : IDisposable
{
    // The limit of one document is a minute here: what does not wait for it ends long before.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(15);

    private readonly string starts = Path.GetTempFileName();

    public void Dispose() => File.Delete(starts);

    [UnixTheory]
    [InlineData("exit 1")]
    [InlineData("exit 0")]
    [InlineData("sleep 1; exit 3")]
    [InlineData("kill -9 $$")]
    [InlineData("echo 'node: error while loading shared libraries' >&2; exit 127")]
    public async Task RenderPdf_WorkerDiesWhileStarting_SaysSoAtOnce(string script)
    {
        await using var typesetter = Create(script);

        var watch = Stopwatch.StartNew();
        var failure = await Assert.ThrowsAsync<TypesettingFailedException>(() => typesetter.RenderPdfAsync(SampleDocuments.Plan(), CancellationToken.None));

        Assert.Contains("Node.js", failure.UserMessage);
        Assert.True(watch.Elapsed < AtOnce, $"It took {watch.Elapsed}.");
    }

    [UnixFact]
    public async Task RenderPdf_TwentyAtOnceOnABrokenInstallation_StartsOneProcess()
    {
        await using var typesetter = Create("exit 1");

        var watch = Stopwatch.StartNew();
        var failures = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Assert.ThrowsAsync<TypesettingFailedException>(
            () => typesetter.RenderPdfAsync(SampleDocuments.Plan(), CancellationToken.None))));

        Assert.True(watch.Elapsed < AtOnce, $"It took {watch.Elapsed}.");
        Assert.All(failures, failure => Assert.Contains("Node.js", failure.UserMessage));
        Assert.Single(await File.ReadAllLinesAsync(starts));
        Assert.False(await typesetter.IsReadyAsync(CancellationToken.None));
    }

    [UnixFact]
    public async Task RenderPdf_AfterARestOfABrokenInstallation_TriesAgainAndRecovers()
    {
        var broken = Path.Combine(Path.GetDirectoryName(starts)!, Path.GetFileName(starts) + "-broken");
        await File.WriteAllTextAsync(broken, "");
        await using var typesetter = Create($"[ -e '{broken}' ] && exit 1\nexec node \"$@\"", TimeSpan.Zero);
        for (var tries = 1; tries <= 2; tries++)
        {
            await Assert.ThrowsAsync<TypesettingFailedException>(() => typesetter.RenderPdfAsync(SampleDocuments.Plan(), CancellationToken.None));
            Assert.Equal(tries, (await File.ReadAllLinesAsync(starts)).Length);
        }

        File.Delete(broken);

        Assert.NotEmpty(await typesetter.RenderPdfAsync(SampleDocuments.Plan(), CancellationToken.None));
        Assert.True(await typesetter.IsReadyAsync(CancellationToken.None));
        Assert.Equal(3, (await File.ReadAllLinesAsync(starts)).Length);
    }

    [UnixFact]
    public async Task RenderPdf_WorkerHangsWhileStarting_LeavesTheOtherTurnFreeAndEndsTheProcess()
    {
        var hang = Path.Combine(Path.GetDirectoryName(starts)!, Path.GetFileName(starts) + "-hang");
        await using var typesetter = Create($"[ -e '{hang}' ] && echo $$ > '{hang}' && exec sleep 300\nexec node \"$@\"", limit: TimeSpan.FromSeconds(30));
        await typesetter.RenderPdfAsync(SampleDocuments.Plan(), CancellationToken.None);
        await File.WriteAllTextAsync(hang, "");

        // One takes the worker that is there, the other must start one.
        var both = Enumerable.Range(0, 2).Select(_ => typesetter.RenderPdfAsync(SampleDocuments.Plan(), CancellationToken.None)).ToList();
        Assert.NotEmpty(await await Task.WhenAny(both));
        var hanging = both.Single(task => !task.IsCompleted);
        for (var document = 0; document < 5; document++)
        {
            Assert.NotEmpty(await typesetter.RenderPdfAsync(SampleDocuments.Plan(), CancellationToken.None));
        }

        Assert.False(hanging.IsCompleted);
        var failure = await Assert.ThrowsAsync<TypesettingFailedException>(() => hanging);
        Assert.Contains("Node.js", failure.UserMessage);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(int.Parse(File.ReadAllText(hang))));
        File.Delete(hang);
    }

    [UnixFact]
    public async Task RenderPdf_IdleWorkerDiedAndNoneStarts_SaysSoAtOnce()
    {
        var broken = Path.Combine(Path.GetDirectoryName(starts)!, Path.GetFileName(starts) + "-broken");
        await using var typesetter = Create($"[ -e '{broken}' ] && exit 1\nexec node \"$@\"");
        await typesetter.RenderPdfAsync(SampleDocuments.Plan(), CancellationToken.None);
        using (var process = Process.GetProcessById(Assert.Single(typesetter.IdleWorkerProcessIds)))
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        await File.WriteAllTextAsync(broken, "");
        var watch = Stopwatch.StartNew();
        var failures = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Assert.ThrowsAsync<TypesettingFailedException>(
            () => typesetter.RenderPdfAsync(SampleDocuments.Plan(), CancellationToken.None))));

        Assert.True(watch.Elapsed < AtOnce, $"It took {watch.Elapsed}.");
        Assert.All(failures, failure => Assert.Contains("Node.js", failure.UserMessage));
        Assert.Equal(2, (await File.ReadAllLinesAsync(starts)).Length);
        File.Delete(broken);
    }

    private PdfTypesetter Create(string script, TimeSpan? rest = null, TimeSpan? limit = null) => fixture.Create(
        options =>
        {
            options.NodePath = FakeNode.Make($"echo started >> '{starts}'\n{script}");
            options.StartTimeout = limit ?? options.Timeout;
        },
        rest);
}
