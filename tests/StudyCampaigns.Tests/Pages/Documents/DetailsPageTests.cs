using System.Net;
using StudyCampaigns.Documents;

namespace StudyCampaigns.Tests.Pages.Documents;

/// <summary>/papers/{id}: the document as it is read.</summary>
public sealed class DetailsPageTests : PageTests
{
    [Fact]
    public async Task Details_OpenedByTheUnit_IsReceivedOnlyWhenItSaysSo()
    {
        var planId = await Plans.CascadedAsync();
        await (await SignInAsync("officer")).GetHtmlAsync($"/papers/{planId}");
        Assert.Null((await Plans.AssignmentAsync(planId, Tree.WardA))!.ReceivedAt);

        var client = await SignInAsync("ward-a");
        var page = await client.GetHtmlAsync($"/papers/{planId}");
        Assert.Null((await Plans.AssignmentAsync(planId, Tree.WardA))!.ReceivedAt);
        var answer = await client.PostFormAsync($"/papers/{planId}", [], $"/papers/{planId}?handler=Receive");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("Đã báo nhận ngày 20/06/2023", (await client.GetHtmlAsync($"/papers/{planId}")).Body!.TextContent);
        Assert.NotNull((await Plans.AssignmentAsync(planId, Tree.WardA))!.ReceivedAt);
        Assert.Null((await Plans.AssignmentAsync(planId, Tree.WardB))!.ReceivedAt);
        Assert.Contains("Soạn kế hoạch của đơn vị", page.QuerySelector(".actions")!.TextContent);
        Assert.DoesNotContain("Áp dụng trực tiếp", page.QuerySelector(".actions")!.TextContent);
    }

    [Fact]
    public async Task Details_MarkupInText_IsShownAsText()
    {
        const string Markup = "<script>alert(1)</script><b>x</b>";
        var id = await Plans.DraftedAsync("officer", Tree.Committee);
        await Plans.EditAsync("officer", id, new DocumentContent(
            Markup, Markup, Markup, [new(null, Markup, $"{Markup}\n\n- {Markup}\n\n### {Markup}")], [new(null, Markup, Markup, Markup, Markup, null, Markup)]));
        var client = await SignInAsync("officer");

        foreach (var url in new[] { $"/papers/{id}", $"/papers/{id}/edit", $"/papers/{id}/submission", "/plans" })
        {
            var page = await client.GetHtmlAsync(url);

            Assert.Contains(Markup, page.Body!.TextContent);
            Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Contains("alert", StringComparison.Ordinal));
            Assert.DoesNotContain(page.QuerySelectorAll("main b"), element => element.TextContent == "x");
        }
    }
}
