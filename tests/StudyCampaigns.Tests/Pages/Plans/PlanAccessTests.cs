using System.Net;

namespace StudyCampaigns.Tests.Pages.Plans;

/// <summary>Who opens which address of a plan.</summary>
public sealed class PlanAccessTests : PageTests
{
    private static readonly string[] Below =
        ["", "/edit", "/submission", "/approval", "/issuance", "/withdrawal", "/cascade", "/adoption", "/answer", "/pdf"];

    [Fact]
    public async Task EveryAddress_OutsideTheSubtree_IsNotFound()
    {
        var (_, subPlanId) = await Plans.CascadedTwiceAsync();
        foreach (var user in new[] { "ward-b", "cell-b1" })
        {
            var client = await SignInAsync(user);
            foreach (var page in Below)
            {
                Assert.Equal((user, page, HttpStatusCode.NotFound), (user, page, (await client.GetAsync(Address(subPlanId, page))).StatusCode));
            }
        }
    }

    [Fact]
    public async Task EveryAddress_ReadingUpward_OpensThePlanAndItsDocumentOnly()
    {
        var (planId, _) = await Plans.CascadedTwiceAsync();
        var client = await SignInAsync("cell-a1");

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
        var planId = await Plans.CascadedAsync();
        var client = await SignInAsync("admin");

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/plans")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/papers/{planId}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/campaigns")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/directives")).StatusCode);
    }

    private static string Address(int id, string page) =>
        page is "/cascade" or "/adoption" or "/answer" ? $"/plans/{id}{page}" : $"/papers/{id}{page}";
}
