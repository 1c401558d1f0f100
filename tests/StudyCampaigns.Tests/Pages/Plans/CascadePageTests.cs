using StudyCampaigns.Plans;

namespace StudyCampaigns.Tests.Pages.Plans;

/// <summary>/plans/{id}/cascade: a plan handed to the units below.</summary>
public sealed class CascadePageTests : PageTests
{
    [Fact]
    public async Task Cascade_NothingChosen_KeepsTheDateAndSaysSo()
    {
        var id = await Plans.IssuedAsync();
        var client = await SignInAsync("officer");

        var page = await client.PostRefusedAsync($"/plans/{id}/cascade", new() { ["Input.OrganizationIds"] = null, ["Input.DueOn"] = "2023-07-05" });

        Assert.Contains(PlanRefusals.NoUnits.Sentence, page.Body!.TextContent);
        Assert.Equal("2023-07-05", page.ValueOf("Input.DueOn"));
        Assert.Empty(page.QuerySelectorAll("input[type=checkbox][checked]"));
    }
}
