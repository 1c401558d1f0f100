using System.Net;

namespace StudyCampaigns.Tests.Pages.Documents;

/// <summary>/papers/create: what may be begun, from what, and as an amendment of what.</summary>
public sealed class CreatePageTests : PageTests
{
    [Fact]
    public async Task Create_ByACell_OffersOnlyWhatItMayIssue()
    {
        var client = await SignInAsync("cell-a1");

        var types = (await client.GetHtmlAsync("/papers/create")).QuerySelectorAll("#type option").Select(option => option.TextContent).ToList();

        Assert.Contains("Nghị quyết", types);
        Assert.DoesNotContain("Hướng dẫn", types);
    }

    [Fact]
    public async Task Create_SkeletonWithoutSubject_AsksAndKeepsTheChoice()
    {
        var client = await SignInAsync("officer");

        var page = await client.PostRefusedAsync("/papers/create?type=BAO-CAO", new() { ["Input.CampaignId"] = $"{Tree.CampaignId}" });

        Assert.Contains("Nhập trích yếu của văn bản.", page.QuerySelector("main")!.TextContent);
        Assert.Equal($"{Tree.CampaignId}", page.ValueOf("Input.CampaignId"));
    }

    [Fact]
    public async Task Create_PlanWithoutCampaign_AsksForIt()
    {
        var client = await SignInAsync("officer");

        var page = await client.PostRefusedAsync("/papers/create?type=KE-HOACH", []);

        Assert.Contains("chọn đợt sinh hoạt rồi tạo dự thảo", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Create_FromEarlierDocument_CopiesIt()
    {
        var earlier = await Documents.IssuedAsync();
        var client = await SignInAsync("officer");

        var answer = await client.PostFormAsync("/papers/create?type=BAO-CAO", new() { ["Input.Start"] = $"paper-{earlier}" });

        var copy = await Documents.FindAsync(answer.DraftId());
        Assert.Equal((await Documents.FindAsync(earlier)).Subject, copy.Subject);
        Assert.Null(copy.NumberText);
    }

    [Fact]
    public async Task Create_ForAnotherUnit_IsNotFound()
    {
        var client = await SignInAsync("ward-a");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/papers/create?type=BAO-CAO&organization={Tree.WardB.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await SignInAsync("leader")).GetAsync("/papers/create")).StatusCode);
    }

    [Fact]
    public async Task Amend_AnIssuedPlan_LinksBothWays()
    {
        var plan = await Plans.CascadedAsync();
        var officer = await SignInAsync("officer");
        var button = (await officer.GetHtmlAsync($"/papers/{plan}")).QuerySelectorAll(".actions a").Single(link => link.TextContent == "Soạn văn bản sửa đổi");

        var id = (await officer.PostFormAsync(button.GetAttribute("href")!, [])).DraftId();

        Assert.Contains("Sửa đổi Kế hoạch 01-KH/QU, ngày 20/6/2023", (await officer.GetHtmlAsync($"/papers/{id}")).QuerySelector(".page-bar")!.TextContent);
        Assert.Contains("Được sửa đổi bởi", (await officer.GetHtmlAsync($"/papers/{plan}")).QuerySelector(".page-bar")!.TextContent);
        var ward = await SignInAsync("ward-a");
        Assert.DoesNotContain("Được sửa đổi bởi", (await ward.GetHtmlAsync($"/papers/{plan}")).QuerySelector(".page-bar")!.TextContent);
    }

    [Fact]
    public async Task Amend_ADraft_IsRefused()
    {
        var draft = await Documents.SubmittedAsync();
        var officer = await SignInAsync("officer");

        var page = await officer.GetHtmlAsync($"/papers/create?amends={draft}");
        await officer.PostRefusedAsync($"/papers/create?amends={draft}", []);

        Assert.Contains("Chỉ soạn văn bản sửa đổi cho văn bản đã ban hành", page.QuerySelector("main")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await (await SignInAsync("ward-a")).GetAsync($"/papers/create?amends={draft}")).StatusCode);
    }
}
