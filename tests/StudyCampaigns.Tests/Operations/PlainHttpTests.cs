using System.Net;

namespace StudyCampaigns.Tests.Operations;

/// <summary>A portal that serves over HTTPS only, asked over plain HTTP where nobody told it the port of HTTPS.</summary>
public sealed class PlainHttpTests : IAsyncLifetime
{
    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync(("Portal:Https", "true"));

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/account/sign-in")]
    [InlineData("POST", "/account/sign-in")]
    [InlineData("GET", "/error")]
    [InlineData("GET", "/no-such-page")]
    [InlineData("POST", "/papers/1/edit?handler=Autosave")]
    public async Task AnyPage_Answers400InOneSentence(string method, string url)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        if (method == "POST")
        {
            request.Content = new FormUrlEncodedContent([]);
        }

        var answer = await portal.SignedOut().Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Contains("https://", page.QuerySelector("main p")!.TextContent);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Monitor_IsAnswered(string url) => Assert.NotEqual(HttpStatusCode.BadRequest, (await portal.SignedOut().GetAsync(url)).StatusCode);

    [Fact]
    public async Task SignIn_OverHttps_Works()
    {
        var answer = await portal.SignedOut("https://localhost").PostFormAsync(
            "/account/sign-in", new() { ["Input.UserName"] = "officer", ["Input.Password"] = TestTree.Password });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Page_ThroughAProxyThatHoldsTheCertificate_IsThere()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        request.Headers.Add(ConnectionOfATest.Address, "127.0.0.1");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("X-Forwarded-Proto", "https");

        Assert.Equal(HttpStatusCode.OK, (await portal.SignedOut().Http.SendAsync(request)).StatusCode);
    }

    /// <summary>Anybody can send the header.</summary>
    [Fact]
    public async Task Page_StrangerSaysHttps_IsNotBelieved()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        request.Headers.Add(ConnectionOfATest.Address, "198.51.100.7");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("X-Forwarded-Proto", "https");

        Assert.Equal(HttpStatusCode.BadRequest, (await portal.SignedOut().Http.SendAsync(request)).StatusCode);
    }
}
