using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Prints;
using StudyCampaigns.Reports;
using StudyCampaigns.Tests.Layout;
using StudyCampaigns.Tests.Prints;
using StudyCampaigns.Tests.Reports;
using StudyCampaigns.Tests.Sessions;

namespace StudyCampaigns.Tests.Pages.Reports;

/// <summary>What is accepted is printed for ever as it was sent: the figures of the sending, the unit as it was, the words it wrote.</summary>
public sealed class AcceptedPrintTests : IAsyncLifetime
{
    private const string WardA = "/reports/DU-A/147-KH-TU/2023-Q2";

    private PortalFixture portal = null!;
    private SessionSetting sessions = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFixture.StartAsync();
        sessions = await SessionSetting.CreateAsync(portal.Database, portal.Tree);
        foreach (var month in new[] { ReportTree.April, ReportTree.May, ReportTree.June })
        {
            await sessions.OpenMonthAsync(month);
        }

        await sessions.SubmittedAsync(new DateOnly(2023, 5, 5));
        Assert.True((await ReportTree.OpenAsync(portal.Database, await portal.Tree.ActorAsync(portal.Database, "officer"))).IsDone);
    }

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Accepted_ALateSessionComes_PrintsTheSame()
    {
        var (ward, officer) = await AcceptedAsync();
        var before = await Printed.ReadAsync(officer, WardA, WardA + "/acceptance");

        await sessions.SubmittedAsync(reason: "Bí thư ốm, ghi muộn.");

        var after = await Printed.ReadAsync(officer, WardA, WardA + "/acceptance");
        Printed.AssertSame(before, after);
        foreach (var (client, page) in new[] { (officer, WardA + "/acceptance"), (ward, WardA + "/submission") })
        {
            var section = Regex.Replace((await client.GetHtmlAsync(page)).QuerySelector("[aria-labelledby='sau-khi-gui']")!.TextContent, @"\s+", " ");
            Assert.Contains("Thay đổi: +1 buổi, +4/+6 lượt dự trên lượt phải dự.", section);
            Assert.Contains("05/06/2023 chưa có 4/6 (66,67%) Bí thư ốm, ghi muộn.", section);
        }

        Assert.Contains("4/6 lượt", await PdfText.ReadFlatAsync(after.Pdf));
        Assert.Contains("8 / 12", (await ward.GetHtmlAsync(WardA)).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Accepted_EverythingAroundItChanges_PrintsTheSame()
    {
        var (ward, officer) = await AcceptedAsync();
        var before = await Printed.ReadAsync(ward, WardA, WardA + "/submission");

        await Surroundings.ChangeAsync(portal.Database);

        Printed.AssertSame(before, await Printed.ReadAsync(ward, WardA, WardA + "/submission"));
        Printed.AssertSame(before, await Printed.ReadAsync(officer, WardA, WardA + "/acceptance"));
    }

    /// <summary>What is accepted is what was sent (R4, R7): not what came between the two.</summary>
    [Fact]
    public async Task Accepted_ASessionCameBetweenSendingAndAccepting_PrintsTheFiguresSent()
    {
        var ward = await portal.SignInAsync("ward-a");
        await SendAsync(ward);
        await sessions.SubmittedAsync();
        var officer = await portal.SignInAsync("officer");
        await officer.PostFormAsync(WardA + "/acceptance", [], WardA + "/acceptance");

        var text = await PdfText.ReadFlatAsync((await Printed.ReadAsync(officer, WardA, WardA + "/acceptance")).Pdf);

        Assert.Contains("4/6 lượt", text);
        Assert.Contains("Đã hoàn thành tốt.", text);
    }

    [Fact]
    public async Task Accepted_TheFirstPdfIsStoredAndGivenFromThenOn()
    {
        var (ward, officer) = await AcceptedAsync();

        await using var db = portal.Database.NewContext();
        var stored = await db.ExpectedReports.Where(row => row.PrintId != null).Select(row => row.Print!.Pdf).SingleAsync();
        Assert.NotNull(stored);
        Assert.Equal(stored, (await Printed.ReadAsync(ward, WardA, WardA + "/submission")).Pdf);
        Assert.Equal(stored, (await Printed.ReadAsync(officer, WardA, WardA + "/acceptance")).Pdf);
    }

    [Fact]
    public async Task Damaged_NothingIsPrintedAcceptedOrShown()
    {
        var ward = await portal.SignInAsync("ward-a");
        await SendAsync(ward);
        await using (var db = portal.Database.NewContext())
        {
            await db.FrozenPrints.ExecuteUpdateAsync(row => row.SetProperty(one => one.Form, one => one.Form.Replace("4/6", "6/6")));
        }

        var officer = await portal.SignInAsync("officer");
        foreach (var page in new[] { await officer.GetHtmlAsync(WardA + "/acceptance"), await ward.GetHtmlAsync(WardA + "/submission") })
        {
            Assert.Equal(PrintRefusals.Damaged.Sentence, page.QuerySelector("main .alert-danger")!.TextContent);
            Assert.Null(page.QuerySelector(".paper"));
        }

        foreach (var file in new[] { "/pdf", "/docx" })
        {
            Assert.Equal(WardA, (await officer.GetAsync(WardA + file)).Headers.Location?.OriginalString);
            Assert.Contains(PrintRefusals.Damaged.Sentence, (await officer.GetHtmlAsync(WardA)).Body!.TextContent);
        }

        var refused = await officer.PostRefusedAsync(WardA + "/acceptance", [], WardA + "/acceptance");
        Assert.Contains(ReportRefusals.SnapshotBroken.Sentence, refused.Body!.TextContent);
    }

    [Fact]
    public async Task Returned_IsDrawnFromTheFiguresOfNowUntilItIsSentAgain()
    {
        var ward = await portal.SignInAsync("ward-a");
        await SendAsync(ward);
        var officer = await portal.SignInAsync("officer");
        await officer.PostFormAsync(WardA + "/acceptance", new() { ["Input.Reason"] = "Ghi đủ buổi tháng 6." }, WardA + "/acceptance?handler=Return");
        await sessions.SubmittedAsync();

        Assert.Contains("8/12 lượt", await ReadPdfAsync(ward));
        Assert.Null((await officer.GetHtmlAsync(WardA + "/acceptance")).QuerySelector(".paper"));

        await SendAsync(ward);
        Assert.Contains("8/12 lượt", (await officer.GetHtmlAsync(WardA + "/acceptance")).QuerySelector(".paper")!.TextContent);
    }

    private static async Task<string> ReadPdfAsync(PortalClient reader) =>
        await PdfText.ReadFlatAsync(await (await reader.GetAsync(WardA + "/pdf")).Content.ReadAsByteArrayAsync());

    private async Task<(PortalClient Ward, PortalClient Officer)> AcceptedAsync()
    {
        var ward = await portal.SignInAsync("ward-a");
        await SendAsync(ward);
        var officer = await portal.SignInAsync("officer");
        await officer.MoveAsync(WardA + "/acceptance");
        return (ward, officer);
    }

    private static Task SendAsync(PortalClient ward) => ward.MoveAsync(WardA + "/submission", new() { ["Input.Narrative"] = "Đã **hoàn thành** tốt." });
}
