using System.Net;

namespace StudyCampaigns.Tests.Operations;

/// <summary>In development the browser is to keep nothing: the tests start the portal as it runs for its users.</summary>
public sealed class StaticFilesTests(StaticFilesTests.Portal shared) : IClassFixture<StaticFilesTests.Portal>
{
    [Fact]
    public async Task Page_StyleAndScript_CarryTheirVersionAndAreKeptForEver()
    {
        var client = shared.Fixture.SignedOut();
        var addresses = await AddressesAsync(client);

        Assert.Equal(3, addresses.Count);
        foreach (var address in addresses)
        {
            Assert.Matches(@"\.[a-z0-9]{10}\.(css|js|svg)$", address);
            var kept = (await client.GetAsync(address)).EnsureSuccessStatusCode().Headers.CacheControl!;
            Assert.Equal((TimeSpan.FromDays(365), true), (kept.MaxAge, kept.Extensions.Any(part => part.Name == "immutable")));
        }
    }

    [Fact]
    public async Task WithoutVersion_IsAskedForEachTime()
    {
        var answer = await shared.Fixture.SignedOut().GetAsync("/dist/site.css");

        Assert.True(answer.Headers.CacheControl!.NoCache);
    }

    [Theory]
    [InlineData("/dist/site.css", "br")]
    [InlineData("/dist/site.js", "br")]
    [InlineData("/account/sign-in", "")]
    public async Task Compression_FilesAndNotPages(string url, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("Accept-Encoding", "br, gzip");

        var answer = await shared.Fixture.SignedOut().Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(encoding, string.Concat(answer.Content.Headers.ContentEncoding));
    }

    [Fact]
    public async Task Editor_Compressed_IsThePackedFileWithItsOwnType()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/dist/editor.js");
        request.Headers.Add("Accept-Encoding", "gzip, br");

        var answer = await shared.Fixture.SignedOut().Http.SendAsync(request);

        Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 10_000, 140_000);
    }

    /// <summary>Who asks is a question to the database, and a page that says it is down needs its style.</summary>
    [Fact]
    public async Task Files_ForWhoIsSignedIn_AskTheDatabaseNothing()
    {
        var client = await shared.Fixture.SignInAsync("officer");

        Assert.Equal(0, await shared.Fixture.CountCommandsAsync(async () => (await client.GetAsync("/dist/site.css")).EnsureSuccessStatusCode()));
    }

    /// <summary>The first page that anybody sees, as a browser loads it.</summary>
    [Fact]
    public async Task SignInPage_WithItsFiles_IsUnder60Kilobytes()
    {
        var client = shared.Fixture.SignedOut();
        var bytes = 0;
        foreach (var address in (string[])["/account/sign-in", .. await AddressesAsync(client)])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Accept-Encoding", "br, gzip");
            bytes += (await (await client.Http.SendAsync(request)).Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.InRange(bytes, 1_000, 60_000);
    }

    private static async Task<IReadOnlyList<string>> AddressesAsync(PortalClient client)
    {
        var page = await client.GetHtmlAsync("/account/sign-in");
        return
        [
            .. page.QuerySelectorAll("link[href]").Select(link => link.GetAttribute("href")!),
            .. page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!),
        ];
    }

    public sealed class Portal : IAsyncLifetime
    {
        public PortalFixture Fixture { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Fixture = await PortalFixture.StartAsync(("EnableStaticAssetsDevelopmentCaching", "true"));

        public async ValueTask DisposeAsync() => await Fixture.DisposeAsync();
    }
}
