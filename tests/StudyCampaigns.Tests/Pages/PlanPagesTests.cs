using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Papers;
using StudyCampaigns.Plans;
using StudyCampaigns.Tests.Plans;

namespace StudyCampaigns.Tests.Pages;

public sealed class PlanPagesTests : IAsyncLifetime
{
    private static readonly string[] Below =
        ["", "/edit", "/submission", "/approval", "/issuance", "/withdrawal", "/cascade", "/adoption", "/answer", "/pdf"];

    private PortalFixture portal = null!;
    private PlanSteps steps = null!;

    public async Task InitializeAsync()
    {
        portal = await PortalFixture.StartAsync();
        steps = new PlanSteps(portal.Database, portal.Tree);
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task EveryAddress_OutsideTheSubtree_IsNotFound()
    {
        var (_, subPlanId) = await steps.CascadedTwiceAsync();
        foreach (var user in new[] { "ward-b", "cell-b1" })
        {
            var client = await portal.SignInAsync(user);
            foreach (var page in Below)
            {
                Assert.Equal((user, page, HttpStatusCode.NotFound), (user, page, (await client.GetAsync(Address(subPlanId, page))).StatusCode));
            }
        }
    }

    [Fact]
    public async Task EveryAddress_ReadingUpward_OpensThePlanAndItsPaperOnly()
    {
        var (planId, _) = await steps.CascadedTwiceAsync();
        var client = await portal.SignInAsync("cell-a1");

        var open = new List<string>();
        foreach (var page in Below.Except(["/pdf"]))
        {
            if ((await client.GetAsync(Address(planId, page))).StatusCode == HttpStatusCode.OK)
            {
                open.Add(page);
            }
        }

        Assert.Equal([""], open);
    }

    [Fact]
    public async Task EveryAddress_WithoutTheFolderPermission_IsForbidden()
    {
        var planId = await steps.CascadedAsync();
        var client = await portal.SignInAsync("admin");

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/plans")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/papers/{planId}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/campaigns")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/directives")).StatusCode);
    }

    [Fact]
    public async Task List_SearchWithoutAccents_FindsAndCounts()
    {
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var content = PaperContent.Of(await steps.FindAsync(id));
        await steps.EditAsync("officer", id, content with { Subject = "Tuyên truyền về đạo đức công vụ" });
        await steps.IssuedAsync();
        var client = await portal.SignInAsync("officer");

        var found = await client.GetHtmlAsync("/plans?q=dao+duc");
        var issued = await client.GetHtmlAsync("/plans?state=Issued");

        Assert.Equal([$"/papers/{id}"], LinksOfRows(found));
        Assert.DoesNotContain($"/papers/{id}", LinksOfRows(issued));
        Assert.Single(LinksOfRows(issued));
        Assert.Contains("Tất cả 2", issued.QuerySelector(".chips")!.TextContent);
        Assert.Contains("Không có kế hoạch nào khớp", (await client.GetHtmlAsync("/plans?q=khong+co+gi")).Body!.TextContent);
    }

    [Fact]
    public async Task Create_FromCampaign_OpensTheDraft()
    {
        var client = await portal.SignInAsync("officer");
        var url = $"/plans/create?campaign={portal.Tree.CampaignId}";

        var answer = await client.PostFormAsync(url, [], url);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var edit = await client.GetHtmlAsync(answer.Headers.Location!.ToString());
        Assert.Equal("tổ chức đợt sinh hoạt chính trị về tác phẩm thử", Value(edit, "Input.Subject"));
        Assert.Equal("MỤC ĐÍCH, YÊU CẦU", Value(edit, "Input.Sections[0].Heading"));
    }

    [Fact]
    public async Task Create_NothingChosen_AsksForIt()
    {
        var client = await portal.SignInAsync("officer");

        var answer = await client.PostFormAsync("/plans/create", new() { ["Input.CampaignId"] = "" }, "/plans/create");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Chọn đợt sinh hoạt.", (await PortalClient.ReadHtmlAsync(answer)).Body!.TextContent);
    }

    [Fact]
    public async Task Edit_RowButtons_KeepEverythingTyped()
    {
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var client = await portal.SignInAsync("officer");
        var url = $"/papers/{id}/edit";

        var answer = await client.PostFormAsync(url, new()
        {
            ["action"] = "up-task-1",
            ["Input.Subject"] = "đang gõ dở",
            ["Input.Tasks[0].Lead"] = "Văn phòng",
            ["Input.Tasks[0].DueOn"] = "ngày mai",
        }, url);
        var page = await PortalClient.ReadHtmlAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("đang gõ dở", Value(page, "Input.Subject"));
        Assert.Equal("Sinh hoạt chi bộ theo chủ đề", Value(page, "Input.Tasks[0].Content"));
        Assert.Equal("Văn phòng", Value(page, "Input.Tasks[1].Lead"));
        Assert.Equal("ngày mai", page.QuerySelector("[name='Input.Tasks[1].DueOn']")!.GetAttribute("value"));
        Assert.NotEqual("đang gõ dở", (await steps.FindAsync(id)).Subject);
    }

    [Fact]
    public async Task Edit_AddTaskAndSave_IsStored()
    {
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var client = await portal.SignInAsync("officer");
        var url = $"/papers/{id}/edit";
        var added = await PortalClient.ReadHtmlAsync(await client.PostFormAsync(url, new() { ["action"] = "add-task" }, url));
        Assert.NotNull(added.QuerySelector("[name='Input.Tasks[2].Content']"));

        var answer = await client.PostFormAsync(url, new()
        {
            ["action"] = "save",
            ["Input.Tasks[2].Content"] = "Nhiệm vụ ba",
            ["Input.Tasks[2].DueOn"] = "20/8/2023",
        }, url);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var task = (await steps.FindAsync(id)).Tasks.Single(row => row.Order == 3);
        Assert.Equal(("Nhiệm vụ ba", new DateOnly(2023, 8, 20)), (task.Content, task.DueOn!.Value));
    }

    [Theory]
    [InlineData("Input.Subject", "", "Nhập trích yếu")]
    [InlineData("Input.Tasks[0].DueOn", "31/2/2023", "Nhập ngày theo dạng")]
    [InlineData("Input.Tasks[0].DueOn", "2024-05-01", "Thời hạn phải trong đợt sinh hoạt")]
    [InlineData("Input.Tasks[1].Content", "", "Nhập nội dung nhiệm vụ")]
    public async Task Edit_InvalidPost_ShowsTheSentenceAtTheFieldAndKeepsTheRest(string field, string value, string sentence)
    {
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var client = await portal.SignInAsync("officer");
        var url = $"/papers/{id}/edit";

        var answer = await client.PostFormAsync(url, new() { ["Input.Preamble"] = "Gõ rồi", [field] = value }, url);
        var page = await PortalClient.ReadHtmlAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(sentence, ErrorAt(page, field));
        Assert.Equal("Gõ rồi", Value(page, "Input.Preamble"));
        Assert.Equal(value, page.QuerySelector($"[name='{field}']") is IHtmlTextAreaElement area ? area.Value : page.QuerySelector($"[name='{field}']")!.GetAttribute("value") ?? "");
        Assert.NotEqual("Gõ rồi", (await steps.FindAsync(id)).Preamble);
    }

    [Fact]
    public async Task Edit_StaleVersion_ShowsBothAndLosesNothing()
    {
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var client = await portal.SignInAsync("officer");
        var url = $"/papers/{id}/edit";
        var old = Value(await client.GetHtmlAsync(url), "Input.Version");
        await steps.EditAsync("officer", id, PaperContent.Of(await steps.FindAsync(id)) with { Subject = "bản của người trước" });

        var answer = await client.PostFormAsync(url, new() { ["Input.Version"] = old, ["Input.Subject"] = "bản của tôi" }, url);
        var page = await PortalClient.ReadHtmlAsync(answer);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("bản của tôi", Value(page, "Input.Subject"));
        Assert.Contains("bản của người trước", page.QuerySelector(".versions")!.TextContent);
        Assert.Equal((await steps.FindAsync(id)).Version.ToString(), Value(page, "Input.Version"));
        Assert.Equal("bản của người trước", (await steps.FindAsync(id)).Subject);
    }

    [Fact]
    public async Task Edit_SubPlan_ShowsTheParentsTaskBesideEach()
    {
        var planId = await steps.CascadedAsync();
        var subPlanId = (await steps.DraftAsync("ward-a", portal.Tree.WardA, planId)).Value;
        var client = await portal.SignInAsync("ward-a");

        var page = await client.GetHtmlAsync($"/papers/{subPlanId}/edit");

        Assert.Equal(2, page.QuerySelectorAll(".parent-task").Length);
        Assert.Contains("Hội nghị giới thiệu tác phẩm · chủ trì Ban Tuyên giáo · hạn 20/07/2023", page.QuerySelector(".parent-task")!.TextContent);
    }

    [Fact]
    public async Task Edit_AfterIssue_RefusesThePost()
    {
        var id = await steps.IssuedAsync();
        var client = await portal.SignInAsync("officer");
        var url = $"/papers/{id}/edit";

        var page = await PortalClient.ReadHtmlAsync(await client.PostFormAsync(url, new() { ["Input.Subject"] = "khác" }, url));

        Assert.Contains(PaperRefusals.NotEditable(PaperState.Issued).Sentence, page.QuerySelector(".form-errors")!.TextContent);
        Assert.NotEqual("khác", (await steps.FindAsync(id)).Subject);
    }

    [Fact]
    public async Task WholeLife_OverHttp_EndsOnTheBoard()
    {
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var officer = await portal.SignInAsync("officer");
        var leader = await portal.SignInAsync("leader");

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/papers/{id}/approval")).StatusCode);
        await PostAsync(officer, $"/papers/{id}/submission");
        var refused = await leader.PostFormAsync($"/papers/{id}/approval", new() { ["action"] = "return" }, $"/papers/{id}/approval");
        Assert.Contains(PaperRefusals.ReasonMissing.Sentence, ErrorAt(await PortalClient.ReadHtmlAsync(refused), "Input.Reason"));
        await PostAsync(leader, $"/papers/{id}/approval", new() { ["action"] = "return", ["Input.Reason"] = "Bổ sung thời gian" });
        Assert.Contains("Bổ sung thời gian", (await officer.GetHtmlAsync($"/papers/{id}/edit")).Body!.TextContent);
        await PostAsync(officer, $"/papers/{id}/submission");
        await PostAsync(leader, $"/papers/{id}/approval", new() { ["action"] = "approve" });
        Assert.Contains("01-KH/QU", (await officer.GetHtmlAsync($"/papers/{id}/issuance")).Body!.TextContent);
        await PostAsync(officer, $"/papers/{id}/issuance");
        var paper = await officer.GetHtmlAsync($"/papers/{id}");
        Assert.Contains("Số 01-KH/QU", paper.QuerySelector(".paper")!.TextContent);
        Assert.Contains("Đã ban hành", paper.Body!.TextContent);
        var cascade = await officer.GetHtmlAsync($"/plans/{id}/cascade");
        Assert.Equal(2, cascade.QuerySelectorAll("input[type=checkbox][checked]").Length);
        Assert.Equal("2023-06-30", Value(cascade, "Input.DueOn"));
        await PostAsync(officer, $"/plans/{id}/cascade");

        var board = await officer.GetHtmlAsync($"/plans/{id}/adoption");

        Assert.Equal(["Tất cả 2", "Chưa ban hành 2", "Chậm hạn 0", "Áp dụng trực tiếp 0"], board.QuerySelectorAll(".chips a").Select(chip => chip.TextContent));
        Assert.Equal(2, (await steps.FindAsync(id)).DraftRound);
    }

    [Fact]
    public async Task Approval_OfDraft_ShowsWhyNot()
    {
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var client = await portal.SignInAsync("leader");

        var page = await client.GetHtmlAsync($"/papers/{id}/approval");

        Assert.Contains(PaperRefusals.NotSubmitted.Sentence, page.Body!.TextContent);
        Assert.Null(page.QuerySelector("button[value=approve]"));
    }

    [Fact]
    public async Task Issuance_EarlierThanLastNumber_AsksToConfirm()
    {
        await steps.IssuedAsync();
        var id = await steps.ApprovedAsync();
        var client = await portal.SignInAsync("officer");
        var url = $"/papers/{id}/issuance";

        var page = await PortalClient.ReadHtmlAsync(await client.PostFormAsync(url, new() { ["Input.IssuedOn"] = "2023-06-19" }, url));

        Assert.Contains("Số liền trước đã ghi ngày 20/06/2023", ErrorAt(page, "Input.IssuedOn"));
        Assert.NotNull(page.QuerySelector("[name='Input.AcceptEarlierDate'][type=checkbox]"));
        await PostAsync(client, url, new() { ["Input.IssuedOn"] = "2023-06-19", ["Input.AcceptEarlierDate"] = "true" });
        Assert.Equal("02-KH/QU", (await steps.FindAsync(id)).NumberText);
    }

    [Fact]
    public async Task Cascade_NothingChosen_KeepsTheDateAndSaysSo()
    {
        var id = await steps.IssuedAsync();
        var client = await portal.SignInAsync("officer");
        var url = $"/plans/{id}/cascade";

        var page = await PortalClient.ReadHtmlAsync(
            await client.PostFormAsync(url, new() { ["Input.OrganizationIds"] = null, ["Input.DueOn"] = "2023-07-05" }, url));

        Assert.Contains(PlanRefusals.NoUnits.Sentence, page.Body!.TextContent);
        Assert.Equal("2023-07-05", Value(page, "Input.DueOn"));
        Assert.Empty(page.QuerySelectorAll("input[type=checkbox][checked]"));
    }

    [Fact]
    public async Task Details_FirstOpeningByTheUnit_MarksItReceived()
    {
        var planId = await steps.CascadedAsync();
        await (await portal.SignInAsync("officer")).GetHtmlAsync($"/papers/{planId}");
        Assert.Null((await steps.AssignmentAsync(planId, portal.Tree.WardA))!.ReceivedAt);

        var page = await (await portal.SignInAsync("ward-a")).GetHtmlAsync($"/papers/{planId}");

        Assert.NotNull((await steps.AssignmentAsync(planId, portal.Tree.WardA))!.ReceivedAt);
        Assert.Null((await steps.AssignmentAsync(planId, portal.Tree.WardB))!.ReceivedAt);
        Assert.Contains("Soạn kế hoạch của đơn vị", page.QuerySelector(".actions")!.TextContent);
        Assert.DoesNotContain("Áp dụng trực tiếp", page.QuerySelector(".actions")!.TextContent);
    }

    [Fact]
    public async Task Answer_ByCell_ShowsOnTheWardsBoard()
    {
        var (_, subPlanId) = await steps.CascadedTwiceAsync();
        var cell = await portal.SignInAsync("cell-a1");
        await PostAsync(cell, $"/plans/{subPlanId}/answer", new() { ["Input.Note"] = "Chi bộ nhỏ" });

        var board = await (await portal.SignInAsync("ward-a")).GetHtmlAsync($"/plans/{subPlanId}/adoption?filter=Direct");

        var row = Assert.Single(board.QuerySelectorAll("tbody tr"));
        Assert.Contains("Chi bộ A1", row.TextContent);
        Assert.Contains("Chi bộ nhỏ", row.TextContent);
        Assert.Contains(
            PlanRefusals.AlreadyAnswered.Sentence, (await cell.GetHtmlAsync($"/plans/{subPlanId}/answer")).Body!.TextContent);
    }

    [Fact]
    public async Task Withdrawal_WithReason_IsShownToThoseBelow()
    {
        var planId = await steps.CascadedAsync();
        await PostAsync(await portal.SignInAsync("officer"), $"/papers/{planId}/withdrawal", new() { ["Input.Reason"] = "Thay bằng kế hoạch khác" });

        var page = await (await portal.SignInAsync("ward-a")).GetHtmlAsync($"/papers/{planId}");

        Assert.Contains("Đã thu hồi", page.Body!.TextContent);
        Assert.Contains("Thay bằng kế hoạch khác", page.Body!.TextContent);
        Assert.DoesNotContain("Soạn kế hoạch của đơn vị", page.Body!.TextContent);
    }

    [Fact]
    public async Task Details_MarkupInText_IsShownAsText()
    {
        const string Markup = "<script>alert(1)</script><b>x</b>";
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        await steps.EditAsync("officer", id, new PaperContent(
            Markup, Markup, Markup, [new(null, Markup, $"{Markup}\n\n- {Markup}\n\n### {Markup}")], [new(null, Markup, Markup, Markup, Markup, null, Markup)]));
        var client = await portal.SignInAsync("officer");

        foreach (var url in new[] { $"/papers/{id}", $"/papers/{id}/edit", $"/papers/{id}/submission", "/plans" })
        {
            var page = await client.GetHtmlAsync(url);

            Assert.Contains(Markup, page.Body!.TextContent);
            Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Contains("alert", StringComparison.Ordinal));
            Assert.DoesNotContain(page.QuerySelectorAll("main b"), element => element.TextContent == "x");
        }
    }

    [Fact]
    public async Task Pdf_OfIssuedPlan_IsAPaperWithAsciiNameAndAnAuditRow()
    {
        var id = await steps.IssuedAsync();
        var client = await portal.SignInAsync("officer");

        var answer = await client.GetAsync($"/papers/{id}/pdf");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("ke-hoach-01-KH-QU.pdf", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString((await answer.Content.ReadAsByteArrayAsync())[..4]));
        await using var db = portal.Database.NewContext();
        Assert.Equal(1, await db.AuditEntries.CountAsync(row => row.Action == "paper.export" && row.SubjectId == id));
    }

    private static string Address(int id, string page) =>
        page.Split('?')[0] is "/cascade" or "/adoption" or "/answer" ? $"/plans/{id}{page}" : $"/papers/{id}{page}";

    private static async Task PostAsync(PortalClient client, string url, Dictionary<string, string?>? fields = null)
    {
        var answer = await client.PostFormAsync(url, fields ?? [], url);
        Assert.True(
            answer.StatusCode == HttpStatusCode.Redirect,
            $"{url}: {answer.StatusCode} {(await PortalClient.ReadHtmlAsync(answer)).QuerySelector("main")?.TextContent}");
    }

    /// <summary>What stands in the box of the field, its error included.</summary>
    private static string ErrorAt(IHtmlDocument page, string name) =>
        string.Concat(page.QuerySelector($"[name='{name}']")!.ParentElement!.QuerySelectorAll("span").Select(span => span.TextContent));

    private static string Value(IHtmlDocument page, string name) => page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        var other => throw new InvalidOperationException($"{name} is {other}"),
    };

    private static List<string?> LinksOfRows(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("tbody tr a").Select(link => link.GetAttribute("href"))];
}
