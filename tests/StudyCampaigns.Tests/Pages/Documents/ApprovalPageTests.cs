using StudyCampaigns.Documents;

namespace StudyCampaigns.Tests.Pages.Documents;

/// <summary>/papers/{id}/approval, and how a leader comes to it.</summary>
public sealed class ApprovalPageTests : PageTests
{
    [Fact]
    public async Task Approval_OfDraft_ShowsWhyNot()
    {
        var id = await Plans.DraftedAsync("officer", Tree.Committee);
        var client = await SignInAsync("leader");

        var page = await client.GetHtmlAsync($"/papers/{id}/approval");

        Assert.Contains(DocumentRefusals.NotSubmitted.Sentence, page.Body!.TextContent);
        Assert.Null(page.QuerySelector("button[value=approve]"));
    }

    [Fact]
    public async Task Approval_Tasks_SayWhoWhatAndWhen()
    {
        var id = await Plans.SubmittedAsync();

        var page = await (await SignInAsync("leader")).GetHtmlAsync($"/papers/{id}/approval");

        var tasks = page.QuerySelectorAll(".anchor dl").Select(facts => facts.QuerySelectorAll("dt").Zip(
            facts.QuerySelectorAll("dd"), (name, value) => $"{name.TextContent}: {value.TextContent}")).ToList();
        Assert.Equal(
            [
                ["Chủ trì: Ban Tuyên giáo", "Phối hợp: Văn phòng", "Kết quả, sản phẩm: Hội nghị", "Thời hạn: 20/07/2023"],
                ["Chủ trì: Các chi bộ", "Kết quả, sản phẩm: Biên bản", "Thời hạn: 20/12/2023"],
            ],
            tasks);
    }

    [Fact]
    public async Task Start_SubmittedDocument_AwaitsTheLeader()
    {
        await Documents.SubmittedAsync();

        var page = await (await SignInAsync("leader")).GetHtmlAsync("/");

        Assert.Contains("Báo cáo chờ phê duyệt", page.QuerySelector(".todo")!.TextContent);
    }
}
