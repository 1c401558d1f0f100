using System.Net;

namespace StudyCampaigns.Tests.Operations;

public sealed class StaticFilesTests(SecurityHeadersTests.Portal shared) : IClassFixture<SecurityHeadersTests.Portal>
{
    [Fact]
    public async Task Page_StyleAndScript_CarryTheirVersionAndAreKeptForEver()
    {
        var client = shared.Fixture.SignedOut();
        var page = await client.GetHtmlAsync("/account/sign-in");
        var addresses = page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!)).ToList();

        Assert.NotEmpty(addresses);
        foreach (var address in addresses)
        {
            Assert.Contains("?v=", address);
            var answer = await client.GetAsync(address);
            Assert.Equal((HttpStatusCode.OK, "public, max-age=31536000, immutable"), (answer.StatusCode, answer.Headers.GetValues("Cache-Control").Single()));
        }
    }

    [Fact]
    public async Task WithoutVersion_IsAskedForEachTime()
    {
        var answer = await shared.Fixture.SignedOut().GetAsync("/dist/site.css");

        Assert.True(answer.Headers.CacheControl!.NoCache);
    }

    [Theory]
    [InlineData("/dist/site.css?v=1", "br")]
    [InlineData("/dist/site.js?v=1", "br")]
    [InlineData("/account/sign-in", "")]
    public async Task Compression_FilesAndNotPages(string url, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("Accept-Encoding", "br, gzip");

        var answer = await shared.Fixture.SignedOut().Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(encoding, string.Concat(answer.Content.Headers.ContentEncoding));
    }

    /// <summary>What the build has packed is smaller than what is packed for each request.</summary>
    [Fact]
    public async Task Editor_Compressed_IsThePackedFileWithItsOwnType()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/dist/editor.js?v=1");
        request.Headers.Add("Accept-Encoding", "gzip, br");

        var answer = await shared.Fixture.SignedOut().Http.SendAsync(request);

        Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Accept-Encoding", Assert.Single(answer.Headers.Vary));
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 10_000, 140_000);
    }

    /// <summary>The first page that anybody sees, as a browser loads it.</summary>
    [Fact]
    public async Task SignInPage_WithItsFiles_IsUnder60Kilobytes()
    {
        var client = shared.Fixture.SignedOut();
        var page = await client.GetHtmlAsync("/account/sign-in");
        string[] addresses =
        [
            "/account/sign-in",
            .. page.QuerySelectorAll("link[href]").Select(link => link.GetAttribute("href")!),
            .. page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!),
        ];
        var bytes = 0;
        foreach (var address in addresses)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Accept-Encoding", "br, gzip");
            bytes += (await (await client.Http.SendAsync(request)).Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.InRange(bytes, 1_000, 60_000);
    }
}
