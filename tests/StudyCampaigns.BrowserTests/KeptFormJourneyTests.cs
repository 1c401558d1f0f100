using Microsoft.Playwright;

namespace StudyCampaigns.BrowserTests;

/// <summary>What was typed into a plain form and not sent: no later word goes over it unasked, and nobody else on this browser sees it.</summary>
public sealed class KeptFormJourneyTests : Journey
{
    private const string Cell = "chibo.khuongdinh.02";
    private const string Ward = "phuong.khuongdinh";
    private const string WardLeader = "lanhdao.khuongdinh";
    private const string Report = "/reports/DU-KHUONG-DINH/147-KH-TU/2023-Q2/submission";
    private const string Narrative = "[name='Input.Narrative']";
    private const string Place = "[name='Input.Place']";
    private const string Reason = "[name='Input.Reason']";
    private const string Kept = "Gõ ở nhà, chưa gửi";
    private const string Stored = "Lưu từ máy ở cơ quan";
    private const string Later = "Gõ tiếp mà chưa trả lời";

    [Fact]
    public async Task Roll_KeptOverAnOlderVersion_OutlastsTypingWithoutAnAnswer()
    {
        var cell = await OpenRollAsync();

        await KeepOverAnOlderVersionAsync(cell, Cell, Place);

        await MustOutlastTypingAsync(cell, Place);
    }

    [Fact]
    public async Task Roll_RemovedWithoutAnAnswer_LeavesNothingOnTheMachine()
    {
        var cell = await OpenRollAsync();
        await KeepOverAnOlderVersionAsync(cell, Cell, Place);
        await TypeAsync(cell, Place, Later);

        await cell.GotoAsync(cell.Url.Replace("/entry", "/removal", StringComparison.Ordinal));
        Assert.Equal(2, await DraftsAsync(cell));
        await cell.GetByRole(AriaRole.Button, new() { Name = "Bỏ buổi này" }).ClickAsync();

        await Assertions.Expect(cell.Locator(".flash")).ToBeVisibleAsync();
        Assert.Equal(0, await DraftsAsync(cell));
    }

    [Fact]
    public async Task Report_KeptOverAnOlderVersion_OutlastsTypingWithoutAnAnswer()
    {
        var ward = await SignInAsync(Ward);
        await ward.GotoAsync(Report);

        await KeepOverAnOlderVersionAsync(ward, Ward, Narrative);

        await MustOutlastTypingAsync(ward, Narrative);
    }

    [Fact]
    public async Task Report_SentWithoutAnAnswer_LeavesNothingOnTheMachine()
    {
        var ward = await SignInAsync(Ward);
        await ward.GotoAsync(Report);
        await KeepOverAnOlderVersionAsync(ward, Ward, Narrative);
        await TypeAsync(ward, Narrative, Later);
        Assert.Equal(2, await DraftsAsync(ward));

        ward.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await ward.GetByRole(AriaRole.Button, new() { Name = "Gửi báo cáo" }).ClickAsync();

        await Assertions.Expect(ward.Locator(".flash")).ToBeVisibleAsync();
        await ward.GotoAsync(Report);
        await Assertions.Expect(ward.Locator("main")).ToContainTextAsync(Later);
        Assert.Equal(0, await DraftsAsync(ward));
    }

    [Fact]
    public async Task Reason_TypedByAnotherAccount_IsNeitherShownNorLost()
    {
        var page = await SignInAsync(Ward);
        await page.GotoAsync("/sessions?state=waiting");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Xem và xác nhận") }).First.ClickAsync();
        var url = page.Url;
        await TypeAsync(page, Reason, "Lời của cán bộ phường.");

        await page.Context.ClearCookiesAsync();
        await OpenSignedOutAsync(page, url, WardLeader);
        await Assertions.Expect(page.Locator(Reason)).ToHaveValueAsync("");
        Assert.Equal("", await SignOutAsync(page));

        await OpenSignedOutAsync(page, url, WardLeader);
        await TypeAsync(page, Reason, "Lời của lãnh đạo phường.");
        Assert.Contains("còn phần nhập chưa gửi", await SignOutAsync(page), StringComparison.Ordinal);

        await OpenSignedOutAsync(page, url, WardLeader);
        await Assertions.Expect(page.Locator(Reason)).ToHaveValueAsync("");
        await page.Context.ClearCookiesAsync();
        await OpenSignedOutAsync(page, url, Ward);
        await Assertions.Expect(page.Locator(Reason)).ToHaveValueAsync("Lời của cán bộ phường.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Trả lại để sửa" }).ClickAsync();
        await Assertions.Expect(page.Locator(".flash")).ToBeVisibleAsync();
        Assert.Equal(0, await DraftsAsync(page));
    }

    private async Task<IPage> OpenRollAsync()
    {
        var cell = await SignInAsync(Cell, width: 360);
        await cell.GotoAsync("/sessions/create");
        await cell.Locator("main form button[type=submit]").First.ClickAsync();
        await ArriveAsync(cell, "/entry$");
        return cell;
    }

    /// <summary>Typed here and not sent; saved otherwise from elsewhere; then loaded here again.</summary>
    private async Task KeepOverAnOlderVersionAsync(IPage page, string userName, string field)
    {
        await TypeAsync(page, field, Kept);
        var office = await SignInAsync(userName);
        await office.GotoAsync(page.Url);
        await office.FillAsync(field, Stored);
        await SaveAsync(office);

        await page.ReloadAsync();
        await Assertions.Expect(Use(page)).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(field)).ToHaveValueAsync(Stored);
    }

    private static async Task MustOutlastTypingAsync(IPage page, string field)
    {
        await TypeAsync(page, field, Later);
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator(field)).ToHaveValueAsync(Later);
        await MustBeAccessibleAsync(page);
        await Use(page).ClickAsync();
        await Assertions.Expect(page.Locator(field)).ToHaveValueAsync(Kept);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(field)).ToHaveValueAsync(Kept);
        await Assertions.Expect(Use(page)).ToHaveCountAsync(0);
        await SaveAsync(page);
        await Assertions.Expect(page.Locator(field)).ToHaveValueAsync(Kept);
        Assert.Equal(0, await DraftsAsync(page));
    }

    private static async Task TypeAsync(IPage page, string field, string words)
    {
        await page.FillAsync(field, words);
        await Assertions.Expect(page.Locator("[data-draft-state]")).ToContainTextAsync("Đã lưu trên máy lúc");
    }

    private static async Task SaveAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu tạm" }).ClickAsync();
        await Assertions.Expect(page.Locator(".flash")).ToBeVisibleAsync();
    }

    private static async Task OpenSignedOutAsync(IPage page, string url, string userName)
    {
        await page.GotoAsync(url);
        await SignInHereAsync(page, userName);
    }
}
