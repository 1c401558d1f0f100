namespace StudyCampaigns.Tests.Pages.Documents;

/// <summary>/papers/{id}/withdrawal: a document called back, with the reason.</summary>
public sealed class WithdrawalPageTests : PageTests
{
    [Fact]
    public async Task Withdrawal_WithReason_IsShownToThoseBelow()
    {
        var planId = await Plans.CascadedAsync();
        await (await SignInAsync("officer")).MoveAsync($"/papers/{planId}/withdrawal", new() { ["Input.Reason"] = "Thay bằng kế hoạch khác" });

        var page = await (await SignInAsync("ward-a")).GetHtmlAsync($"/papers/{planId}");

        Assert.Contains("Đã thu hồi", page.Body!.TextContent);
        Assert.Contains("Thay bằng kế hoạch khác", page.Body!.TextContent);
        Assert.DoesNotContain("Soạn kế hoạch của đơn vị", page.Body!.TextContent);
    }
}
