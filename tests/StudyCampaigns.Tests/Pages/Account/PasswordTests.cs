using System.Net;
using Microsoft.EntityFrameworkCore;

namespace StudyCampaigns.Tests.Pages.Account;

public sealed class PasswordTests : IAsyncLifetime
{
    private const string NewPassword = "MatKhau@Moi2023";

    private PortalFixture portal = null!;

    public async Task InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async Task DisposeAsync() => await portal.DisposeAsync();

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
}
