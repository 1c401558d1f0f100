using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using StudyCampaigns.Tests.Walls;

namespace StudyCampaigns.Tests.Pages;

/// <summary>The portal below a path, as an application of IIS or behind a proxy that serves other things too: nothing leads out of it.</summary>
public sealed partial class SubPathTests(SubPathTests.BelowAPath districts) : IClassFixture<SubPathTests.BelowAPath>
{
    private const string Below = "/portal";

    // Not pages; each is asked for by the tests of its own.
    private static readonly string[] Drawn = ["pdf", "docx", "preview", ".svg"];

    [Fact]
    public async Task EveryPage_SignedIn_LeadsNowhereElse()
    {
        var client = await SignInAsync();
        var seen = 0;
        foreach (var page in (await PortalPages.ListAsync(districts.Portal)).Where(page => page.HasGet && !Drawn.Any(page.Template.EndsWith)))
        {
            var answer = await client.GetAsync(Below + districts.Own(page.Template));

            Assert.True((int)answer.StatusCode < 500, $"{page.Template} answered {answer.StatusCode}");
            AssertInside(page.Template, answer.Headers.Location?.OriginalString);
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                seen += AssertInside(page.Template, await PortalClient.ReadHtmlAsync(answer));
            }
        }

        Assert.True(seen > 500, $"Only {seen} addresses were seen.");
    }

    [Fact]
    public async Task EveryLinkOfTheStartPage_AndItsFiles_AreThere()
    {
        var client = districts.Portal.SignedOut();
        await client.PostFormAsync(Below + "/account/sign-in", new() { ["Input.UserName"] = "cell-a1", ["Input.Password"] = TestTree.Password });
        var page = await client.GetHtmlAsync(Below + "/");
        var addresses = page.QuerySelectorAll("[href], [src]").SelectMany(AddressesOf).Where(address => address.StartsWith('/')).Distinct().ToList();

        Assert.Contains(addresses, address => address.StartsWith(Below + "/dist/site.", StringComparison.Ordinal) && address.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains(addresses, address => address.StartsWith(Below + "/dist/site.", StringComparison.Ordinal) && address.EndsWith(".js", StringComparison.Ordinal));
        Assert.Contains(Below + "/plans", addresses);
        foreach (var address in addresses)
        {
            var answer = await client.GetAsync(address);
            Assert.True((int)answer.StatusCode < 400, $"{address} answered {answer.StatusCode}");
            AssertInside(address, answer.Headers.Location?.OriginalString);
        }
    }

    [Fact]
    public async Task SignedOut_AnyPage_LeadsToSignInAndBack()
    {
        var client = districts.Portal.SignedOut();

        var answer = await client.GetAsync(Below + "/plans?state=draft");
        Assert.Equal(Below + "/account/sign-in?returnUrl=%2Fportal%2Fplans%3Fstate%3Ddraft", answer.Headers.Location!.OriginalString);
        var signedIn = await PostSignInAsync(client, answer.Headers.Location.OriginalString);
        Assert.Equal(Below + "/plans?state=draft", signedIn.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(signedIn.Headers.Location.OriginalString)).StatusCode);

        var again = await client.GetAsync(Below + "/account/sign-in");
        Assert.Equal(Below + "/", again.Headers.Location!.OriginalString);
        var signedOut = await client.PostFormAsync(Below + "/account/sign-out", []);
        Assert.Equal(Below + "/account/sign-in", signedOut.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync(Below + "/")).StatusCode);
    }

    [Fact]
    public async Task Cookies_Everyone_IsForThePathAlone()
    {
        var client = districts.Portal.SignedOut();
        var page = await client.GetAsync(Below + "/account/sign-in");
        var signedIn = await PostSignInAsync(client, Below + "/account/sign-in");

        var cookies = page.Headers.GetValues("Set-Cookie").Concat(signedIn.Headers.GetValues("Set-Cookie")).ToList();
        Assert.Equal(2, cookies.Count);
        Assert.All(cookies, cookie => Assert.Contains($"path={Below};", cookie + ";"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Below + "/plans")).StatusCode);
    }

    /// <summary>A browser keeps a <c>__Host-</c> cookie for the path "/" only.</summary>
    [Fact]
    public async Task Cookies_UnderHttps_AreNamedForThePath()
    {
        await using var portal = await PortalFixture.StartAsync(("Portal:PathBase", Below), ("Portal:Https", "true"));

        var page = await portal.SignedOut("https://localhost").GetAsync(Below + "/account/sign-in");

        var cookie = page.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("__Secure-", cookie);
        Assert.Contains("secure", cookie);
    }

    [Fact]
    public async Task Saves_EachLeadsOnBelowThePath()
    {
        var client = await SignInAsync();
        var document = Below + districts.Own("/papers/{id:int}/edit");

        var saved = await client.PostFormAsync(document, new() { ["Input.Subject"] = "Trích yếu mới" }, document);
        Assert.Equal(document, saved.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(document)).StatusCode);

        var directive = await client.PostFormAsync(Below + "/directives/create", new()
        {
            ["Input.Number"] = "77-KH/TU",
            ["Input.TypeName"] = "Kế hoạch",
            ["Input.Issuer"] = "Thành ủy",
            ["Input.Subject"] = "Trích yếu",
        });
        Assert.StartsWith(Below + "/directives/", directive.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/papers/987654", HttpStatusCode.NotFound)]
    public async Task Error_IsShownWithLinksBelowThePath(string url, HttpStatusCode status)
    {
        var answer = await (await SignInAsync()).GetAsync(Below + url);

        Assert.Equal(status, answer.StatusCode);
        AssertInside(url, await PortalClient.ReadHtmlAsync(answer));
    }

    [Fact]
    public async Task Error_ABug_IsShownWithLinksBelowThePath()
    {
        await using var portal = await PortalFixture.StartAsync(("Portal:PathBase", Below));
        var client = portal.SignedOut();
        await PostSignInAsync(client, Below + "/account/sign-in");
        portal.Commands.Before = command => throw new InvalidOperationException("a bug of this test");

        var answer = await client.GetAsync(Below + "/plans");
        portal.Commands.Before = null;

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        AssertInside("/plans", await PortalClient.ReadHtmlAsync(answer));
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData(Below + "/healthz")]
    public async Task Health_IsAnsweredBelowThePathAndAtTheServersOwn(string url) =>
        Assert.Equal("ok\n", await (await districts.Portal.SignedOut().GetAsync(url)).Content.ReadAsStringAsync());

    /// <summary>A proxy that takes the path off: the setting says what stood there.</summary>
    [Fact]
    public async Task Page_ProxyTookThePathOff_LeadsNowhereElse()
    {
        var page = await districts.Portal.SignedOut().GetHtmlAsync("/account/sign-in");

        AssertInside("/account/sign-in", page);
        Assert.NotEmpty(page.QuerySelectorAll($"link[href^='{Below}/']"));
    }

    /// <summary>IIS says by itself below which path it has put the application.</summary>
    [Fact]
    public async Task Page_ServerSetThePath_LeadsNowhereElse()
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = portal.SignedOut();
        client.Http.DefaultRequestHeaders.Add(ConnectionOfATest.PathBase, Below);

        var answer = await client.GetAsync(Below + "/plans");
        Assert.Equal(Below + "/account/sign-in?returnUrl=%2Fportal%2Fplans", answer.Headers.Location!.OriginalString);
        var signedIn = await PostSignInAsync(client, Below + "/account/sign-in");
        Assert.Equal(Below + "/", signedIn.Headers.Location!.OriginalString);
        Assert.True(AssertInside("/", await client.GetHtmlAsync(Below + "/")) > 10);
    }

    [Theory]
    [InlineData("127.0.0.1", Below)]
    [InlineData("198.51.100.7", "")]
    public async Task Page_HeaderSaysThePath_IsBelievedOfAProxyOnly(string from, string path)
    {
        await using var portal = await PortalFixture.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/plans");
        request.Headers.Add(ConnectionOfATest.Address, from);
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("X-Forwarded-Prefix", Below);

        var answer = await portal.SignedOut().Http.SendAsync(request);

        Assert.StartsWith(path + "/account/sign-in", answer.Headers.Location!.OriginalString);
    }

    /// <summary>Scripts ask for addresses that the page hands them: they do not know where the portal lies.</summary>
    [Fact]
    public void Scripts_NoOne_WritesAnAddressOfItsOwn()
    {
        var wrong = SourceTree.Files(Path.Combine(SourceTree.Portal, "Client"), ".ts")
            .SelectMany(file => RootedText().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}"));

        Assert.Empty(wrong);
        Assert.Matches(RootedText(), "fetch(`/papers/${id}`)");
    }

    private async Task<PortalClient> SignInAsync()
    {
        var client = districts.Portal.SignedOut();
        Assert.Equal(HttpStatusCode.Redirect, (await PostSignInAsync(client, Below + "/account/sign-in")).StatusCode);
        return client;
    }

    private static Task<HttpResponseMessage> PostSignInAsync(PortalClient client, string url) => client.PostFormAsync(
        url, new() { ["Input.UserName"] = EveryPageTests.TwoDistricts.Everything, ["Input.Password"] = TestTree.Password });

    private static int AssertInside(string page, IHtmlDocument html)
    {
        var addresses = html.All.SelectMany(AddressesOf).ToList();
        addresses.ForEach(address => AssertInside(page, address));
        return addresses.Count;
    }

    private static void AssertInside(string page, string? address)
    {
        if (address?.StartsWith('/') ?? false)
        {
            Assert.True(
                address == Below || address.StartsWith(Below + "/", StringComparison.Ordinal) || address.StartsWith(Below + "?", StringComparison.Ordinal),
                $"{page} leads to {address}");
            Assert.False(address.StartsWith(Below + Below, StringComparison.Ordinal), $"{page} leads to {address}");
        }

        Assert.False(address?.Contains("localhost") ?? false, $"{page} leads to {address}");
    }

    /// <summary>Everything that looks like an address, whatever the attribute is called; what was typed in a field is none.</summary>
    private static IEnumerable<string> AddressesOf(IElement element) => element.Attributes
        .Where(attribute => attribute.Name is not ("value" or "content" or "placeholder" or "aria-label" or "data-copy"))
        .Select(attribute => attribute.Value)
        .Where(value => value.StartsWith('/') || value.StartsWith("http", StringComparison.Ordinal));

    [GeneratedRegex("""["'`]/[a-z$]""")]
    private static partial Regex RootedText();

    public sealed class BelowAPath : EveryPageTests.TwoDistricts
    {
        protected override (string Name, string Value)[] Settings => [("Portal:PathBase", Below)];
    }
}
