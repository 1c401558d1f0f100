using AngleSharp.Html.Dom;
using StudyCampaigns.Documents;

namespace StudyCampaigns.Tests.Pages.Plans;

/// <summary>/plans: searched, filtered, counted.</summary>
public sealed class PlanListPageTests : PageTests
{
    [Fact]
    public async Task List_SearchWithoutAccents_FindsAndCounts()
    {
        var id = await Plans.DraftedAsync("officer", Tree.Committee);
        var content = DocumentContent.Of(await Plans.FindAsync(id));
        await Plans.EditAsync("officer", id, content with { Subject = "Tuyên truyền về đạo đức công vụ" });
        await Plans.IssuedAsync();
        var client = await SignInAsync("officer");

        var found = await client.GetHtmlAsync("/plans?q=dao+duc");
        var issued = await client.GetHtmlAsync("/plans?state=Issued");

        Assert.Equal([$"/papers/{id}"], LinksOfRows(found));
        Assert.DoesNotContain($"/papers/{id}", LinksOfRows(issued));
        Assert.Single(LinksOfRows(issued));
        Assert.Contains("Tất cả 2", issued.QuerySelector(".chips")!.TextContent);
        Assert.Contains("Không có kế hoạch nào khớp", (await client.GetHtmlAsync("/plans?q=khong+co+gi")).Body!.TextContent);
    }

    private static List<string?> LinksOfRows(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("tbody tr a").Select(link => link.GetAttribute("href"))];
}
