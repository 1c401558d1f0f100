using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using StudyCampaigns.Tests.Attachments;

namespace StudyCampaigns.Tests.Pages.OddInput;

/// <summary>A form as the portal showed it, to be sent again and again with one thing changed.</summary>
/// <param name="Target">Where it is sent.</param>
/// <param name="Fields">Names and encoded values, its token among them.</param>
/// <param name="Shown">The fields in which a person types.</param>
public sealed record OddForm(OddPage Page, string Handler, string User, string Target, IReadOnlyList<(string Name, string Value)> Fields, IReadOnlyList<string> Shown, bool HasFile)
{
    public const string Token = "__RequestVerificationToken";

    /// <summary>The form of a handler on any of the page's addresses; null where none shows it.</summary>
    public static async Task<OddForm?> FindAsync(OddPortal portal, OddPage page, string handler)
    {
        foreach (var (address, user) in page.Known)
        {
            var answer = await portal.SendAsync(new HttpRequestMessage(HttpMethod.Get, portal.At(address)), user);
            if (!answer.IsSuccessStatusCode)
            {
                continue;
            }

            var html = await PortalClient.ReadHtmlAsync(answer);
            foreach (var form in html.QuerySelectorAll("form[method=post]").Cast<IHtmlFormElement>())
            {
                if (TargetsOf(form, address).FirstOrDefault(target => LeadsTo(target, page.Template, handler)) is { } target)
                {
                    return Read(page, handler, user, target, form);
                }
            }
        }

        return null;
    }

    /// <summary>The whole form, <paramref name="pairs"/> in the place of one field.</summary>
    public HttpRequestMessage With(OddPortal portal, string field, string pairs) =>
        Send(portal, string.Join('&', Fields.Where(pair => pair.Name != field).Select(pair => $"{Uri.EscapeDataString(pair.Name)}={pair.Value}").Append(pairs)));

    public HttpRequestMessage Send(OddPortal portal, string body) => new(HttpMethod.Post, portal.At(Target))
    {
        Content = HasFile ? Multipart(body) : Encoded(body),
    };

    /// <summary>The whole form with a file of an odd name.</summary>
    public HttpRequestMessage WithFile(OddPortal portal, string field, OddValue name)
    {
        var content = Multipart(string.Join('&', Fields.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={pair.Value}")));
        var file = new ByteArrayContent(SampleFiles.Png);

        // As browsers send it: the bytes of UTF-8, with quotation marks escaped.
        var raw = Encoding.Latin1.GetString(WebUtility.UrlDecodeToBytes(Encoding.ASCII.GetBytes(name.Encoded), 0, name.Encoded.Length));
        var quoted = raw.Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A");
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{quoted}.png\"");
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        content.Add(file);
        return new HttpRequestMessage(HttpMethod.Post, portal.At(Target)) { Content = content };
    }

    /// <summary>Without a character set, as browsers send it.</summary>
    public static ByteArrayContent Encoded(string body) =>
        new(Encoding.ASCII.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") } };

    private static MultipartFormDataContent Multipart(string body)
    {
        var content = new MultipartFormDataContent();
        foreach (var pair in body.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split('=', 2) is [var left, var right] ? (left, right) : (pair, "");
            content.Add(new ByteArrayContent(WebUtility.UrlDecodeToBytes(Encoding.ASCII.GetBytes(value), 0, value.Length)), $"\"{Uri.UnescapeDataString(name)}\"");
        }

        return content;
    }

    private static OddForm Read(OddPage page, string handler, string user, string target, IHtmlFormElement form)
    {
        var fields = PortalClient.FilledIn(form).Where(pair => form.QuerySelector($"input[type=file][name='{pair.Key}']") is null)
            .Select(pair => (pair.Key, Uri.EscapeDataString(pair.Value))).ToList();
        var shown = form.QuerySelectorAll("input, textarea")
            .Where(field => field is IHtmlTextAreaElement or IHtmlInputElement { Type: not ("hidden" or "checkbox" or "radio" or "file" or "submit" or "password") })
            .Select(field => field.GetAttribute("name") ?? "").Where(name => name.Length > 0).Distinct().ToList();
        return new(page, handler, user, target, fields, shown, form.QuerySelector("input[type=file]") is not null);
    }

    private static IEnumerable<string> TargetsOf(IHtmlFormElement form, string address)
    {
        yield return form.GetAttribute("action") is { Length: > 0 } action ? action : address;
        foreach (var target in form.QuerySelectorAll("[formaction]").Select(button => button.GetAttribute("formaction")!).Append(form.GetAttribute("data-autosave")))
        {
            if (target is { Length: > 0 })
            {
                yield return target;
            }
        }
    }

    private static bool LeadsTo(string target, string template, string handler)
    {
        var parts = target.Split('?', 2);
        var named = parts.Length == 2 ? parts[1].Split('&').FirstOrDefault(pair => pair.StartsWith("handler=", StringComparison.OrdinalIgnoreCase))?[8..] : null;
        return (named ?? "") == handler && CommandBudgetTests.Fits(template.Split('/'), parts[0].Split('/'));
    }
}
