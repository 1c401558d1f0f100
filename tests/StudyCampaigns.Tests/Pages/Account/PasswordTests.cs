using System.Net;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Text;

namespace StudyCampaigns.Tests.Pages.Account;

public sealed class PasswordTests : IAsyncLifetime
{
    private const string NewPassword = "MatKhau@Moi2023";

    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Post_NewPassword_EndsOtherSessionsAndKeepsThisOne()
    {
        var here = await portal.SignInAsync("officer");
        var elsewhere = await portal.SignInAsync("officer");

        var answer = await ChangeAsync(here, TestTree.Password, NewPassword);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account/password")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account/password")).StatusCode);
        await using var db = portal.Database.NewContext();
        var row = await db.AuditEntries.SingleAsync(entry => entry.Action == "account.change-password");
        Assert.DoesNotContain(NewPassword, row.Before + row.After);
    }

    /// <summary>Every other field leaves such letters out.</summary>
    [Theory]
    [InlineData("MatKhau@\uFFFE2023")]
    [InlineData("MatKhau@\u202E\u0001 2023 ")]
    public async Task Post_NewPasswordWithOddLetters_IsTakenAsItIs(string odd)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await ChangeAsync(await portal.SignInAsync("officer"), TestTree.Password, odd)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(VietnameseText.Legible(odd))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(odd)).StatusCode);
    }

    [Fact]
    public async Task Get_PasswordSetBySomebodyElse_SaysWhyThisPageCame()
    {
        var client = await portal.SignInAsync("officer");
        Assert.DoesNotContain("quản trị vừa cấp", (await client.GetHtmlAsync("/account/password")).Body!.TextContent);
        await using (var db = portal.Database.NewContext())
        {
            await db.Users.Where(row => row.UserName == "officer").ExecuteUpdateAsync(set => set.SetProperty(row => row.MustChangePassword, true));
        }

        var page = await client.GetHtmlAsync("/account/password");

        Assert.Contains("Mật khẩu này do quản trị hệ thống đặt", page.QuerySelector(".alert")!.TextContent);
        Assert.Equal("Mật khẩu hiện tại (mật khẩu quản trị vừa cấp)", page.QuerySelector("label")!.TextContent);
    }

    [Theory]
    [InlineData("SinhHoat#2024", NewPassword, NewPassword, "Mật khẩu hiện tại không đúng")]
    [InlineData(TestTree.Password, "ngan", "ngan", "ít nhất 10 ký tự")]
    [InlineData(TestTree.Password, NewPassword, "MatKhau@Khac2023", "không giống nhau")]
    [InlineData(TestTree.Password, TestTree.Password, TestTree.Password, "phải khác mật khẩu hiện tại")]
    public async Task Post_Refused_SaysWhyAndChangesNothing(string current, string next, string repeated, string reason)
    {
        var client = await portal.SignInAsync("officer");

        var answer = await ChangeAsync(client, current, next, repeated);

        Assert.Contains(reason, (await PortalClient.ReadHtmlAsync(answer)).Body!.TextContent);
        await portal.SignInAsync("officer");
    }

    [Fact]
    public async Task Post_ManyWrongCurrentPasswords_LocksToo()
    {
        var client = await portal.SignInAsync("officer");
        for (var tries = 0; tries < 5; tries++)
        {
            await ChangeAsync(client, "SinhHoat#2024", NewPassword);
        }

        var answer = await ChangeAsync(client, TestTree.Password, NewPassword);

        Assert.Contains("hãy chờ 15 phút", (await PortalClient.ReadHtmlAsync(answer)).Body!.TextContent);
    }

    private static Task<HttpResponseMessage> ChangeAsync(PortalClient client, string current, string next, string? repeated = null) =>
        client.PostFormAsync("/account/password", new()
        {
            ["Input.CurrentPassword"] = current,
            ["Input.NewPassword"] = next,
            ["Input.RepeatedPassword"] = repeated ?? next,
        });

    private Task<HttpResponseMessage> SignInAsync(string password) => portal.SignedOut().PostFormAsync(
        "/account/sign-in", new() { ["Input.UserName"] = "officer", ["Input.Password"] = password });
}
