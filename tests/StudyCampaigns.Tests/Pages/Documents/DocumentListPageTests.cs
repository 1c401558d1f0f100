using AngleSharp.Html.Dom;

namespace StudyCampaigns.Tests.Pages.Documents;

/// <summary>/papers: documents of every type in one list.</summary>
public sealed class DocumentListPageTests : PageTests
{
    [Fact]
    public async Task List_FiltersAndCounts_WithoutAccents()
    {
        var report = (await Documents.DraftAsync("officer", Tree.Committee, "BAO-CAO", "kết quả học tập")).Value;
        var letter = (await Documents.DraftAsync("officer", Tree.Committee, "CONG-VAN", "về việc báo cáo")).Value;
        var ward = (await Documents.DraftAsync("ward-a", Tree.WardA, "BAO-CAO", "kết quả của phường")).Value;
        var plan = await Plans.IssuedAsync();
        var officer = await SignInAsync("officer");

        Assert.Equal([plan, ward, letter, report], Rows(await officer.GetHtmlAsync("/papers")));
        Assert.Equal([report], Rows(await officer.GetHtmlAsync("/papers?q=hoc+tap")));
        Assert.Equal([ward, report], Rows(await officer.GetHtmlAsync("/papers?type=BAO-CAO")));
        Assert.Equal([plan], Rows(await officer.GetHtmlAsync("/papers?state=Issued&year=2023")));
        var none = await officer.GetHtmlAsync("/papers?year=2020");
        Assert.Contains("Không có văn bản nào khớp", none.QuerySelector("main .empty")!.TextContent);
        Assert.Equal([ward], Rows(await (await SignInAsync("ward-a")).GetHtmlAsync("/papers")));
    }

    private static int[] Rows(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("main .title-link").Select(link => int.Parse(link.GetAttribute("href")!.Split('/')[2]))];
}
