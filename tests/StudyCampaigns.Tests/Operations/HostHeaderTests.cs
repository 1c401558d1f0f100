using System.Net;

namespace StudyCampaigns.Tests.Operations;

/// <summary>The name in a request is the asker's word: no address that the portal writes is made from it.</summary>
public sealed class HostHeaderTests
{
    private const string Foreign = "portal.evil.example";

    [Theory]
    [InlineData("/", "/account/sign-in?returnUrl=%2F")]
    [InlineData("/plans?q=a", "/account/sign-in?returnUrl=%2Fplans%3Fq%3Da")]
    [InlineData("/account/sign-out", "/account/sign-in")]
    [InlineData("/no-such-page", "/account/sign-in?returnUrl=%2Fno-such-page")]
    public async Task SignedOut_ForeignHost_IsLedOnWithoutIt(string url, string location)
    {
        await using var portal = await PortalFixture.StartAsync();

        var answer = await GetAsync(portal.SignedOut(), url, Foreign);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(location, answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("evil.example:99999")]
    [InlineData("[::1]:5147")]
    public async Task SignedOut_OddHost_IsLedOnWithoutIt(string host)
    {
        await using var portal = await PortalFixture.StartAsync();

        var answer = await GetAsync(portal.SignedOut(), "/plans", host);

        Assert.Equal("/account/sign-in?returnUrl=%2Fplans", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task SignedIn_ForeignHost_NoPageNamesIt()
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = await portal.SignInAsync("officer");
        foreach (var url in new[] { "/", "/plans", "/papers", "/sessions", "/reports", "/account/password", "/no-such-page", "/administration" })
        {
            // The cookie belongs to the client's own host; only the header lies.
            var answer = await GetAsync(client, url, Foreign);

            Assert.DoesNotContain("evil", await answer.Content.ReadAsStringAsync());
            Assert.DoesNotContain(answer.Headers, header => header.Value.Any(value => value.Contains("evil")));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    public async Task AllowedHosts_AnotherHost_IsRefused(string url)
    {
        await using var portal = await PortalFixture.StartAsync(
            ("AllowedHosts", "portal.example.org;localhost"), ("Portal:Https", "true"), ("Portal:HttpsPort", "443"));

        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(portal.SignedOut(), url, Foreign)).StatusCode);
        var answer = await GetAsync(portal.SignedOut(), url, "portal.example.org");
        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.StatusCode);
        Assert.Equal("https://portal.example.org" + url, answer.Headers.Location!.OriginalString);
    }

    /// <summary>The name that a proxy hands on is the asker's word too.</summary>
    [Fact]
    public async Task AllowedHosts_AnotherHostThroughAProxy_IsNotBelieved()
    {
        await using var portal = await PortalFixture.StartAsync(
            ("AllowedHosts", "portal.example.org;localhost"), ("Portal:Https", "true"), ("Portal:HttpsPort", "443"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/plans");
        request.Headers.Host = "portal.example.org";
        request.Headers.Add(ConnectionOfATest.Address, "127.0.0.1");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("X-Forwarded-Proto", "http");
        request.Headers.Add("X-Forwarded-Host", Foreign);

        var answer = await portal.SignedOut().Http.SendAsync(request);

        Assert.Equal("https://portal.example.org/plans", answer.Headers.Location!.OriginalString);
    }

    private static Task<HttpResponseMessage> GetAsync(PortalClient client, string url, string host)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("Host", host);
        return client.Http.SendAsync(request);
    }
}
