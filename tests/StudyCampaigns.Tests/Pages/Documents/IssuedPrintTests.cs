using StudyCampaigns.Tests.Prints;

namespace StudyCampaigns.Tests.Pages.Documents;

/// <summary>What is issued is printed for ever as it was issued, whatever changes around it or behind it.</summary>
public sealed class IssuedPrintTests : PageTests
{
    [Theory]
    [InlineData("KE-HOACH")]
    [InlineData("BAO-CAO")]
    [InlineData("CONG-VAN")]
    [InlineData("HUONG-DAN")]
    [InlineData("THONG-BAO")]
    [InlineData("NGHI-QUYET")]
    [InlineData("BIEN-BAN")]
    [InlineData("TO-TRINH")]
    [InlineData("CHUONG-TRINH")]
    public async Task Issued_EverythingAroundItChanges_PrintsTheSame(string type)
    {
        var id = await IssuedAsync(type);
        var officer = await SignInAsync("officer");
        var before = await Printed.ReadAsync(officer, $"/papers/{id}");

        await Surroundings.ChangeAsync(Portal.Database);
        await Surroundings.ChangeTextsAsync(Portal.Database);

        Printed.AssertSame(before, await Printed.ReadAsync(officer, $"/papers/{id}"));
    }

    [Fact]
    public async Task Handed_EverythingAroundItChanges_TheUnitBelowReadsTheSame()
    {
        var id = await Plans.CascadedAsync();
        var ward = await SignInAsync("ward-a");
        var before = await Printed.ReadAsync(ward, $"/papers/{id}");

        await Surroundings.ChangeAsync(Portal.Database);

        Printed.AssertSame(before, await Printed.ReadAsync(ward, $"/papers/{id}"));
    }

    [Fact]
    public async Task Withdrawn_PrintsWhatWasIssuedAndSaysBesideItThatItIsWithdrawn()
    {
        var id = await Plans.CascadedAsync();
        var ward = await SignInAsync("ward-a");
        var before = await Printed.ReadAsync(ward, $"/papers/{id}");

        Assert.True((await Plans.WithdrawAsync("officer", id, "Ban hành nhầm")).IsDone);
        await Surroundings.ChangeAsync(Portal.Database);

        Printed.AssertSame(before, await Printed.ReadAsync(ward, $"/papers/{id}"));
        Assert.Contains("Đã thu hồi", (await ward.GetHtmlAsync($"/papers/{id}")).QuerySelector(".page-bar")!.TextContent);
    }

    [Fact]
    public async Task Approved_TheUnitChanges_PrintsTheUnitOfToday()
    {
        var id = await Plans.ApprovedAsync();
        var officer = await SignInAsync("officer");

        await Surroundings.ChangeAsync(Portal.Database);

        Assert.Contains("CẤP ỦY KHÁC", (await officer.GetHtmlAsync($"/papers/{id}")).QuerySelector(".paper-head")!.TextContent);
    }

    private async Task<int> IssuedAsync(string type)
    {
        if (type == "KE-HOACH")
        {
            return await Plans.IssuedAsync();
        }

        var id = (await Documents.DraftAsync("officer", Tree.Committee, type, campaignId: Tree.CampaignId)).Value;
        var drafted = await Documents.FindAsync(id);
        Assert.True((await Documents.EditAsync("officer", id, content => content with
        {
            Addressees = drafted.Type.HasAddressees ? "Thường trực Thành ủy\nBan Tuyên giáo Thành ủy" : null,
            Sections = [.. content.Sections.Select(row => row with { Body = $"{row.Body}\n\n### Tiểu mục\n\n- Một **đậm**\n  - hai\n\n|Đơn vị|Số|\n|---|--:|\n|A|1|" })],
            Tasks = drafted.Type.HasTasks ? [new(null, "Tổ chức hội nghị", "Ban Tuyên giáo", DueOn: new(2023, 7, 20))] : [],
        })).IsDone);
        Assert.True((await Documents.SubmitAsync("officer", id)).IsDone);
        Assert.True((await Documents.ApproveAsync("leader", id)).IsDone);
        var issued = await Documents.IssueAsync("officer", id);
        Assert.True(issued.IsDone, issued.Refusal?.Sentence);
        return id;
    }
}
