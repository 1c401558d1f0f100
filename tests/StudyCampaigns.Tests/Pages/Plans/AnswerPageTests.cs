using StudyCampaigns.Plans;

namespace StudyCampaigns.Tests.Pages.Plans;

/// <summary>/plans/{id}/answer, and /plans/{id}/adoption where the answer is read.</summary>
public sealed class AnswerPageTests : PageTests
{
    [Fact]
    public async Task Answer_ByCell_ShowsOnTheWardsBoard()
    {
        var (_, subPlanId) = await Plans.CascadedTwiceAsync();
        var cell = await SignInAsync("cell-a1");
        await cell.MoveAsync($"/plans/{subPlanId}/answer", new() { ["Input.Note"] = "Chi bộ nhỏ" });

        var board = await (await SignInAsync("ward-a")).GetHtmlAsync($"/plans/{subPlanId}/adoption?filter=Direct");

        var row = Assert.Single(board.QuerySelectorAll("tbody tr"));
        Assert.Contains("Chi bộ A1", row.TextContent);
        Assert.Contains("Chi bộ nhỏ", row.TextContent);
        Assert.Contains(
            PlanRefusals.AlreadyAnswered.Sentence, (await cell.GetHtmlAsync($"/plans/{subPlanId}/answer")).Body!.TextContent);
    }
}
