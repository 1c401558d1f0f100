using System.Net;
using System.Text;
using AngleSharp.Html.Dom;

namespace StudyCampaigns.Tests.Pages;

/// <summary>What a person does with a form and reads from its answer.</summary>
internal static class PortalForms
{
    /// <summary>Sends the form of the page; fails unless the portal takes it and leads on.</summary>
    public static async Task<HttpResponseMessage> MoveAsync(this PortalClient client, string url, Dictionary<string, string?>? fields = null)
    {
        var answer = await client.PostFormAsync(url, fields ?? [], url);
        Assert.True(
            answer.StatusCode == HttpStatusCode.Redirect,
            $"{url}: {answer.StatusCode} {(await PortalClient.ReadHtmlAsync(answer)).QuerySelector("main")?.TextContent}");
        return answer;
    }

    /// <summary>Sends the form of the page; fails unless the portal shows the page again.</summary>
    public static async Task<IHtmlDocument> PostRefusedAsync(
        this PortalClient client, string url, Dictionary<string, string?> fields, string? action = null)
    {
        var answer = await client.PostFormAsync(url, fields, action);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await PortalClient.ReadHtmlAsync(answer);
    }

    /// <summary>The key of the document whose draft the portal opened.</summary>
    public static int DraftId(this HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var address = answer.Headers.Location!.OriginalString;
        Assert.EndsWith("/edit", address);
        return int.Parse(address.Split('/')[2]);
    }

    /// <summary>As the portal sent it: a browser would empty a date it cannot read.</summary>
    public static string ValueOf(this IHtmlDocument page, string name) => page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlInputElement input => input.GetAttribute("value") ?? "",
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        var other => throw new InvalidOperationException($"{name} is {other?.ToString() ?? "not there"}"),
    };

    /// <summary>What stands in the box of a field as its fault; empty where nothing does.</summary>
    public static string ErrorAt(this IHtmlDocument page, string name) =>
        page.QuerySelector($"[name='{name}']")!.ParentElement!.QuerySelector(".field-validation-error")?.TextContent.Trim() ?? "";

    /// <summary>A file to be saved, known by its type, its name and its first bytes.</summary>
    public static async Task ExpectFileAsync(this PortalClient client, string url, string contentType, string name, string start)
    {
        var answer = await client.GetAsync(url);
        Assert.Equal((HttpStatusCode.OK, contentType), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(name, answer.Content.Headers.ContentDisposition!.FileName);
        Assert.StartsWith(start, Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()));
    }
}
