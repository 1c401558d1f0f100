using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace StudyCampaigns.Tests.Access;

public sealed class PortalCookieTests
{
    [Fact]
    public async Task NextRequest_AccountDisabled_EndsAccess()
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = await portal.SignInAsync("officer");
        await using var db = portal.Database.NewContext();
        await db.Users.Where(row => row.UserName == "officer").ExecuteUpdateAsync(set => set.SetProperty(row => row.IsDisabled, true));

        var answer = await client.GetAsync("/account/password");

        Assert.StartsWith("/account/sign-in", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task NextRequest_RoleEnded_EndsTheRight()
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = await portal.SignInAsync("admin");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/administration/accounts")).StatusCode);
        await using var db = portal.Database.NewContext();
        var today = new DateOnly(2023, 6, 20);
        (await db.RoleAssignments.SingleAsync(row => row.Account.UserName == "admin")).EndOn(today);
        await db.SaveChangesAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/administration/accounts")).StatusCode);
    }

    [Fact]
    public async Task SecondPortalOnTheSameDatabase_AcceptsTheCookieOfTheFirst()
    {
        await using var portal = await PortalFixture.StartAsync();
        var first = portal.SignedOut();
        var signedIn = await first.PostFormAsync("/account/sign-in", new() { ["Input.UserName"] = "officer", ["Input.Password"] = TestTree.Password });
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(each => each.StartsWith("phien=", StringComparison.Ordinal)).Split(';')[0];

        Assert.Equal(HttpStatusCode.OK, await AskSecondAsync(portal, cookie));

        // Both run as one user of one machine: the keys must not come from his folder.
        await using var db = portal.Database.NewContext();
        Assert.True(await db.DataProtectionKeys.ExecuteDeleteAsync() > 0);
        Assert.Equal(HttpStatusCode.Redirect, await AskSecondAsync(portal, cookie));
    }

    private static async Task<HttpStatusCode> AskSecondAsync(PortalFixture portal, string cookie)
    {
        await using var second = portal.StartSecond();
        using var client = second.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/password");
        request.Headers.Add("Cookie", cookie);
        return (await client.SendAsync(request)).StatusCode;
    }

    [Fact]
    public async Task SignIn_UnderHttps_SetsHostCookies()
    {
        await using var portal = await PortalFixture.StartAsync(("Portal:Https", "true"));
        var client = portal.SignedOut("https://localhost");
        var shown = await client.GetAsync("/account/sign-in");
        Assert.All(shown.Headers.GetValues("Set-Cookie"), IsHostCookie);

        var answer = await client.PostFormAsync("/account/sign-in", new() { ["Input.UserName"] = "officer", ["Input.Password"] = TestTree.Password });

        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-phien=", StringComparison.Ordinal));
        Assert.All(cookies, IsHostCookie);
    }

    private static void IsHostCookie(string cookie)
    {
        Assert.StartsWith("__Host-", cookie);
        Assert.Contains("secure", cookie);
        Assert.Contains("path=/", cookie);
        Assert.Contains("httponly", cookie);
        Assert.DoesNotContain("domain", cookie);
    }
}
