using System.Net;

namespace StudyCampaigns.Tests.Operations;

public sealed class SecurityHeadersTests : IClassFixture<SecurityHeadersTests.Portal>
{
    private readonly PortalFixture portal;

    public SecurityHeadersTests(Portal shared) => portal = shared.Fixture;

    [Theory]
    [InlineData("/account/sign-in", HttpStatusCode.OK)]
    [InlineData("/", HttpStatusCode.Redirect)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/no-such-file.css", HttpStatusCode.Redirect)]
    public async Task SignedOut_EveryResponse_CarriesTheHeaders(string url, HttpStatusCode status)
    {
        var answer = await portal.SignedOut().GetAsync(url);

        Assert.Equal(status, answer.StatusCode);
        AssertHeaders(answer);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/administration/accounts", HttpStatusCode.Forbidden)]
    public async Task SignedIn_EveryResponse_CarriesTheHeadersAndIsNotKept(string url, HttpStatusCode status)
    {
        var client = await portal.SignInAsync("officer");

        var answer = await client.GetAsync(url);

        Assert.Equal(status, answer.StatusCode);
        AssertHeaders(answer);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task PostWithoutToken_RefusedAnswer_CarriesTheHeaders()
    {
        var client = await portal.SignInAsync("officer");

        var answer = await client.Http.PostAsync("/account/password", new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        AssertHeaders(answer);
    }

    [Theory]
    [InlineData("/favicon.svg")]
    [InlineData("/dist/site.css")]
    public async Task StaticFile_SignedOut_CarriesTheHeaders(string url)
    {
        var answer = await portal.SignedOut().GetAsync(url);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        AssertHeaders(answer);
    }

    [Fact]
    public async Task PlainHttp_UnderHttps_IsSentToHttps()
    {
        await using var https = await PortalFixture.StartAsync(("Portal:Https", "true"), ("Portal:HttpsPort", "443"));

        var answer = await https.SignedOut().GetAsync("/account/sign-in");
        var health = await https.SignedOut().GetAsync("/healthz");

        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.StatusCode);
        Assert.Equal("https://localhost/account/sign-in", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task Https_ForeignHostName_GetsStrictTransportSecurity()
    {
        await using var https = await PortalFixture.StartAsync(("Portal:Https", "true"));

        var answer = await https.SignedOut("https://portal.example.org").GetAsync("/account/sign-in");

        Assert.Equal("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single());
    }

    private static void AssertHeaders(HttpResponseMessage answer)
    {
        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
        var policy = Header("Content-Security-Policy");
        Assert.Contains("default-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Contains("camera=()", Header("Permissions-Policy"));
        Assert.Equal("", Header("Server"));
    }

    public sealed class Portal : IAsyncLifetime
    {
        public PortalFixture Fixture { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Fixture = await PortalFixture.StartAsync();

        public async ValueTask DisposeAsync() => await Fixture.DisposeAsync();
    }
}
