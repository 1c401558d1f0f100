using AngleSharp;
using AngleSharp.Html.Dom;

namespace StudyCampaigns.Benchmarks;

/// <summary>A client with the cookies of one demonstration account.</summary>
internal static class SignedInClient
{
    public static async Task<HttpClient> CreateAsync(string userName)
    {
        var client = new HttpClient { BaseAddress = new Uri(PortalProcess.Address) };
        var page = (IHtmlDocument)await BrowsingContext.New(AngleSharp.Configuration.Default)
            .OpenAsync(async request => request.Content(await client.GetStringAsync("/account/sign-in")));
        var token = ((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        var answer = await client.PostAsync("/account/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Input.UserName"] = userName,
            ["Input.Password"] = "SinhHoat#2023",
            ["__RequestVerificationToken"] = token,
        }));
        answer.EnsureSuccessStatusCode();
        return client;
    }
}
