using System.Net;

namespace StudyCampaigns.Tests;

public class PortalFixtureTests
{
    [Fact]
    public async Task Start_SignedOut_SendsToSignIn()
    {
        await using var portal = await PortalFixture.StartAsync();

        var answer = await portal.SignedOut().GetAsync("/");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/account/sign-in", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_SignedIn_ShowsTheStartPage()
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = await portal.SignInAsync("officer");

        var page = await client.GetHtmlAsync("/");

        Assert.Equal("Việc cần làm", page.QuerySelector("h1")!.TextContent);
    }
}
