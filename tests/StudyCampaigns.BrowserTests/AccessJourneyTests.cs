using Microsoft.Playwright;

namespace StudyCampaigns.BrowserTests;

/// <summary>Journey 8, and what others see of the same addresses: the sign-in page or "Không tìm thấy".</summary>
public sealed class AccessJourneyTests : Journey
{
    [Fact]
    public async Task Administrator_SeesAccountsRolesAndAuditTrail()
    {
        var administrator = await SignInAsync("quantri");
        await MustBeAccessibleAsync(administrator);
        await administrator.GotoAsync("/administration/accounts?q=khuongdinh.01");
        await Assertions.Expect(administrator.Locator("main")).ToContainTextAsync("chibo.khuongdinh.01");
        await MustBeAccessibleAsync(administrator);
        await administrator.GetByRole(AriaRole.Link, new() { Name = "chibo.khuongdinh.01" }).First.ClickAsync();
        await Assertions.Expect(administrator.Locator("main")).ToContainTextAsync("Bí thư chi bộ");
        await MustBeAccessibleAsync(administrator);
        await administrator.GotoAsync("/administration/audit");
        await Assertions.Expect(administrator.Locator("main")).ToContainTextAsync("Đăng nhập");
        await MustBeAccessibleAsync(administrator);
    }

    [Fact]
    public async Task LostPhone_IsSignedOutFromTheDesk()
    {
        var phone = await SignInAsync("chibo.khuongdinh.01", width: 360);
        var desk = await SignInAsync("chibo.khuongdinh.01");
        await phone.GotoAsync("/account/sessions");
        await MustBeAccessibleAsync(phone);
        await desk.GetByRole(AriaRole.Link, new() { Name = "Các phiên đăng nhập" }).First.ClickAsync();
        await Assertions.Expect(desk.Locator("tbody tr")).ToHaveCountAsync(2);
        await MustBeAccessibleAsync(desk);

        desk.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất khỏi các thiết bị khác" }).ClickAsync();

        await Assertions.Expect(desk.Locator("tbody tr")).ToHaveCountAsync(1);
        await phone.GotoAsync("/");
        Assert.Contains("/account/sign-in", phone.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_OfAnotherDistrict_DoNotExistForIt()
    {
        var officer = await SignInAsync("tuyengiao.thanhxuan");
        await officer.GotoAsync("/plans?q=36-KH");
        var plan = await officer.Locator("tbody tr", new() { HasText = "36-KH/QU" }).GetByRole(AriaRole.Link).First.GetAttributeAsync("href");
        await officer.GotoAsync("/campaigns");
        var campaign = await officer.GetByRole(AriaRole.Link, new() { Name = "147-KH/TU" }).First.GetAttributeAsync("href");
        string[] addresses =
        [
            campaign!, plan!, $"{plan}/edit", $"{plan!.Replace("/papers/", "/plans/", StringComparison.Ordinal)}/adoption", $"{plan.Replace("/papers/", "/plans/", StringComparison.Ordinal)}/cascade", $"{plan}/pdf",
            "/reports/QU-TX/147-KH-TU/2023-Q2", "/reports/QU-TX/147-KH-TU/2023-Q2/pdf",
            "/reports/QU-TX/147-KH-TU/2023-Q2/units?list=sessions-missing",
        ];

        var stranger = await SignInAsync("tuyengiao.dongda");
        var signedOut = await OpenAsync();
        foreach (var address in addresses)
        {
            var answer = await stranger.GotoAsync(address);
            Assert.Equal(404, answer!.Status);
            await Assertions.Expect(stranger.Locator("h1")).ToHaveTextAsync("Không tìm thấy");
            await signedOut.GotoAsync(address);
            Assert.Contains("/account/sign-in", signedOut.Url, StringComparison.Ordinal);
        }

        await MustBeAccessibleAsync(stranger);
        await MustBeAccessibleAsync(signedOut);
    }
}
