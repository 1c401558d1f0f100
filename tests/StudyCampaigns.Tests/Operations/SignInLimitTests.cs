using System.Net;
using AngleSharp.Html.Dom;
using StudyCampaigns.Web.Operations;

namespace StudyCampaigns.Tests.Operations;

/// <summary>How often one address may try to sign in, and how many passwords are hashed at once.</summary>
public sealed class SignInLimitTests
{
    private const string Office = "198.51.100.7";

    private const string Elsewhere = "203.0.113.9";

    [Fact]
    public async Task Post_MoreThanAnAddressMay_IsToldWhenToTryAgainAndKeepsTheName()
    {
        await using var portal = await StartAsync(("Limits:SignIn:Burst", "3"), ("Limits:SignIn:PerMinute", "2"), ("Limits:SignIn:FailureCost", "0"));
        var client = From(portal, Office);
        for (var tries = 0; tries < 3; tries++)
        {
            Assert.Equal(HttpStatusCode.OK, (await PostAsync(client, "nobody", "SinhHoat#2024")).StatusCode);
        }

        var answer = await PostAsync(client, "officer", TestTree.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        var page = await PortalClient.ReadHtmlAsync(answer);
        var sentence = page.QuerySelector("[role=alert]")!.TextContent;
        Assert.Contains("thử lại", sentence);
        Assert.Matches(@"\d+ giây", sentence);
        Assert.Equal("officer", ((IHtmlInputElement)page.QuerySelector("[name='Input.UserName']")!).Value);
        Assert.Equal("", ((IHtmlInputElement)page.QuerySelector("[name='Input.Password']")!).Value);
        Assert.DoesNotContain(TestTree.Password, page.Source.Text);
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(From(portal, Elsewhere), "officer", TestTree.Password)).StatusCode);
    }

    [Fact]
    public async Task Post_Refused_AsksTheDatabaseNothing()
    {
        await using var portal = await StartAsync(("Limits:SignIn:Burst", "1"), ("Limits:SignIn:PerMinute", "1"));
        var client = From(portal, Office);
        await PostAsync(client, "nobody", "SinhHoat#2024");

        var asked = await portal.CountCommandsAsync(async () =>
            Assert.Equal(HttpStatusCode.TooManyRequests, (await PostAsync(client, "officer", TestTree.Password)).StatusCode));

        Assert.Equal(0, asked);
    }

    [Fact]
    public async Task Get_Page_IsNeverLimited()
    {
        await using var portal = await StartAsync(("Limits:SignIn:Burst", "1"), ("Limits:SignIn:PerMinute", "1"));
        for (var visit = 0; visit < 5; visit++)
        {
            Assert.Equal(HttpStatusCode.OK, (await From(portal, Office).GetAsync("/account/sign-in")).StatusCode);
        }
    }

    [Fact]
    public async Task Post_Failures_CostMoreThanSuccesses()
    {
        await using var portal = await StartAsync(("Limits:SignIn:Burst", "10"), ("Limits:SignIn:PerMinute", "1"), ("Limits:SignIn:FailureCost", "4"));
        for (var honest = 0; honest < 10; honest++)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(From(portal, Office), "officer", TestTree.Password)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await PostAsync(From(portal, Elsewhere), "nobody", "SinhHoat#2024")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(From(portal, Elsewhere), "nobody", "SinhHoat#2025")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await PostAsync(From(portal, Elsewhere), "nobody", "SinhHoat#2026")).StatusCode);
    }

    /// <summary>A field left empty hashes nothing.</summary>
    [Fact]
    public async Task Post_NothingTyped_CostsNoMoreThanASuccess()
    {
        await using var portal = await StartAsync(("Limits:SignIn:Burst", "6"), ("Limits:SignIn:PerMinute", "1"), ("Limits:SignIn:FailureCost", "4"));
        for (var tries = 0; tries < 5; tries++)
        {
            Assert.Equal(HttpStatusCode.OK, (await PostAsync(From(portal, Office), "", "")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(From(portal, Office), "officer", TestTree.Password)).StatusCode);
    }

    /// <summary>With the limits of an installation that sets none: an office behind one address comes to work.</summary>
    [Fact]
    public async Task Post_FiftyHonestAtOnceFromOneAddress_AllPass()
    {
        var limits = new RequestLimits().SignIn;
        await using var portal = await StartAsync(
            ("Limits:SignIn:Burst", $"{limits.Burst}"),
            ("Limits:SignIn:PerMinute", $"{limits.PerMinute}"),
            ("Limits:SignIn:AtOnce", $"{limits.AtOnce}"),
            ("Limits:SignIn:Waiting", $"{limits.Waiting}"),
            ("Limits:SignIn:FailureCost", $"{limits.FailureCost}"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => PostAsync(From(portal, Office), "officer", TestTree.Password)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.True(limits.Burst + (5 * limits.PerMinute) >= 3 * 50 + (10 * limits.FailureCost), "Nor do they pass again and again within minutes.");
    }

    [Theory]
    [InlineData("", Office, false)]
    [InlineData("203.0.113.254", Office, false)]
    [InlineData(Office, Office, true)]
    [InlineData("198.51.100.0/24", Office, true)]
    [InlineData("", "127.0.0.1", true)]
    public async Task Post_ForwardedFor_IsBelievedOfAConfiguredProxyOnly(string proxies, string connection, bool believed)
    {
        await using var portal = await StartAsync(
            ("Limits:SignIn:Burst", "1"), ("Limits:SignIn:PerMinute", "1"), (proxies.Length == 0 ? "Unused" : "Portal:TrustedProxies:0", proxies));

        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(From(portal, connection, "192.0.2.1"), "officer", TestTree.Password)).StatusCode);
        var another = await PostAsync(From(portal, connection, "192.0.2.2"), "officer", TestTree.Password);
        var same = await PostAsync(From(portal, connection, "192.0.2.1"), "officer", TestTree.Password);

        // What a client puts before the address that the proxy adds makes no other client of it.
        var claims = await PostAsync(From(portal, connection, "10.9.8.7, 192.0.2.1"), "officer", TestTree.Password);

        Assert.Equal(believed ? HttpStatusCode.Redirect : HttpStatusCode.TooManyRequests, another.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, same.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, claims.StatusCode);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public async Task Post_AddressesOfOneClient_AreOne(string first, string second, bool areOne)
    {
        await using var portal = await StartAsync(("Limits:SignIn:Burst", "1"), ("Limits:SignIn:PerMinute", "1"));

        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(From(portal, first), "officer", TestTree.Password)).StatusCode);
        var answer = await PostAsync(From(portal, second), "officer", TestTree.Password);

        Assert.Equal(areOne ? HttpStatusCode.TooManyRequests : HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Post_ManyAtOnceFromManyAddresses_WaitInAQueueAndThenAreRefused()
    {
        await using var portal = await StartAsync(("Limits:SignIn:AtOnce", "1"), ("Limits:SignIn:Waiting", "1"));
        var clients = Enumerable.Range(1, 3).Select(number => From(portal, $"192.0.2.{number}")).ToList();
        using var free = new ManualResetEventSlim();
        var inside = 0;
        portal.Commands.Before = _ =>
        {
            Interlocked.Increment(ref inside);
            free.Wait(TimeSpan.FromMinutes(1));
        };

        var first = Task.Run(() => PostAsync(clients[0], "officer", TestTree.Password));
        await UntilAsync(() => inside == 1);
        var others = clients.Skip(1).Select(client => Task.Run(() => PostAsync(client, "officer", TestTree.Password))).ToList();
        var refused = await await Task.WhenAny(others);
        Assert.Equal(1, inside);
        Assert.Equal(HttpStatusCode.OK, (await portal.SignedOut().GetAsync("/account/sign-in")).StatusCode);
        free.Set();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.Redirect, (await first).StatusCode);
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.TooManyRequests], (await Task.WhenAll(others)).Select(answer => answer.StatusCode).Order());
    }

    /// <summary>Two hashes for each try: it stands in the same queue, and its account has a limit of its own.</summary>
    [Fact]
    public async Task PasswordChange_MoreThanAnAccountMay_IsToldWhenToTryAgain()
    {
        await using var portal = await StartAsync(("Limits:Password:Burst", "2"), ("Limits:Password:PerMinute", "1"));
        var client = From(portal, Office);
        await PostAsync(client, "officer", TestTree.Password);
        var fields = new Dictionary<string, string?>
        {
            ["Input.CurrentPassword"] = "SinhHoat#1",
            ["Input.NewPassword"] = "SinhHoat#2024",
            ["Input.RepeatedPassword"] = "SinhHoat#2024",
        };
        for (var tries = 0; tries < 2; tries++)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.PostFormAsync("/account/password", fields, "/account/password")).StatusCode);
        }

        var answer = await client.PostFormAsync("/account/password", fields, "/account/password");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Contains("thử lại", (await PortalClient.ReadHtmlAsync(answer)).QuerySelector("[role=alert]")!.TextContent);
    }

    /// <summary>The suite's own limits are wide; a test of one says so.</summary>
    private static Task<PortalFixture> StartAsync(params (string Name, string Value)[] settings) => PortalFixture.StartAsync(settings);

    private static PortalClient From(PortalFixture portal, string connection, string? forwardedFor = null)
    {
        var client = portal.SignedOut();
        client.Http.DefaultRequestHeaders.Add(ConnectionOfATest.Address, connection);
        if (forwardedFor is not null)
        {
            client.Http.DefaultRequestHeaders.Add("X-Forwarded-For", forwardedFor);
        }

        return client;
    }

    private static Task<HttpResponseMessage> PostAsync(PortalClient client, string userName, string password) =>
        client.PostFormAsync("/account/sign-in", new() { ["Input.UserName"] = userName, ["Input.Password"] = password });

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            Assert.True(tries < 1200, "It did not come to it.");
            await Task.Delay(50);
        }
    }
}
