using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using StudyCampaigns.Documents;
using StudyCampaigns.Tests.Documents;
using StudyCampaigns.Web.Pages;

namespace StudyCampaigns.Tests.Pages.Documents;

/// <summary>Comments, versions and templates over HTTP.</summary>
public sealed class DocumentWorkflowPagesTests : IAsyncLifetime
{
    private PortalFixture portal = null!;
    private DocumentSteps steps = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFixture.StartAsync();
        steps = new DocumentSteps(portal.Database, portal.Tree);
    }

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Comment_OnAParagraph_ReachesTheDrafterWhoTicksItOff()
    {
        var id = await steps.SubmittedAsync();
        var leader = await portal.SignInAsync("leader");
        var url = $"/papers/{id}/approval";
        Assert.Contains("I. KẾT QUẢ ĐẠT ĐƯỢC", (await leader.GetHtmlAsync(url)).QuerySelector("#doan-2")!.TextContent);

        var answer = await leader.PostFormAsync(url, new() { ["Input.Anchor"] = "1", ["Input.Text"] = "Nêu rõ số liệu" }, $"{url}?handler=Comment");

        Assert.Equal($"{url}#doan-2", answer.Headers.Location!.OriginalString);
        Assert.Contains("Nêu rõ số liệu", (await leader.GetHtmlAsync(url)).QuerySelector("#gop-y")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await leader.PostFormAsync(url, new() { ["action"] = "return" }, url)).StatusCode);
        var officer = await portal.SignInAsync("officer");
        var comments = (await officer.GetHtmlAsync($"/papers/{id}")).QuerySelector("#gop-y")!.TextContent;
        Assert.Contains("còn 1/1 chưa sửa", comments);
        Assert.Contains("Đoạn “I. KẾT QUẢ ĐẠT ĐƯỢC”", comments);
        var ticked = await officer.PostFormAsync($"/papers/{id}", [], $"/papers/{id}/comments");
        Assert.Equal($"/papers/{id}#gop-y", ticked.Headers.Location!.OriginalString);
        Assert.Contains("còn 0/1 chưa sửa", (await officer.GetHtmlAsync($"/papers/{id}/comments")).QuerySelector("#gop-y")!.TextContent);
        Assert.True((await steps.FindAsync(id)).Comments[0].IsDone);
    }

    [Fact]
    public async Task Comment_Empty_OpensTheParagraphAgainWithTheSentence()
    {
        var id = await steps.SubmittedAsync();
        var leader = await portal.SignInAsync("leader");
        var url = $"/papers/{id}/approval";

        var answer = await leader.PostFormAsync(url, new() { ["Input.Anchor"] = "1", ["Input.Text"] = " " }, $"{url}?handler=Comment");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var anchor = (await PortalClient.ReadHtmlAsync(answer)).QuerySelector("#doan-2")!;
        Assert.True(anchor.QuerySelector("details")!.HasAttribute("open"));
        Assert.Contains("Nhập góp ý cho đoạn này.", anchor.TextContent);
    }

    [Fact]
    public async Task Comment_ApprovedMeanwhile_KeepsWhatWasTyped()
    {
        var id = await steps.SubmittedAsync();
        var leader = await portal.SignInAsync("leader");
        var url = $"/papers/{id}/approval";
        var version = $"{(await steps.FindAsync(id)).Version}";
        await steps.CommentAsync("leader", id, 0, "Góp ý của người khác");

        var answer = await leader.PostFormAsync(
            url, new() { ["Input.Version"] = version, ["Input.Anchor"] = "1", ["Input.Text"] = "Điều tôi đã gõ" }, $"{url}?handler=Comment");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Equal(WriteConflictFilter.Sentence, page.QuerySelector("main .form-errors")!.TextContent.Trim());
        Assert.Equal("Điều tôi đã gõ", page.QuerySelector<IHtmlTextAreaElement>("#doan-2 textarea")!.Value);
        Assert.Contains("Góp ý của người khác", page.QuerySelector("#gop-y")!.TextContent);
    }

    [Fact]
    public async Task Comments_NotForTheDrafterAndNotOutside()
    {
        var id = await steps.SubmittedAsync();
        await steps.CommentAsync("leader", id, 0, "Sửa");

        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("officer")).GetAsync($"/papers/{id}/approval")).StatusCode);
        var ward = await portal.SignInAsync("ward-a");
        Assert.Equal(HttpStatusCode.NotFound, (await ward.GetAsync($"/papers/{id}/comments")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ward.GetAsync($"/papers/{id}/versions")).StatusCode);
        var leader = await portal.SignInAsync("leader");
        Assert.Null((await leader.GetHtmlAsync($"/papers/{id}/comments")).QuerySelector("#gop-y form"));
    }

    [Fact]
    public async Task Versions_LastTwo_AreComparedWordByWord()
    {
        var id = await steps.SubmittedAsync();
        Assert.True((await steps.ReturnAsync("leader", id, "Viết lại trích yếu")).IsDone);
        Assert.True((await steps.EditAsync("officer", id, content => content with { Subject = "tuyên truyền rộng rãi tác phẩm" })).IsDone);
        portal.Database.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True((await steps.SubmitAsync("officer", id)).IsDone);
        var officer = await portal.SignInAsync("officer");

        var page = await officer.GetHtmlAsync($"/papers/{id}/versions");

        Assert.Equal(3, page.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains("Viết lại trích yếu", page.QuerySelector("main tbody")!.TextContent);
        var part = Assert.Single(page.QuerySelectorAll(".compared"));
        Assert.Contains("rộng rãi", Assert.Single(part.QuerySelectorAll("ins")).TextContent);
        Assert.Empty(part.QuerySelectorAll("del"));
        var versions = (await steps.FindAsync(id)).Versions.OrderBy(row => row.Id).Select(row => row.Id).ToList();
        var backwards = await officer.GetHtmlAsync($"/papers/{id}/versions?from={versions[2]}&to={versions[0]}");
        Assert.Contains("rộng rãi", backwards.QuerySelector(".compared del")!.TextContent);
        Assert.Contains("Hai bản giống nhau", (await officer.GetHtmlAsync($"/papers/{id}/versions?from={versions[0]}&to={versions[1]}")).QuerySelector("main")!.TextContent);
        Assert.Contains("Trình duyệt", page.QuerySelector(".timeline")!.TextContent);
    }

    [Fact]
    public async Task Versions_OfAReturnedDocument_CompareWithTheTextAsItIsNow()
    {
        var id = await steps.SubmittedAsync();
        await steps.ReturnAsync("leader", id);
        await steps.EditAsync("officer", id, content => content with { Recipients = "Lưu Văn phòng Quận ủy" });
        var officer = await portal.SignInAsync("officer");
        var kept = (await steps.FindAsync(id)).Versions.Max(row => row.Id);

        var page = await officer.GetHtmlAsync($"/papers/{id}/versions?from={kept}&to=0");

        Assert.Contains("Nơi nhận", page.QuerySelector(".compared h3")!.TextContent);
        Assert.Contains("Bản đang soạn", page.QuerySelector("#to")!.TextContent);
    }

    [Fact]
    public async Task Versions_OfANewDraft_SayThatThereAreNone()
    {
        var id = (await steps.DraftAsync("officer", portal.Tree.Committee, "BAO-CAO")).Value;

        var page = await (await portal.SignInAsync("officer")).GetHtmlAsync($"/papers/{id}/versions");

        Assert.Contains("Chưa có bản nào", page.QuerySelector(".empty")!.TextContent);
    }

    [Fact]
    public async Task Template_SavedRenamedUsedDeleted()
    {
        var document = await steps.IssuedAsync();
        var officer = await portal.SignInAsync("officer");
        var button = (await officer.GetHtmlAsync($"/papers/{document}")).QuerySelectorAll(".actions a").Single(link => link.TextContent == "Lưu làm mẫu");

        await officer.PostFormAsync(button.GetAttribute("href")!, new() { ["Input.Name"] = "Báo cáo quý" });
        var row = (await officer.GetHtmlAsync("/papers/templates")).QuerySelector("main tbody tr")!;
        var address = row.QuerySelector(".title-link")!.GetAttribute("href")!;
        await officer.PostFormAsync(address, new() { ["Input.Name"] = "Báo cáo tháng", ["Input.Recipients"] = "Lưu Văn phòng" });
        var create = row.QuerySelector("a.btn")!.GetAttribute("href")!;
        Assert.Contains("Báo cáo tháng", (await officer.GetHtmlAsync(create)).QuerySelector("[name='Input.Start'] option[selected]")!.TextContent);
        var drafted = await officer.PostFormAsync(create, new() { ["Input.Subject"] = "tháng 7" });
        Assert.Equal("Lưu Văn phòng", (await steps.FindAsync(int.Parse(drafted.Headers.Location!.OriginalString.Split('/')[2]))).Recipients);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("ward-a")).GetAsync(address)).StatusCode);
        var deleted = await officer.PostFormAsync(address, [], $"{address}?handler=Delete");

        Assert.Equal("/papers/templates", deleted.Headers.Location!.OriginalString);
        Assert.Contains("Đơn vị chưa có mẫu nào", (await officer.GetHtmlAsync("/papers/templates")).QuerySelector(".empty")!.TextContent);
    }

    [Fact]
    public async Task Template_RenamedMeanwhile_KeepsWhatWasTyped()
    {
        var document = await steps.IssuedAsync();
        var id = (await steps.SaveTemplateAsync("officer", document, "Báo cáo quý", null)).Value;
        var version = $"{await steps.TemplateVersionAsync(id)}";
        await steps.EditTemplateAsync("officer", id, "Tên của người khác", null);
        var officer = await portal.SignInAsync("officer");

        var answer = await officer.PostFormAsync($"/papers/templates/{id}", new() { ["Input.Version"] = version, ["Input.Name"] = "Tên tôi đã gõ" });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Equal("Tên tôi đã gõ", page.QuerySelector<IHtmlInputElement>("[name='Input.Name']")!.Value);
        Assert.Equal("Tên của người khác", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Template_WithoutName_AsksForIt()
    {
        var document = await steps.IssuedAsync();
        var officer = await portal.SignInAsync("officer");

        var answer = await officer.PostFormAsync($"/papers/{document}/template", new() { ["Input.Recipients"] = "Lưu hồ sơ" });

        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Contains("Đặt tên mẫu.", page.QuerySelector("main")!.TextContent);
        Assert.Equal("Lưu hồ sơ", page.QuerySelector<IHtmlTextAreaElement>("[name='Input.Recipients']")!.Value);
    }
}
