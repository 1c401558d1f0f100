using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Documents;
using StudyCampaigns.Tests.Plans;

namespace StudyCampaigns.Tests.Pages.Documents;

public sealed class CheckPageTests : IAsyncLifetime
{
    private PortalFixture portal = null!;
    private PlanSteps steps = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFixture.StartAsync();
        steps = new PlanSteps(portal.Database, portal.Tree);
    }

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Get_DraftWithFaults_ShowsEachWithRuleSourceAndPlace()
    {
        var id = await SpoiledAsync();
        var client = await portal.SignInAsync("officer");

        var page = await client.GetHtmlAsync($"/papers/{id}/check");

        var main = page.QuerySelector("main")!;
        Assert.Contains("Sau chữ “Lưu” không có dấu hai chấm.", main.TextContent);
        Assert.Contains("Hướng dẫn 36-HD/VPTW, ngày 03/4/2018", main.TextContent);
        Assert.NotNull(main.QuerySelector($"a[href='/papers/{id}/edit#muc-1']"));
        Assert.NotNull(main.QuerySelector($"a[href='/papers/{id}/edit#Input_Recipients']"));
        Assert.Equal(["loi", "luu-y"], main.QuerySelectorAll("section > h2").Select(heading => heading.Id));
    }

    [Fact]
    public async Task Get_WithFragment_ShowsTheFindingsAloneWithoutForms()
    {
        var id = await SpoiledAsync();
        var client = await portal.SignInAsync("officer");

        var html = await (await client.Http.GetAsync($"/papers/{id}/check?fragment")).Content.ReadAsStringAsync();

        Assert.StartsWith("<p hidden data-count>", html.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("data-words", html);
        Assert.Contains("data-fix", html);
        Assert.Contains("Sau chữ “Lưu” không có dấu hai chấm.", html);
        Assert.DoesNotContain("<form", html);
    }

    [Fact]
    public async Task Get_WholeDraft_SaysThatNothingIsLeft()
    {
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var content = DocumentContent.Of(await steps.FindAsync(id));
        Assert.True((await steps.EditAsync("officer", id, content with
        {
            Sections = [new(null, "NỘI DUNG", "Toàn văn.")],
            Tasks = [.. content.Tasks.Select(row => row with { Lead = "Ban Tuyên giáo", Product = "Hội nghị", DueOn = new DateOnly(2023, 7, 20) })],
        })).IsDone);
        await using (var db = portal.Database.NewContext())
        {
            var committee = await db.Organizations.SingleAsync(row => row.Id == portal.Tree.Committee.Id);
            Assert.Null(committee.SetDocumentDefaults("Thử", committee.HeadingStyle, committee.SignerPosition, committee.SignerName));
            await db.SaveChangesAsync();
        }

        var page = await (await portal.SignInAsync("officer")).GetHtmlAsync($"/papers/{id}/check");

        Assert.Empty(page.QuerySelectorAll("main li"));
        Assert.Equal("Không còn lỗi thể thức.", page.QuerySelector("main .empty")!.TextContent.Trim());
    }

    [Fact]
    public async Task Post_Mend_ChangesThatPlaceAloneAndIsAudited()
    {
        var id = await SpoiledAsync();
        var client = await portal.SignInAsync("officer");
        var page = await client.GetHtmlAsync($"/papers/{id}/check");
        var form = page.QuerySelectorAll("main form").Cast<IHtmlFormElement>()
            .Single(candidate => candidate.QuerySelector("button")!.TextContent == "Bỏ dấu hai chấm");

        var answer = await client.Http.PostAsync($"/papers/{id}/check", new FormUrlEncodedContent(PortalClient.FilledIn(form)));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var document = await steps.FindAsync(id);
        Assert.Equal("Các chi bộ\nLưu Văn phòng Quận ủy", document.Recipients);
        Assert.Equal("Hội nghị ngày 5 tháng 4 năm 2023.", document.Sections.OrderBy(row => row.Order).First().Body);
        await using var db = portal.Database.NewContext();
        Assert.Equal(3, await db.AuditEntries.CountAsync(row => row.Action == "document.edit" && row.SubjectId == id));
    }

    [Fact]
    public async Task Get_LeaderWhoDoesNotDraft_SeesFindingsWithoutForms()
    {
        var id = await SpoiledAsync();
        var client = await portal.SignInAsync("leader");
        var page = await client.GetHtmlAsync($"/papers/{id}/check");

        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Null(page.QuerySelector("main a[href*='/edit']"));
    }

    [Fact]
    public async Task Get_DocumentOfAnotherUnit_IsNotFound()
    {
        var id = await SpoiledAsync();
        var client = await portal.SignInAsync("ward-a");

        Assert.Equal(HttpStatusCode.NotFound, (await client.Http.GetAsync($"/papers/{id}/check")).StatusCode);
    }

    [Fact]
    public async Task Submission_DraftWithFaults_ListsThemAndStillSubmits()
    {
        var id = await SpoiledAsync();
        var client = await portal.SignInAsync("officer");

        var page = await client.GetHtmlAsync($"/papers/{id}/submission");

        Assert.NotNull(page.QuerySelector($"main a[href='/papers/{id}/check']"));
        Assert.Matches(@"Kiểm tra thể thức: \d+ lỗi", page.QuerySelector("#kiem-tra")!.TextContent);
        Assert.True((await steps.SubmitAsync("officer", id)).IsDone);
    }

    [Theory]
    [InlineData("TUYỆT MẬT\nNội dung", null, null)]
    [InlineData(null, "Độ mật: Tối mật", null)]
    [InlineData(null, null, "MẬT")]
    public async Task Edit_SecrecyMark_IsRefusedAndNothingStored(string? preamble, string? task, string? recipients)
    {
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var before = await steps.FindAsync(id);
        var content = DocumentContent.Of(before);

        var result = await steps.EditAsync("officer", id, content with
        {
            Subject = "trích yếu mới",
            Preamble = preamble ?? content.Preamble,
            Tasks = task is null ? content.Tasks : [new(null, task)],
            Recipients = recipients ?? content.Recipients,
        });

        Assert.Contains("dấu chỉ độ mật", result.Refusal!.Sentence);
        Assert.Equal((before.Subject, before.Version), ((await steps.FindAsync(id)).Subject, (await steps.FindAsync(id)).Version));
    }

    private async Task<int> SpoiledAsync()
    {
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var content = DocumentContent.Of(await steps.FindAsync(id));
        Assert.True((await steps.EditAsync("officer", id, content with
        {
            Recipients = "Các chi bộ\nLưu: Văn phòng Quận ủy",
            Sections = [new(null, "NỘI DUNG", "Hội nghị ngày 5 tháng 4 năm 2023.")],
            Tasks = [new(null, "Hội nghị")],
        })).IsDone);
        return id;
    }
}
