namespace StudyCampaigns.Tests.Pages.Plans;

/// <summary>/plans/create: a draft begun from a campaign.</summary>
public sealed class PlanCreatePageTests : PageTests
{
    [Fact]
    public async Task Create_FromCampaign_OpensTheDraft()
    {
        var client = await SignInAsync("officer");

        var answer = await client.MoveAsync($"/plans/create?campaign={Tree.CampaignId}");

        var edit = await client.GetHtmlAsync(answer.Headers.Location!.ToString());
        Assert.Equal("tổ chức đợt sinh hoạt chính trị về tác phẩm thử", edit.ValueOf("Input.Subject"));
        Assert.Equal("MỤC ĐÍCH, YÊU CẦU", edit.ValueOf("Input.Sections[0].Heading"));
    }

    [Fact]
    public async Task Create_NothingChosen_AsksForIt()
    {
        var client = await SignInAsync("officer");

        var page = await client.PostRefusedAsync("/plans/create", new() { ["Input.CampaignId"] = "" });

        Assert.Contains("Chọn đợt sinh hoạt.", page.Body!.TextContent);
    }
}
