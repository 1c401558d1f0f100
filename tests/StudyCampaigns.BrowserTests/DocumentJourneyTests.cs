using Microsoft.Playwright;

namespace StudyCampaigns.BrowserTests;

/// <summary>A document that is no plan: checked while it is written, returned with a comment, compared, issued and downloaded.</summary>
public sealed class DocumentJourneyTests : Journey
{
    private const string Officer = "tuyengiao.thanhxuan";
    private const string Leader = "lanhdao.thanhxuan";
    private const string Wrong = "Hội nghị họp ngày 5/7/2023 tại hội trường quận.";
    private const string Fixed = "Hội nghị họp ngày 05/7/2023 tại hội trường quận.";

    [Fact]
    public async Task Document_CheckedReturnedComparedIssued_IsDownloaded()
    {
        var officer = await SignInAsync(Officer);
        var document = await DraftAsync(officer);
        await CheckAsync(officer);
        await SubmitAsync(officer, document);

        var leader = await SignInAsync(Leader);
        await RemarkAndReturnAsync(leader, document);
        await FollowCommentAsync(officer, document);
        await SubmitAsync(officer, document);

        await CompareAsync(leader, document);
        await leader.GotoAsync(document + "/approval");
        await leader.GetByRole(AriaRole.Button, new() { Name = "Phê duyệt" }).First.ClickAsync();
        await Expect(leader.Locator(".flash")).ToBeVisibleAsync();
        await officer.GotoAsync(document + "/issuance");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Ban hành" }).ClickAsync();
        await Expect(officer.Locator(".flash")).ToContainTextAsync("-TB/");

        Assert.StartsWith("%PDF-", await DownloadAsync(officer, "Tải bản in (PDF)"), StringComparison.Ordinal);
        Assert.StartsWith("PK", await DownloadAsync(officer, "Tải bản Word (DOCX)"), StringComparison.Ordinal);
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static async Task<string> DraftAsync(IPage officer)
    {
        await officer.GotoAsync("/papers/create");
        await MustBeAccessibleAsync(officer);
        await officer.SelectOptionAsync("#type", new SelectOptionValue { Label = "Thông báo" });
        await officer.GetByRole(AriaRole.Button, new() { Name = "Tiếp tục" }).ClickAsync();
        await officer.FillAsync("[name='Input.Subject']", "kết luận hội nghị giao ban công tác tuyên giáo");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Tạo dự thảo" }).ClickAsync();
        await ArriveAsync(officer, "/edit$");
        return new Uri(officer.Url).AbsolutePath.Replace("/edit", "", StringComparison.Ordinal);
    }

    /// <summary>A wrong date is found beside the text, its link selects it, and one click fixes it.</summary>
    private static async Task CheckAsync(IPage officer)
    {
        await officer.Locator("form[data-ready]").WaitForAsync();
        await officer.Locator(".editor-text").PressAsync("Control+a");
        await officer.Keyboard.TypeAsync(Wrong);
        await officer.Locator("[data-check] summary").ClickAsync();
        var finding = officer.Locator("[data-check-findings] li", new() { HasText = "phải là “ngày 05/7/2023”" });
        await finding.GetByRole(AriaRole.Link).ClickAsync();
        await officer.WaitForFunctionAsync("getSelection().toString() === 'ngày 5/7/2023'");
        await MustBeAccessibleAsync(officer);

        await finding.GetByRole(AriaRole.Button, new() { Name = "Sửa thành “ngày 05/7/2023”" }).ClickAsync();
        await Expect(officer.Locator(".flash")).ToContainTextAsync("đã sửa");
        await Expect(officer.Locator(".editor-text")).ToContainTextAsync(Fixed);
        await officer.Locator("[data-check] summary").ClickAsync();
        await Expect(finding).ToHaveCountAsync(0);
    }

    private static async Task SubmitAsync(IPage officer, string document)
    {
        await officer.GotoAsync(document + "/submission");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Trình duyệt" }).ClickAsync();
        await Expect(officer.Locator(".flash")).ToContainTextAsync("Đã trình");
    }

    private static async Task RemarkAndReturnAsync(IPage leader, string document)
    {
        await leader.GotoAsync(document + "/approval");
        var anchor = leader.Locator(".anchor", new() { HasText = Fixed });
        await anchor.GetByText("Góp ý đoạn này").ClickAsync();
        await anchor.GetByLabel("Góp ý", new() { Exact = true }).FillAsync("Ghi rõ giờ họp.");
        await MustBeAccessibleAsync(leader);
        await anchor.GetByRole(AriaRole.Button, new() { Name = "Gửi góp ý" }).ClickAsync();
        await Expect(leader.Locator("#gop-y")).ToContainTextAsync("Ghi rõ giờ họp.");
        await leader.GetByRole(AriaRole.Button, new() { Name = "Trả lại" }).ClickAsync();
        await Expect(leader.Locator(".flash")).ToBeVisibleAsync();
    }

    private static async Task FollowCommentAsync(IPage officer, string document)
    {
        await officer.GotoAsync(document + "/edit");
        await officer.Locator("form[data-ready]").WaitForAsync();
        await officer.Locator(".editor-text p", new() { HasText = Fixed }).ClickAsync();
        await officer.Keyboard.PressAsync("End");
        await officer.Keyboard.TypeAsync(" Giờ họp: 08 giờ.");
        await Expect(officer.Locator("[data-save-state]")).ToContainTextAsync("Đã lưu", new() { Timeout = 20_000 });
        await officer.GetByRole(AriaRole.Link, new() { Name = "Xem và đánh dấu 1 góp ý chưa xong" }).ClickAsync();
        await MustBeAccessibleAsync(officer);
        await officer.GetByRole(AriaRole.Button, new() { Name = "Đánh dấu đã sửa" }).ClickAsync();
        await Expect(officer.Locator("#gop-y")).ToContainTextAsync("còn 0/1");
    }

    private static async Task CompareAsync(IPage leader, string document)
    {
        await leader.GotoAsync(document + "/versions");
        await MustBeAccessibleAsync(leader);
        await Expect(leader.Locator(".compared ins")).ToContainTextAsync("Giờ họp: 08 giờ.");
        await Expect(leader.Locator(".compared del")).ToHaveCountAsync(0);
    }

    private static async Task<string> DownloadAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        return System.Text.Encoding.ASCII.GetString(bytes, 0, 5);
    }
}
