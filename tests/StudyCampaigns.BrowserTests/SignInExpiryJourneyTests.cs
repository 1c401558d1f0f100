using Microsoft.Playwright;

namespace StudyCampaigns.BrowserTests;

/// <summary>The sign-in ends in the middle of drafting: she is told so, signs in again, and finds every word.</summary>
public sealed class SignInExpiryJourneyTests : DraftJourney
{
    [Fact]
    public async Task Draft_SignInExpired_IsSavedAfterSigningInInAnotherTab()
    {
        var page = await OpenDraftAsync();
        await page.Context.ClearCookiesAsync(new() { Name = "phien" });
        await TypeAsync(page, " Gõ khi phiên đã hết.");
        await SaysAsync(page, "Phiên đăng nhập đã hết");
        await MustBeAccessibleAsync(page);

        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/account/sign-in");
        await SignInHereAsync(other, Officer);
        await page.Keyboard.TypeAsync(" Gõ tiếp sau khi đăng nhập lại.");
        await SavedAsync(page);

        await other.GotoAsync(page.Url);
        await ReadyAsync(other);
        await Assertions.Expect(Text(other)).ToContainTextAsync("Gõ khi phiên đã hết. Gõ tiếp sau khi đăng nhập lại.");
        await MustAskNothingAsync(other);
    }

    [Fact]
    public async Task Draft_SignInExpired_PressedSave_ComesBackAfterSigningIn()
    {
        var page = await OpenDraftAsync();
        await page.Context.ClearCookiesAsync(new() { Name = "phien" });
        await TypeAsync(page, " Gõ khi phiên đã hết.");
        await SaysAsync(page, "Phiên đăng nhập đã hết");

        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu dự thảo" }).First.ClickAsync();
        await ArriveAsync(page, @"/account/sign-in\?");
        await SignInHereAsync(page, Officer);
        await ReadyAsync(page);

        await Assertions.Expect(Text(page)).ToContainTextAsync("Gõ khi phiên đã hết.");
        await SavedAsync(page);
        await MustAskNothingAsync(page);
    }

    [Fact]
    public async Task Draft_OpenSinceAnEarlierSignIn_SaysToReloadAndIsThereThen()
    {
        var page = await OpenDraftAsync();
        await page.Context.ClearCookiesAsync();
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/account/sign-in");
        await SignInHereAsync(other, Officer);

        await TypeAsync(page, " Gõ trên trang của lần đăng nhập trước.");
        await SaysAsync(page, "Trang này mở từ lần đăng nhập trước. Tải lại trang để soạn tiếp; phần nhập được giữ trên máy này.");
        await page.Keyboard.TypeAsync(" Và gõ thêm.");
        await page.ReloadAsync();
        await ReadyAsync(page);

        await Assertions.Expect(Text(page)).ToContainTextAsync("Gõ trên trang của lần đăng nhập trước. Và gõ thêm.");
        await SavedAsync(page);
        await MustAskNothingAsync(page);
    }
}
