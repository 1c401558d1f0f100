using System.Net;
using Microsoft.EntityFrameworkCore;

namespace StudyCampaigns.Tests.Access;

/// <summary>A cookie is good for as long as its session is, and no copy of it is good for longer.</summary>
public sealed class SignedOutCookieTests : IAsyncLifetime
{
    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync();

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task SignOut_CookieCopiedBefore_OpensNothing()
    {
        var (client, cookie) = await SignInAsync();
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(cookie)).StatusCode);

        await client.PostFormAsync("/account/sign-out", [], "/account/sign-out");

        var answer = await AskAsync(cookie);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/account/sign-in", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task SignOut_OneBrowser_LeavesTheOthers()
    {
        var (here, _) = await SignInAsync();
        var elsewhere = await portal.SignInAsync("officer");
        var somebody = await portal.SignInAsync("leader");

        await here.PostFormAsync("/account/sign-out", [], "/account/sign-out");

        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/account/password")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await somebody.GetAsync("/account/password")).StatusCode);
    }

    private async Task<(PortalClient Client, string Cookie)> SignInAsync()
    {
        var client = portal.SignedOut();
        var answer = await client.PostFormAsync(
            "/account/sign-in", new() { ["Input.UserName"] = "officer", ["Input.Password"] = TestTree.Password });
        return (client, answer.Headers.GetValues("Set-Cookie").Single(each => each.StartsWith("phien=", StringComparison.Ordinal)).Split(';')[0]);
    }

    /// <summary>Another browser with nothing but that cookie.</summary>
    private async Task<HttpResponseMessage> AskAsync(string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/password");
        request.Headers.Add("Cookie", cookie);
        return await portal.SignedOut(keepsCookies: false).Http.SendAsync(request);
    }
}
