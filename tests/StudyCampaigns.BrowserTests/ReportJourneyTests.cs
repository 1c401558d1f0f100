using Microsoft.Playwright;

namespace StudyCampaigns.BrowserTests;

/// <summary>Journey 7: the leader opens the quarter, follows a number to its list, and prints the report.</summary>
public sealed class ReportJourneyTests : Journey
{
    private const string Quarter = "/reports/QU-TX/147-KH-TU/2023-Q2";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Quarter_OpenedByTheLeader_ExplainsEveryPercentage(int width)
    {
        var leader = await SignInAsync("lanhdao.thanhxuan", width);
        await MustBeAccessibleAsync(leader);
        await leader.GotoAsync("/reports");
        await MustBeAccessibleAsync(leader);
        await leader.GotoAsync(Quarter);
        await MustBeAccessibleAsync(leader);

        var figures = await leader.Locator(".figure-block").AllAsync();
        Assert.True(figures.Count >= 5);
        foreach (var figure in figures)
        {
            Assert.Matches(@"\d+(,\d+)?%", await figure.Locator(".big").InnerTextAsync());
            Assert.Matches(@"[\d.]+ / [\d.]+", await figure.Locator(".fraction a").InnerTextAsync());
        }

        var missing = leader.GetByRole(AriaRole.Link, new() { NameRegex = new(@"^[\d.]+ buổi quá hạn$") });
        var count = (await missing.InnerTextAsync()).Split(' ')[0];
        await missing.ClickAsync();
        await Assertions.Expect(leader.Locator("main")).ToContainTextAsync($"{count} buổi");
        await MustBeAccessibleAsync(leader);
    }

    [Fact]
    public async Task Report_DownloadedByTheLeader_IsAPdf()
    {
        var leader = await SignInAsync("lanhdao.thanhxuan");
        await leader.GotoAsync(Quarter);

        var download = await leader.RunAndWaitForDownloadAsync(() =>
            leader.GetByRole(AriaRole.Link, new() { Name = "Tải bản in (PDF)" }).ClickAsync());

        var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(bytes, 0, 5), StringComparison.Ordinal);
        Assert.True(bytes.Length > 20_000);
    }
}
