using System.Diagnostics;
using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;

namespace StudyCampaigns.Benchmarks;

/// <summary>A browser without scripts; several may use it at once.</summary>
internal sealed class BrowserClient
{
    private const string Password = "SinhHoat#2023";

    private readonly HttpClient http;

    private BrowserClient(HttpClient http) => this.http = http;

    /// <summary>A browser in which nobody has signed in yet.</summary>
    public static BrowserClient Fresh() =>
        new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(PortalProcess.Address) });

    public static async Task<BrowserClient> SignInAsync(string userName)
    {
        var client = Fresh();
        var fields = await client.ReadFormAsync("/account/sign-in");
        (fields["Input.UserName"], fields["Input.Password"]) = (userName, Password);
        await client.PostAsync("/account/sign-in", fields);
        return client;
    }

    /// <summary>Milliseconds until the whole answer was there.</summary>
    public async Task<double> TimeGetAsync(string address)
    {
        var began = Stopwatch.GetTimestamp();
        await ReadAsync(address);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    public async Task<byte[]> ReadAsync(string address)
    {
        using var answer = await http.GetAsync(address);
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Content.ReadAsByteArrayAsync()
            : throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
    }

    /// <summary>Head and body as they come over the wire, and the body as text.</summary>
    public async Task<(long Bytes, string Text)> CountBytesAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        using var answer = await http.SendAsync(request);
        var body = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        var head = $"HTTP/1.1 200 OK\r\n{answer.Headers}{answer.Content.Headers}\r\n";
        return (head.Length + body.Length, System.Text.Encoding.UTF8.GetString(body));
    }

    /// <summary>What a form holds as it was opened, the token against forgery included.</summary>
    public async Task<Dictionary<string, string>> ReadFormAsync(string address)
    {
        var html = System.Text.Encoding.UTF8.GetString(await ReadAsync(address));
        using var context = BrowsingContext.New(AngleSharp.Configuration.Default);
        var page = (IHtmlDocument)await context.OpenAsync(request => request.Content(html));
        var form = page.QuerySelectorAll("form[method=post]").Cast<IHtmlFormElement>().First(row => row.Action?.Contains("sign-out") != true);
        return FilledIn(form).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    /// <summary>Where a form that was accepted leads, or the text that was answered instead.</summary>
    public async Task<string> PostAsync(string address, Dictionary<string, string> fields)
    {
        using var answer = await http.PostAsync(address, new FormUrlEncodedContent(fields));
        return answer.StatusCode switch
        {
            HttpStatusCode.Redirect => $"{answer.Headers.Location}",
            HttpStatusCode.OK when answer.Content.Headers.ContentType?.MediaType == "application/json" => await answer.Content.ReadAsStringAsync(),
            _ => throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode} to the form."),
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> FilledIn(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Name.Length: > 0, Type: not ("submit" or "button") } input
                    when input.Type is not ("checkbox" or "radio") || input.IsChecked:
                    yield return new(input.Name, input.Value);
                    break;
                case IHtmlSelectElement { Name.Length: > 0, Value: not null } select:
                    yield return new(select.Name, select.Value);
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area:
                    yield return new(area.Name, area.Value);
                    break;
            }
        }
    }
}
