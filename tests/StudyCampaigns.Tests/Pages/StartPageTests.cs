using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Sessions;
using StudyCampaigns.Tests.Pages.Sessions;
using StudyCampaigns.Tests.Reports;
using StudyCampaigns.Tests.Sessions;

namespace StudyCampaigns.Tests.Pages;

public sealed class StartPageTests : IAsyncLifetime
{
    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFixture.StartAsync();
        await ReportTree.CascadeAsync(portal.Database, portal.Tree);
        await ReportTree.OpenMonthsAsync(portal.Database, ReportTree.June);
    }

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Theory]
    [InlineData("officer", "1 đơn vị chưa ban hành kế hoạch", "/plans/1/adoption?filter=Open")]
    [InlineData("officer", "3 chi bộ chưa ghi buổi sinh hoạt tháng 6", "/sessions?state=missing&month=2023-06")]
    [InlineData("officer", "Mở kỳ báo cáo quý II/2023", "/reports/open?campaign=147-KH-TU&period=2023-Q2")]
    [InlineData("ward-b", "Lập kế hoạch của đơn vị theo Kế hoạch 36-KH/QU", "/papers/1")]
    [InlineData("ward-a", "2 chi bộ chưa ghi buổi sinh hoạt tháng 6", "/sessions?state=missing&month=2023-06")]
    [InlineData("cell-a1", "Ghi buổi sinh hoạt tháng 6", "/sessions/create")]
    public async Task Start_ShowsWhatAwaitsThisUser(string user, string title, string href)
    {
        var page = await (await portal.SignInAsync(user)).GetHtmlAsync("/");

        var item = page.QuerySelectorAll(".todo a").Single(link => link.QuerySelector("b")!.TextContent == title);
        Assert.Equal(href, item.GetAttribute("href"));
    }

    [Fact]
    public async Task Start_LateStandsFirstWithWordAndColour()
    {
        await ReportTree.GrowAsync(portal.Database, portal.Tree);
        var page = await (await portal.SignInAsync("officer")).GetHtmlAsync("/");

        var classes = page.QuerySelectorAll(".todo a").Select(link => link.ClassName!).ToList();
        Assert.Equal(["late", "late", "late", "soon", "open"], classes);
        Assert.Equal(["Chậm 51 ngày", "Chậm 41 ngày", "Chậm 20 ngày", "Còn 10 ngày", "Đến kỳ"], page.QuerySelectorAll(".todo .status").Select(Flat));
        Assert.Contains("66,67% 2 / 3 chi bộ", Flat(page.QuerySelector("main")!));
        Assert.Contains("77,27% 17 / 22 lượt", Flat(page.QuerySelector("main")!));
    }

    [Fact]
    public async Task Start_PlansOfEachState_AwaitTheOneWhoMayAct()
    {
        await using (var db = portal.Database.NewContext())
        {
            var campaign = await db.Campaigns.SingleAsync();
            var committee = await db.Organizations.SingleAsync(row => row.Id == portal.Tree.Committee.Id);
            var type = await db.DocumentTypes.SingleAsync(row => row.Code == Plan.PlanTypeCode);
            db.Plans.Add(new Plan(type, campaign, committee, "Bản chờ duyệt") { State = DocumentState.Submitted });
            db.Plans.Add(new Plan(type, campaign, committee, "Bản bị trả") { State = DocumentState.Returned });
            db.Plans.Add(new Plan(type, campaign, committee, "Bản đã duyệt") { State = DocumentState.Approved });
            await db.SaveChangesAsync();
        }

        Assert.Equal(["Kế hoạch chờ phê duyệt"], (await TitlesAsync("leader")).Where(title => title.StartsWith("Kế hoạch")));
        Assert.Equal(["Kế hoạch bị trả lại, cần sửa", "Kế hoạch đã duyệt, chờ ban hành"], (await TitlesAsync("officer")).Where(title => title.StartsWith("Kế hoạch")));
        Assert.DoesNotContain(await TitlesAsync("ward-a"), title => title.StartsWith("Kế hoạch"));
    }

    [Fact]
    public async Task Start_ReportsToSendAndToTake_AwaitTheirUnits()
    {
        await ReportTree.OpenAsync(portal.Database, await portal.Tree.ActorAsync(portal.Database, "officer"));
        Assert.Contains("Gửi báo cáo quý II/2023", await TitlesAsync("ward-a"));
        var report = await ReportTree.ReportOfAsync(portal.Database, portal.Tree.WardA.Id);
        await ReportTree.SubmitAsync(portal.Database, await portal.Tree.ActorAsync(portal.Database, "ward-a"), report.Id, report.Version);

        Assert.DoesNotContain("Gửi báo cáo quý II/2023", await TitlesAsync("ward-a"));
        var (_, _, list) = (await ItemsAsync("leader")).Single(item => item.Title == "1 báo cáo quý II/2023 chờ tiếp nhận");
        var leader = await portal.SignInAsync("leader");
        Assert.Single((await leader.GetHtmlAsync(list)).QuerySelectorAll("main tbody tr"));
        await leader.PostFormAsync("/reports/DU-A/147-KH-TU/2023-Q2/acceptance", []);
        Assert.Empty((await leader.GetHtmlAsync(list)).QuerySelectorAll("main tbody tr"));
    }

    [Fact]
    public async Task Start_CountedSessions_AreExactlyThoseOfTheListBehind()
    {
        var steps = await SessionSetting.CreateAsync(portal.Database, portal.Tree);
        await ReportTree.OpenMonthsAsync(portal.Database, ReportTree.May);

        await steps.SubmittedAsync(new DateOnly(2023, 5, 5));
        await steps.SubmittedAsync(kind: SessionKind.Thematic);
        await portal.AskForChangeAsync((await steps.SubmittedAsync(new DateOnly(2023, 4, 5))).Id);
        Assert.True((await steps.ReturnAsync((await steps.SubmittedAsync()).Id, "Ghi lại")).IsDone);
        await portal.OpenSessionAsync("cell-a2");
        var client = await portal.SignInAsync("ward-a");

        var items = (await client.GetHtmlAsync("/")).QuerySelectorAll(".todo a").Where(link => link.GetAttribute("href")!.StartsWith("/sessions")).ToList();

        Assert.Equal(
            ["1 chi bộ chưa ghi buổi sinh hoạt tháng 5", "2 buổi sinh hoạt chờ xác nhận", "1 đề nghị sửa buổi sinh hoạt", "1 chi bộ chưa ghi buổi sinh hoạt tháng 6"],
            items.Select(link => Flat(link.QuerySelector("b")!)));
        foreach (var link in items)
        {
            var rows = (await client.GetHtmlAsync(link.GetAttribute("href")!)).QuerySelectorAll("tbody tr");
            Assert.Equal(int.Parse(Flat(link.QuerySelector("b")!).Split(' ')[0]), rows.Length);
        }
    }

    /// <summary>One cell is 15 days late, the other has five days left: the line says late, and of how many.</summary>
    [Fact]
    public async Task Ward_SomeCellsOverdue_ReadsTheEarliestDueDayAndHowManyAreLate()
    {
        await using (var db = portal.Database.NewContext())
        {
            await db.Organizations.Where(row => row.Code == "CB-A1").ExecuteUpdateAsync(row => row.SetProperty(cell => cell.UsualSessionDay, 5));
            await db.Organizations.Where(row => row.Code == "CB-A2").ExecuteUpdateAsync(row => row.SetProperty(cell => cell.UsualSessionDay, 25));
            await db.SessionDuties.ExecuteDeleteAsync();
        }

        await ReportTree.OpenMonthsAsync(portal.Database, ReportTree.June);

        var item = (await (await portal.SignInAsync("ward-a")).GetHtmlAsync("/")).QuerySelector(".todo a[href^='/sessions?state=missing']")!;

        Assert.Equal("2 chi bộ chưa ghi buổi sinh hoạt tháng 6", Flat(item.QuerySelector("b")!));
        Assert.Equal("1 chi bộ đã quá hạn · Đảng ủy phường A", Flat(item.QuerySelector(".soft")!));
        Assert.Equal("Chậm 15 ngày", Flat(item.QuerySelector(".status")!));
    }

    /// <summary>The list to do and the figures tell of one due day: that of the duty (R1, docs/domain.md 9).</summary>
    [Fact]
    public async Task R1_UsualDayIsPast_CellAndWardReadTheSameDaysLate()
    {
        await using (var db = portal.Database.NewContext())
        {
            await db.Organizations.Where(row => row.Code.StartsWith("CB-A")).ExecuteUpdateAsync(row => row.SetProperty(cell => cell.UsualSessionDay, 5));
            await db.SessionDuties.ExecuteDeleteAsync();
        }

        await ReportTree.OpenMonthsAsync(portal.Database, ReportTree.June);

        Assert.Contains(("Ghi buổi sinh hoạt tháng 6", "Chậm 15 ngày", "/sessions/create"), await ItemsAsync("cell-a1"));
        Assert.Contains(("2 chi bộ chưa ghi buổi sinh hoạt tháng 6", "Chậm 15 ngày", "/sessions?state=missing&month=2023-06"), await ItemsAsync("ward-a"));
        var list = await (await portal.SignInAsync("ward-a")).GetHtmlAsync("/reports/DU-A/147-KH-TU/2023-Q2/units?list=sessions-missing");
        Assert.Equal(["Chậm 15 ngày", "Chậm 15 ngày"], list.QuerySelectorAll("tbody .status").Select(Flat));
    }

    [Fact]
    public async Task Start_MonthIsOver_UnsentSessionsStayAndAreLate()
    {
        await portal.OpenSessionAsync();
        var thematic = await portal.OpenSessionAsync("cell-a1", SessionKind.Thematic);
        portal.Database.Clock.Advance(TimeSpan.FromDays(12));

        var cell = await ItemsAsync("cell-a1");
        Assert.Contains(("Gửi buổi chuyên đề ngày 05/06", "Chậm 2 ngày", $"/sessions/{thematic}/entry"), cell);
        Assert.Contains(cell, item => item is { Title: "Ghi buổi sinh hoạt tháng 6", Status: "Chậm 2 ngày" });
        Assert.Contains(("Ghi buổi sinh hoạt tháng 7", "Còn 29 ngày", "/sessions/create"), cell);
        Assert.Contains(("Ghi buổi sinh hoạt tháng 6", "Chậm 2 ngày", "/sessions/create?month=2023-06"), await ItemsAsync("cell-a2"));
    }

    [Theory]
    [InlineData(12, false)]
    [InlineData(20, true)]
    public async Task Start_NewMonth_CountsItsMissingCellsOnlyFromTheConfiguredDay(int days, bool counts)
    {
        await ReportTree.OpenMonthsAsync(portal.Database, new DateOnly(2023, 7, 1));

        portal.Database.Clock.Advance(TimeSpan.FromDays(days));

        var titles = await TitlesAsync("ward-a");
        Assert.Contains("2 chi bộ chưa ghi buổi sinh hoạt tháng 6", titles);
        Assert.Equal(counts, titles.Contains("2 chi bộ chưa ghi buổi sinh hoạt tháng 7"));
    }

    [Theory]
    [InlineData("admin", "/ /organizations /administration")]
    [InlineData("cell-a1", "/ /campaigns /plans /papers /numbers /sessions /reports /directives /organizations")]
    public async Task Menu_ShowsOnlyWhatThisActorMayOpen(string user, string addresses)
    {
        var client = await portal.SignInAsync(user);

        var menu = (await client.GetHtmlAsync("/")).QuerySelector(".side-nav")!.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(addresses, string.Join(' ', menu));
        foreach (var address in menu)
        {
            Assert.NotEqual(System.Net.HttpStatusCode.Forbidden, (await client.GetAsync(address)).StatusCode);
        }
    }

    [Fact]
    public async Task Start_Cell_ReadsItsMonthsInsteadOfOneCellOfOne()
    {
        await ReportTree.GrowAsync(portal.Database, portal.Tree);
        var main = (await (await portal.SignInAsync("cell-a2")).GetHtmlAsync("/")).QuerySelector("main")!;

        Assert.Contains("33,33% 1 / 3 tháng đã gửi buổi sinh hoạt", Flat(main));
        Assert.DoesNotContain("chi bộ đã sinh hoạt", Flat(main));
    }

    [Fact]
    public async Task Start_Administrator_FindsAccountsAndTrail()
    {
        var page = await (await portal.SignInAsync("admin")).GetHtmlAsync("/");

        Assert.NotNull(page.QuerySelector("main a[href='/administration/accounts']"));
        Assert.NotNull(page.QuerySelector("main a[href='/administration/audit']"));
        Assert.Empty(page.QuerySelectorAll(".todo a"));
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("leader")]
    [InlineData("ward-a")]
    [InlineData("cell-a1")]
    [InlineData("admin")]
    public async Task Start_SendsAtMostSevenCommands(string user)
    {
        var client = await portal.SignInAsync(user);
        await client.GetHtmlAsync("/");

        Assert.InRange(await portal.CountCommandsAsync(() => client.GetHtmlAsync("/")), 1, 7);
    }

    private async Task<List<(string Title, string Status, string Href)>> ItemsAsync(string user) =>
        [.. (await (await portal.SignInAsync(user)).GetHtmlAsync("/")).QuerySelectorAll(".todo a")
            .Select(link => (Flat(link.QuerySelector("b")!), Flat(link.QuerySelector(".status")!), link.GetAttribute("href")!))];

    private async Task<List<string>> TitlesAsync(string user) =>
        [.. (await (await portal.SignInAsync(user)).GetHtmlAsync("/")).QuerySelectorAll(".todo b").Select(Flat)];

    private static string Flat(IElement element) => Regex.Replace(element.TextContent, @"\s+", " ").Trim();
}
