using System.Diagnostics;
using System.Net;

namespace StudyCampaigns.Tests.Operations;

/// <summary>What a monitor asks: whether the process lives, and whether it can do its work.</summary>
public sealed class HealthTests
{
    // What a test wants at once comes within this time on a busy machine too; without the fix it took as long as the thing it waits for.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task Healthz_FortyRequestsWaitForTheDatabase_AnswersAtOnce()
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = await portal.SignInAsync("officer");
        using var free = new ManualResetEventSlim();
        portal.Commands.Before = _ => free.Wait(TimeSpan.FromMinutes(1));
        var waiting = Enumerable.Range(0, 40).Select(_ => Task.Run(() => client.GetAsync("/"))).ToList();
        await Task.Delay(TimeSpan.FromSeconds(1));

        var watch = Stopwatch.StartNew();
        var alive = await portal.SignedOut().GetAsync("/healthz");
        var took = watch.Elapsed;
        free.Set();

        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
        Assert.True(took < AtOnce, $"It took {took}.");
        Assert.All(await Task.WhenAll(waiting), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    [Theory]
    [InlineData("/healthz", "ok\n", 0)]
    [InlineData("/HEALTHZ?from=monitor", "ok\n", 0)]
    [InlineData("/readyz", "database: ok\n", 1)]
    public async Task Asked_WithTheCookieOfAnAccount_DoesNotLookForTheAccount(string url, string says, int commands)
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = await portal.SignInAsync("officer");
        HttpResponseMessage answer = null!;

        var asked = await portal.CountCommandsAsync(async () => answer = await client.GetAsync(url));

        Assert.Equal(commands, asked);
        Assert.StartsWith(says, await answer.Content.ReadAsStringAsync());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Readyz_DatabaseHangs_SaysSoInTimeAndAsksItOnce()
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = portal.SignedOut();
        using var free = new ManualResetEventSlim();
        var asked = 0;
        portal.Commands.Before = _ =>
        {
            Interlocked.Increment(ref asked);
            free.Wait(TimeSpan.FromSeconds(40));
        };

        var watch = Stopwatch.StartNew();
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => client.GetAsync("/readyz")));
        var took = watch.Elapsed;
        free.Set();

        Assert.True(took < AtOnce, $"It took {took}.");
        foreach (var answer in answers)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("database: failed\n", await answer.Content.ReadAsStringAsync());
        }

        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Readyz_DatabaseAnswersAgain_SaysOk()
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = portal.SignedOut();
        portal.Commands.Before = _ => throw new InvalidOperationException("gone");
        Assert.Contains("database: failed\n", await (await client.GetAsync("/readyz")).Content.ReadAsStringAsync());
        portal.Commands.Before = null;

        Assert.Contains("database: ok\n", await (await client.GetAsync("/readyz")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Readyz_FoldersTakeAWrite_SaysOkAndLeavesNothing()
    {
        var folder = Directory.CreateTempSubdirectory("study-campaigns-disk-").FullName;
        await using var portal = await PortalFixture.StartAsync(("Attachments:Folder", Path.Combine(folder, "attachments")), ("Logs:Folder", folder));

        var ready = await portal.SignedOut().GetAsync("/readyz");

        Assert.Contains("disk: ok\n", await ready.Content.ReadAsStringAsync());
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder, "attachments")));
    }

    [Theory]
    [InlineData("Attachments:Folder")]
    [InlineData("Logs:Folder")]
    public async Task Readyz_FolderTakesNoWrite_SaysSoWithoutTheFolder(string setting)
    {
        var file = Path.GetTempFileName();
        await using var portal = await PortalFixture.StartAsync((setting, Path.Combine(file, "below-a-file")));

        var ready = await portal.SignedOut().GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        var text = await ready.Content.ReadAsStringAsync();
        Assert.Contains("disk: failed\n", text);
        Assert.DoesNotContain("below-a-file", text);
        File.Delete(file);
    }

    [Fact]
    public async Task Readyz_LittleRoomLeft_SaysSoAndWhyInTheLog()
    {
        var logs = Directory.CreateTempSubdirectory("study-campaigns-logs-").FullName;
        await using (var portal = await PortalFixture.StartAsync(("Health:FreeMegabytes", "1000000000"), ("Logs:Folder", logs)))
        {
            var ready = await portal.SignedOut().GetAsync("/readyz");

            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            Assert.Contains("disk: failed\n", await ready.Content.ReadAsStringAsync());
        }

        Assert.Contains("MB free", await File.ReadAllTextAsync(Directory.GetFiles(logs).Single()));
        Directory.Delete(logs, recursive: true);
    }

    [UnixFact]
    public async Task Readyz_TypesetterHangsAtItsStart_SaysSoInTime()
    {
        var node = FakeNode.Make("exec sleep 60");
        await using var portal = await PortalFixture.StartAsync(("Pdf:NodePath", node));

        var watch = Stopwatch.StartNew();
        var ready = await portal.SignedOut().GetAsync("/readyz");

        Assert.True(watch.Elapsed < AtOnce, $"It took {watch.Elapsed}.");
        Assert.Contains("typesetter: failed\n", await ready.Content.ReadAsStringAsync());
    }
}
