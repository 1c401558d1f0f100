using System.Net;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Tests.Plans;

namespace StudyCampaigns.Tests.Pages;

public sealed class CampaignPagesTests : IAsyncLifetime
{
    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Details_ByCellBelow_ShowsDirectiveTopicsAndDates()
    {
        var client = await portal.SignInAsync("cell-a1");

        var text = (await client.GetHtmlAsync($"/campaigns/{portal.Tree.CampaignId}")).QuerySelector("main")!.TextContent;

        Assert.Contains("Kế hoạch số 147-KH/TU, ngày 30/3/2023 của Ban Thường vụ Thành ủy Thử", text);
        Assert.Contains("Chủ đề hai", text);
        Assert.Contains("31/12/2023", text);
        Assert.Contains("Ban Tuyên giáo Quận ủy", text);
    }

    [Fact]
    public async Task Details_OfAnotherBranch_IsNotFound()
    {
        await using (var db = portal.Database.NewContext())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE Campaigns SET OrganizationId = {portal.Tree.WardB.Id}");
        }

        Assert.Equal(
            HttpStatusCode.NotFound, (await (await portal.SignInAsync("ward-a")).GetAsync($"/campaigns/{portal.Tree.CampaignId}")).StatusCode);
        Assert.Empty((await (await portal.SignInAsync("ward-a")).GetHtmlAsync("/campaigns")).QuerySelectorAll("tbody tr"));
        Assert.Single((await (await portal.SignInAsync("officer")).GetHtmlAsync("/campaigns")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Details_DirectiveOfAnotherBranch_IsNotNamed()
    {
        int directive;
        await using (var db = portal.Database.NewContext())
        {
            directive = (await db.Directives.SingleAsync()).Id;
            await db.Directives.ExecuteUpdateAsync(row => row.SetProperty(each => each.Path, portal.Tree.WardB.Path));
        }

        var (mayOpen, mayNot) = (await portal.SignInAsync("officer"), await portal.SignInAsync("cell-a1"));

        Assert.Equal(HttpStatusCode.OK, (await mayOpen.GetAsync($"/directives/{directive}")).StatusCode);
        Assert.Contains($"/directives/{directive}", (await mayOpen.GetHtmlAsync($"/campaigns/{portal.Tree.CampaignId}")).QuerySelector("main")!.InnerHtml);
        Assert.Equal(HttpStatusCode.NotFound, (await mayNot.GetAsync($"/directives/{directive}")).StatusCode);
        Assert.DoesNotContain("Ban Thường vụ Thành ủy Thử", (await mayNot.GetHtmlAsync($"/campaigns/{portal.Tree.CampaignId}")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Details_OwnPlan_IsLinkedAndThatOfAUnitBelowIsNot()
    {
        var steps = new PlanSteps(portal.Database, portal.Tree);
        var own = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var below = await steps.DraftedAsync("ward-a", portal.Tree.WardA);
        var client = await portal.SignInAsync("officer");

        var links = (await client.GetHtmlAsync($"/campaigns/{portal.Tree.CampaignId}")).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ToList();

        Assert.Contains($"/papers/{own}", links);
        Assert.DoesNotContain($"/papers/{below}", links);
        Assert.Contains($"/plans/create?campaign={portal.Tree.CampaignId}", links);
    }

    [Theory]
    [InlineData("dot+sinh+hoat", 1)]
    [InlineData("147-kh", 1)]
    [InlineData("khong+co", 0)]
    public async Task Directives_SearchWithoutAccents_Finds(string text, int count)
    {
        var client = await portal.SignInAsync("ward-b");

        Assert.Equal(count, (await client.GetHtmlAsync($"/directives?q={text}")).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Pages_SignedOut_AskToSignIn()
    {
        foreach (var url in new[] { "/campaigns", "/directives", "/plans", "/papers/1", "/papers/1/pdf" })
        {
            var answer = await portal.SignedOut().GetAsync(url);

            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Contains("/account/sign-in", answer.Headers.Location!.ToString());
        }
    }
}
