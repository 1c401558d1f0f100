using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Reports;
using StudyCampaigns.Tests.Layout;
using StudyCampaigns.Tests.Reports;

namespace StudyCampaigns.Tests.Pages.Reports;

public sealed class ReportPagesTests : IAsyncLifetime
{
    private const string District = "/reports/QU-T/147-KH-TU/2023-Q2";
    private const string WardA = "/reports/DU-A/147-KH-TU/2023-Q2";

    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFixture.StartAsync();
        await ReportTree.GrowAsync(portal.Database, portal.Tree);
        await ReportTree.CascadeAsync(portal.Database, portal.Tree);
    }

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Theory]
    [InlineData("/reports")]
    [InlineData("/reports/open")]
    [InlineData(District)]
    [InlineData(District + "/units?list=sessions-missing")]
    [InlineData(District + "/pdf")]
    [InlineData(WardA + "/submission")]
    [InlineData(WardA + "/acceptance")]
    public async Task AnyAddress_SignedOut_SendsToSignIn(string address) =>
        Assert.Equal(HttpStatusCode.Redirect, (await portal.SignedOut().GetAsync(address)).StatusCode);

    [Theory]
    [InlineData("/reports")]
    [InlineData("/reports/open")]
    [InlineData(District)]
    [InlineData(District + "/pdf")]
    public async Task AnyAddress_WithoutThePermission_IsForbidden(string address)
    {
        var client = await portal.SignInAsync("admin");

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/units?list=sessions-missing")]
    [InlineData("/pdf")]
    [InlineData("/submission")]
    [InlineData("/acceptance")]
    public async Task AnyAddress_OfAnotherUnit_IsNotFound(string rest)
    {
        await OpenPeriodAsync();
        var client = await portal.SignInAsync("ward-b");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(WardA + rest)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(District + rest)).StatusCode);
    }

    [Theory]
    [InlineData("/reports/QU-X/147-KH-TU/2023-Q2")]
    [InlineData("/reports/QU-T/148-KH-TU/2023-Q2")]
    [InlineData("/reports/QU-T/147-KH-TU/2023-Q5")]
    [InlineData("/reports/QU-T/147-KH-TU/quy-2")]
    [InlineData(District + "/units?list=nothing")]
    [InlineData(District + "/units?list=sessions-missing&unit=DU-X")]
    [InlineData(District + "/units?list=sessions-missing&unit=TU-T")]
    [InlineData("/reports/QU-T/all/2023-Q2/pdf")]
    [InlineData("/reports/DU-A/147-KH-TU/2023-Q3/submission")]
    public async Task WrongCode_IsNotFound(string address)
    {
        var client = await portal.SignInAsync("officer");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Dashboard_Leader_ShowsEveryRateWithItsFraction()
    {
        await OpenPeriodAsync();
        var client = await portal.SignInAsync("leader");

        var text = Flat((await client.GetHtmlAsync(District)).QuerySelector("main")!);

        foreach (var shown in new[]
        {
            "66,67% 2 / 3 chi bộ đã sinh hoạt thường kỳ", "50,00% 3 / 6 buổi", "66,67% 2 / 3 chi bộ đã học nội dung của đợt", "77,27% 17 / 22 lượt",
            "chốt số liệu 20/06/2023", "tính các buổi từ 01/04/2023 đến hết 20/06/2023", "Tại 4 buổi có nội dung của đợt (thường kỳ 4, chuyên đề 0), trong đó đã xác nhận 4.", "50,00% 1 / 2 đơn vị đã ban hành", "0% 0 / 2 đơn vị đã gửi",
            "1 chi bộ chưa ghi buổi sinh hoạt", "3 buổi quá hạn", "1 chi bộ còn hạn", "5 lượt vắng", "21-KH/ĐU, 22/05/2023", "chưa ban hành, chậm 41 ngày",
        })
        {
            Assert.Contains(shown, text);
        }
    }

    /// <summary>Of a quarter that is past its last day tells, on every page as in print: what was due later was no shortcoming in it.</summary>
    [Fact]
    public async Task R19_PastQuarter_ScreensAndPrintSayTheSame()
    {
        await using (var db = portal.Database.NewContext())
        {
            await db.PlanAssignments.Where(row => row.OrganizationId == portal.Tree.WardB.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.DueOn, new DateOnly(2023, 7, 5)));
        }

        portal.Database.Clock.SetLocal(2023, 7, 20);
        var client = await portal.SignInAsync("leader");

        var dashboard = Flat((await client.GetHtmlAsync(District)).QuerySelector("main")!);
        var list = Flat((await client.GetHtmlAsync(District + "/units?list=plans-missing")).QuerySelector("main tbody")!);
        var print = await PdfText.ReadFlatAsync(await (await client.GetAsync(District + "/pdf")).Content.ReadAsByteArrayAsync());

        Assert.Contains("còn hạn đến 05/07/2023", dashboard);
        Assert.DoesNotContain("chậm", list, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Trong hạn", list);
        Assert.Contains("còn hạn đến 05/07/2023", print);
        Assert.DoesNotContain("Chưa ban hành kế hoạch:", print);
    }

    [Fact]
    public async Task Dashboard_EveryNumberLink_LeadsToAsManyRows()
    {
        await OpenPeriodAsync();
        var client = await portal.SignInAsync("leader");
        var page = await client.GetHtmlAsync(District);

        // "2 / 3": the list holds the numerator; "5 buổi chưa tổ chức": the list holds that number.
        var links = page.QuerySelectorAll(".columns-3 a").Select(link => (Address: link.GetAttribute("href")!, Text: Flat(link)))
            .Where(link => char.IsAsciiDigit(link.Text[0])).ToList();

        Assert.Equal(11, links.Count);
        foreach (var (address, text) in links)
        {
            var number = int.Parse(Regex.Match(text, @"^\d+").Value);
            var list = await client.GetHtmlAsync(address);
            var counted = address.Contains("attendance") || address.Contains("absences") || address.Contains("people")
                ? int.Parse(Regex.Match(Flat(list.QuerySelector("main .page-bar")!), @"Cộng (\d+)").Groups[1].Value)
                : list.QuerySelectorAll("main tbody tr").Length;
            Assert.True(number == counted, $"{address} shows {counted}, the number was {number}");
        }
    }

    /// <summary>Where all sessions are told of no campaign is studied: the quarters' thematic duties stand there, and nobody's people.</summary>
    [Fact]
    public async Task Lists_OfAllCampaigns_TellOfThematicSessionsAndOfNoPeople()
    {
        var client = await portal.SignInAsync("leader");

        var page = await client.GetHtmlAsync("/reports/QU-T/all/2023-Q2/units?list=cells-studied");

        Assert.Equal("Chi bộ đã sinh hoạt chuyên đề", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Empty(page.QuerySelectorAll("main tbody tr"));
        Assert.Empty(page.QuerySelectorAll("main .chips a[href*='list=people'], main .chips a[href*='list=topics']"));
        foreach (var list in new[] { "people", "topics" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/reports/QU-T/all/2023-Q2/units?list=" + list)).StatusCode);
        }
    }

    /// <summary>R12: the headline opens to the cells, and the topics to as many people.</summary>
    [Fact]
    public async Task R12_People_AreListedByCellAndByTopic()
    {
        var client = await portal.SignInAsync("leader");

        Assert.Contains("46,67% 7 / 15 đảng viên đã học nội dung của đợt", Flat((await client.GetHtmlAsync(District)).QuerySelector("main")!));
        var cells = await client.GetHtmlAsync(District + "/units?list=people");
        Assert.Equal(
            ["Chi bộ A1 Đảng ủy phường A 5/6 (83,33%)", "Chi bộ A2 Đảng ủy phường A 2/4 (50,00%)", "Chi bộ B1 Đảng ủy phường B 0/5 (0%)"],
            cells.QuerySelectorAll("main tbody tr").Select(Flat));
        var topics = await client.GetHtmlAsync(District + "/units?list=topics&unit=DU-A");
        Assert.Equal(["Chủ đề một 7/10 (70,00%)", "Chủ đề hai 0/10 (0%)"], topics.QuerySelectorAll("main tbody tr").Select(Flat));
    }

    [Fact]
    public async Task Open_Officer_OpensAndShowsThePeriod()
    {
        var client = await portal.SignInAsync("officer");

        var answer = await client.PostFormAsync("/reports/open", new() { ["Input.Campaign"] = "147-KH-TU" });

        Assert.Equal(District, answer.Headers.Location?.OriginalString);
        await using var db = portal.Database.NewContext();
        var period = await db.ReportingPeriods.Include(row => row.ExpectedReports).SingleAsync();
        Assert.Equal((new DateOnly(2023, 6, 25), new DateOnly(2023, 7, 5), 2), (period.CutoffOn, period.DueOn, period.ExpectedReports.Count));
        Assert.Contains("0 / 2", Flat((await client.GetHtmlAsync("/reports")).QuerySelector("main")!));
    }

    [Fact]
    public async Task Open_DueBeforeCutoff_ShowsTheSentenceAndKeepsWhatWasTyped()
    {
        var client = await portal.SignInAsync("officer");

        var answer = await client.PostFormAsync("/reports/open", new() { ["Input.CutoffOn"] = "2023-06-28", ["Input.DueOn"] = "2023-06-27" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Contains("Hạn gửi báo cáo không được trước", page.QuerySelector(".field-validation-error")!.TextContent);
        Assert.Equal("2023-06-28", page.QuerySelector("[name='Input.CutoffOn']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Submission_Ward_SendsAndDistrictTakesIt()
    {
        await OpenPeriodAsync();
        var ward = await portal.SignInAsync("ward-a");
        var reports = Flat((await ward.GetHtmlAsync("/reports")).QuerySelector("main")!);
        Assert.Contains("quý II/2023", reports);
        Assert.DoesNotContain("Kỳ báo cáo đã mở", reports);

        var sent = await ward.PostFormAsync(WardA + "/submission", new() { ["Input.Narrative"] = "Đã hoàn thành <b>tốt</b>." });

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Null((await ward.GetHtmlAsync(WardA + "/submission")).QuerySelector("main form"));
        var officer = await portal.SignInAsync("officer");
        var page = await officer.GetHtmlAsync(WardA + "/acceptance");
        Assert.Contains("Đã hoàn thành <b>tốt</b>.", page.QuerySelector("main")!.TextContent);
        Assert.Contains("17/22 (77,27%)", page.QuerySelector("main")!.TextContent);
        var taken = await officer.PostFormAsync(WardA + "/acceptance", []);
        Assert.Equal(District, taken.Headers.Location?.OriginalString);
        Assert.Equal(ReportState.Accepted, (await ReportTree.ReportOfAsync(portal.Database, portal.Tree.WardA.Id)).State);
    }

    [Fact]
    public async Task Submission_SavedForLater_IsThereAgainAndNobodyAboveReadsIt()
    {
        await OpenPeriodAsync();
        var ward = await portal.SignInAsync("ward-a");
        var form = (await ward.GetHtmlAsync(WardA + "/submission")).QuerySelector("main form")!;
        Assert.Equal(WardA + "/submission?handler=Save", form.QuerySelectorAll("button").Single(button => button.TextContent == "Lưu tạm").GetAttribute("formaction"));
        Assert.StartsWith("draft:report-", form.GetAttribute("data-draft-key"));

        var version = form.QuerySelector("[name='Input.Version']")!.GetAttribute("value");
        var token = form.QuerySelector("[name='__RequestVerificationToken']")!.GetAttribute("value");
        var saved = await ward.Http.PostAsync(WardA + "/submission?handler=Save", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Input.Version"] = version!,
            ["Input.Narrative"] = "Viết dở.",
            ["__RequestVerificationToken"] = token!,
        }));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("Viết dở.", (await ward.GetHtmlAsync(WardA + "/submission")).QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal(ReportState.Expected, (await ReportTree.ReportOfAsync(portal.Database, portal.Tree.WardA.Id)).State);
        var officer = await portal.SignInAsync("officer");
        foreach (var page in new[] { "/submission", "/acceptance" })
        {
            Assert.DoesNotContain("Viết dở.", (await officer.GetHtmlAsync(WardA + page)).Body!.TextContent);
        }
    }

    [Fact]
    public async Task Submission_WithoutText_ShowsTheSentenceAtTheField()
    {
        await OpenPeriodAsync();
        var ward = await portal.SignInAsync("ward-a");

        var answer = await ward.PostFormAsync(WardA + "/submission", new() { ["Input.Narrative"] = " " });

        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Contains("Hãy viết nhận xét", page.QuerySelector(".field-validation-error")!.TextContent);
    }

    [Fact]
    public async Task Submission_StaleVersion_ShowsBothAndKeepsTheText()
    {
        await OpenPeriodAsync();
        var ward = await portal.SignInAsync("ward-a");

        var answer = await ward.PostFormAsync(
            WardA + "/submission", new() { ["Input.Narrative"] = "Bản của tôi.", ["Input.Version"] = Guid.NewGuid().ToString() });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Equal("Bản của tôi.", page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.NotNull(page.QuerySelector(".versions"));
    }

    [Fact]
    public async Task Acceptance_Return_NeedsAReason()
    {
        await OpenPeriodAsync();
        var ward = await portal.SignInAsync("ward-a");
        await ward.PostFormAsync(WardA + "/submission", new() { ["Input.Narrative"] = "Xong." });
        var officer = await portal.SignInAsync("officer");
        var action = WardA + "/acceptance?handler=Return";

        var refused = await officer.PostFormAsync(WardA + "/acceptance", [], action);
        Assert.Contains("Hãy ghi lý do", (await PortalClient.ReadHtmlAsync(refused)).QuerySelector("main")!.TextContent);
        await officer.PostFormAsync(WardA + "/acceptance", new() { ["Input.Reason"] = "Thiếu nguyên nhân." }, action);

        Assert.Contains("Thiếu nguyên nhân.", (await ward.GetHtmlAsync(WardA + "/submission")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Acceptance_WardItself_MayReadAndNotDecide()
    {
        await OpenPeriodAsync();
        var ward = await portal.SignInAsync("ward-a");
        await ward.PostFormAsync(WardA + "/submission", new() { ["Input.Narrative"] = "Xong." });

        Assert.Null((await ward.GetHtmlAsync(WardA + "/acceptance")).QuerySelector("main form"));
    }

    [Fact]
    public async Task Pdf_Leader_GetsTheSameDocumentTwiceAndLeavesAnExport()
    {
        await OpenPeriodAsync();
        await ReportTree.SendAllAsync(portal.Database, portal.Tree);
        var client = await portal.SignInAsync("leader");

        var answer = await client.GetAsync(District + "/pdf");
        var first = await answer.Content.ReadAsByteArrayAsync();
        var second = await (await client.GetAsync(District + "/pdf")).Content.ReadAsByteArrayAsync();

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("bao-cao-QU-T-147-KH-TU-2023-Q2.pdf", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(first, second);
        var text = await PdfText.ReadFlatAsync(first);
        Assert.Contains("kết quả đợt sinh hoạt chính trị về tác phẩm thử quý II/2023", text);
        Assert.Contains("2/3 chi bộ (đạt 66,67%)", text);
        Assert.Contains("Số liệu tính từ ngày 01/4/2023 đến hết ngày 20/6/2023", text);
        Assert.Contains("Cộng", text);
        await using var db = portal.Database.NewContext();
        Assert.Equal(2, await db.AuditEntries.CountAsync(row => row.Action == "report.export" && row.OrganizationId == portal.Tree.Committee.Id));
    }

    private async Task OpenPeriodAsync() =>
        Assert.True((await ReportTree.OpenAsync(portal.Database, await portal.Tree.ActorAsync(portal.Database, "officer"))).IsDone);

    private static string Flat(IElement element) => Regex.Replace(element.TextContent, @"\s+", " ").Trim();
}
