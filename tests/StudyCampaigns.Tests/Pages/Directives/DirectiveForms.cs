using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace StudyCampaigns.Tests.Pages.Directives;

/// <summary>What the pages of the library ask for and show.</summary>
internal static class DirectiveForms
{
    public static Dictionary<string, string> Facts(string number, string issuer) => new()
    {
        ["Input.Number"] = number,
        ["Input.TypeName"] = "Chỉ thị",
        ["Input.Issuer"] = issuer,
        ["Input.IssuedOn"] = "2023-05-15",
        ["Input.Subject"] = "Trích yếu thử",
    };

    public static List<string> Rows(IDocument page) => [.. page.QuerySelectorAll("main tbody tr").Select(row => row.TextContent)];

    /// <summary>As a browser sends a form with a file: every field in a part of its own.</summary>
    public static async Task<HttpResponseMessage> PostDirectiveAsync(
        this PortalClient client, string url, Dictionary<string, string> typed, string? fileName = null, byte[]? file = null)
    {
        var form = (IHtmlFormElement)(await client.GetHtmlAsync(url)).QuerySelector("main form[method=post]")!;
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in PortalClient.FilledIn(form).Where(pair => pair.Key != "Input.File" && !typed.ContainsKey(pair.Key)).Concat(typed))
        {
            content.Add(new StringContent(value), name);
        }

        if (file is not null)
        {
            var part = new ByteArrayContent(file);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, "Input.File", fileName!);
        }

        return await client.Http.PostAsync(url, content);
    }
}
