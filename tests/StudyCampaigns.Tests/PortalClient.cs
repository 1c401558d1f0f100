using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace StudyCampaigns.Tests;

/// <summary>What a person with an old browser does: opens pages, fills forms, presses buttons.</summary>
public sealed class PortalClient(HttpClient client)
{
    public HttpClient Http => client;

    public Task<HttpResponseMessage> GetAsync(string url) => client.GetAsync(url);

    public async Task<IHtmlDocument> GetHtmlAsync(string url)
    {
        var answer = await client.GetAsync(url);
        Assert.True(answer.IsSuccessStatusCode, $"{url} answered {(int)answer.StatusCode}");
        return await ReadHtmlAsync(answer);
    }

    /// <summary>
    /// Opens the page of <paramref name="url"/>, takes the form that posts to <paramref name="action"/> (the first form of the main
    /// landmark when not given) with everything already filled in, changes <paramref name="fields"/> and sends it.
    /// </summary>
    /// <param name="fields">Null removes a field; a new name is added.</param>
    public async Task<HttpResponseMessage> PostFormAsync(string url, Dictionary<string, string?> fields, string? action = null)
    {
        var page = await ReadHtmlAsync(await client.GetAsync(url));
        var form = page.QuerySelectorAll("main form[method=post]").Concat(page.QuerySelectorAll("form[method=post]")).Cast<IHtmlFormElement>()
            .FirstOrDefault(candidate => action is null || new Uri(new Uri("http://localhost"), candidate.GetAttribute("action") ?? url).PathAndQuery == action)
            ?? throw new InvalidOperationException($"{url} has no form{(action is null ? "" : $" that posts to {action}")}: {page.Title}");
        var values = FilledIn(form).Where(pair => !fields.ContainsKey(pair.Key))
            .Concat(fields.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!)));
        var target = form.GetAttribute("action") is { Length: > 0 } given ? given : url;
        return await client.PostAsync(target, new FormUrlEncodedContent(values));
    }

    public static async Task<IHtmlDocument> ReadHtmlAsync(HttpResponseMessage answer)
    {
        var context = BrowsingContext.New(AngleSharp.Configuration.Default);
        var html = await answer.Content.ReadAsStringAsync();
        return (IHtmlDocument)await context.OpenAsync(request => request.Content(html).Address("http://localhost/"));
    }

    internal static IEnumerable<KeyValuePair<string, string>> FilledIn(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Name: { Length: > 0 } name } input when input.Type is "checkbox" or "radio":
                    if (input.IsChecked)
                    {
                        yield return KeyValuePair.Create(name, input.Value);
                    }

                    break;
                case IHtmlInputElement { Name: { Length: > 0 } name } input when input.Type is not ("submit" or "button"):
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    foreach (var option in select.SelectedOptions)
                    {
                        yield return KeyValuePair.Create(name, option.Value);
                    }

                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    yield return KeyValuePair.Create(name, area.Value);
                    break;
            }
        }
    }
}
