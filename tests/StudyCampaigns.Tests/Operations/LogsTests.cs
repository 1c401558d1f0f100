using System.Net;
using StudyCampaigns.Tests.Pages.Sessions;
using StudyCampaigns.Tests.Plans;

namespace StudyCampaigns.Tests.Operations;

public sealed class LogsTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("study-campaigns-logs-").FullName;

    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync(("Logs:Folder", folder));

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Bug_ErrorPage_ShowsTheNumberThatStandsInTheLogBesideTheCause()
    {
        var client = await portal.SignInAsync("officer");
        portal.Commands.Before = command =>
        {
            if (command.CommandText.Contains("\"Documents\"", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("a bug of this test");
            }
        };

        var answer = await client.GetAsync("/plans");
        portal.Commands.Before = null;

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Equal("Có lỗi xảy ra", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("a bug of this test", page.Source.Text);
        var number = page.QuerySelector("code")!.TextContent;
        var lines = await LogAsync();
        Assert.Contains(lines, line => line.Contains(number) && line.Contains("a bug of this test"));
        Assert.Contains(lines, line => line.Contains(number) && line.Contains("/plans") && line.Contains(" answered 500 "));
    }

    [Fact]
    public async Task Logs_AfterNamesWereShownTypedAndFailed_HoldNone()
    {
        var client = await portal.SignInAsync("cell-a1");
        var id = await portal.OpenSessionAsync();
        await client.GetHtmlAsync($"/sessions/{id}/entry");
        await client.GetHtmlAsync($"/organizations/{portal.Tree.CellA1.Id}/members?search=Trần A1 Dũng");
        await client.PostFormAsync(
            $"/sessions/{id}/entry",
            new() { ["Input.Rows[0].Status"] = "Excused", ["Input.Rows[0].Reason"] = "Illness", ["Input.Conclusion"] = "Đồng chí Trần A1 Dũng vắng", ["Input.DurationMinutes"] = "90" },
            $"/sessions/{id}/entry");
        await client.GetHtmlAsync($"/sessions/{id}");

        // A save that fails is what a log tells most about.
        var plan = await new PlanSteps(portal.Database, portal.Tree).DraftedAsync("officer", portal.Tree.Committee);
        var officer = await portal.SignInAsync("officer");
        portal.Commands.Before = command =>
        {
            if (command.CommandText.Contains("UPDATE \"Documents\"", StringComparison.Ordinal))
            {
                command.CommandText = "UPDATE \"Documents\" SET \"NoSuchColumn\" = 1";
            }
        };
        var failed = await officer.PostFormAsync($"/papers/{plan}/edit", new() { ["Input.Subject"] = "Về đồng chí Trần A1 Dũng" }, $"/papers/{plan}/edit");
        portal.Commands.Before = null;
        await portal.SignedOut().PostFormAsync("/account/sign-in", new() { ["Input.UserName"] = "Trần A1 Dũng", ["Input.Password"] = "MatKhau#Sai1" });

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        var lines = await LogAsync();
        Assert.Contains(lines, line => line.Contains("NoSuchColumn"));
        Assert.Contains(lines, line => line.Contains($"/sessions/{id}/entry") && line.Contains(" answered 302 "));
        foreach (var secret in new[] { "Trần", "Tr\\u1EA7n", "Tr%E1%BA%A7n", "tran a1", "Dũng", TestTree.Password, "MatKhau#Sai1" })
        {
            Assert.DoesNotContain(lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>The console waits for whoever reads it; a request is not to wait for the console.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Requests_InProduction_GoToTheConsoleOnlyWhereThereIsNoFile(bool hasFile)
    {
        var own = Directory.CreateTempSubdirectory("study-campaigns-logs-").FullName;
        await using var database = await TestDatabase.CreateAsync();
        await using (var running = await RunningPortal.StartAsync(database, hasFile ? $"--Logs:Folder={own}" : "--Logs:Folder="))
        {
            await running.Http.GetAsync("/account/sign-in?name=Trần");
            await running.Http.GetAsync("/account/sign-in");
            Assert.Contains(running.Console, line => line.Contains("Now listening"));
            Assert.Equal(!hasFile, running.Console.Any(line => line.Contains("GET /account/sign-in answered 200")));
        }

        var lines = Directory.GetFiles(own).SelectMany(File.ReadAllLines).ToList();
        Assert.Equal(hasFile ? 2 : 0, lines.Count(line => line.Contains("GET /account/sign-in answered 200")));
        Directory.Delete(own, recursive: true);
    }

    /// <summary>The portal still writes to it.</summary>
    private async Task<string[]> LogAsync()
    {
        await using var stream = new FileStream(Directory.GetFiles(folder).Single(), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return (await new StreamReader(stream).ReadToEndAsync()).Split('\n');
    }
}
