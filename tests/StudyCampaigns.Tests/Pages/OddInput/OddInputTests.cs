using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace StudyCampaigns.Tests.Pages.OddInput;

/// <summary>
/// Whatever is sent to any parameter of any page that exists, now or later: the portal never fails (5xx) and logs no error. One parameter
/// is odd, all others are as the page's own form has them.
/// </summary>
[Collection(OddInputCollection.Name)]
public sealed class OddInputTests(OddPortal portal, ITestOutputHelper output)
{
    /// <summary>Two cores answer; a few requests wait for the database.</summary>
    private const int AtOnce = 4;

    private static readonly HashSet<HttpStatusCode> Expected =
    [
        HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.NotFound,
        HttpStatusCode.MethodNotAllowed, HttpStatusCode.Conflict, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestUriTooLong,
    ];

    private static readonly string[] OddRouteValues =
    [
        "0", "-1", "2147483648", "abc", new('9', 400), "%EF%BF%BE", "a%EF%BF%BEb", "..", "%2E%2E", "%2F", "%00", "%FF", "%ED%A0%80", "%20", "a%E2%80%AEb", "0001-01-01", "9999-12",
        "9000-Q4", "1930-Q1", "all", "{0}",
    ];

    private IModelMetadataProvider Metadata => portal.Services.GetRequiredService<IModelMetadataProvider>();

    /// <param name="Check">What else is wrong with the answer; null for nothing.</param>
    private sealed record Attempt(string Where, string What, string User, HttpRequestMessage Request, Func<HttpResponseMessage, Task<string?>>? Check = null);

    [Fact]
    public void EveryPage_HasAKnownAddress() => Assert.Equal([], portal.Pages.Where(page => page.Known.Count == 0).Select(page => page.Template));

    [Fact]
    public async Task KnownAddresses_Open()
    {
        foreach (var page in portal.Pages.Where(page => page.Page.HasGet))
        {
            var (address, user) = page.Known[0];
            var answer = await portal.SendAsync(new HttpRequestMessage(HttpMethod.Get, portal.At(address)), user);

            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{address} answered {(int)answer.StatusCode}");
        }
    }

    /// <summary>Else every odd value would be refused for another reason.</summary>
    [Fact]
    public async Task EveryForm_SentAsItStands_IsTakenOrAsksForAField()
    {
        foreach (var form in await portal.FormsAsync())
        {
            var answer = await portal.SendAsync(form.With(portal, "", ""), form.User);

            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{form.Target} answered {(int)answer.StatusCode}");
            Assert.DoesNotContain("sign-in?", answer.Headers.Location?.OriginalString ?? "");
        }
    }

    [Fact]
    public async Task Get_AnyQueryParameterOdd_NeverFails()
    {
        var parameters = portal.Pages.SelectMany(page => page.QueryParameters(Metadata).Select(parameter => (page, parameter))).ToList();

        Assert.True(parameters.Count > 60, $"{parameters.Count} parameters");
        await SweepAsync(parameters.Count, parameters.SelectMany(row => QueriesOf(row.page, row.parameter)));
    }

    [Fact]
    public async Task Post_AnyFieldOdd_NeverFails()
    {
        var forms = await portal.FormsAsync();
        var fields = forms.SelectMany(form => FieldsOf(form).Select(field => (form, field))).ToList();

        // A form with two buttons is read alike for both: the second one gets a few values.
        var first = forms.DistinctBy(form => (form.Page.Template, string.Join(' ', form.Fields.Select(pair => pair.Name)))).ToHashSet();

        Assert.True(fields.Count > 150, $"{fields.Count} fields");
        await SweepAsync(fields.Count, fields.SelectMany(row => PostsOf(row.form, row.field, isFirst: first.Contains(row.form))));
    }

    [Fact]
    public async Task AnyMethod_RouteValueOdd_NeverFails()
    {
        var forms = (await portal.FormsAsync()).Where(form => form.Page.RouteNames.Count > 0);
        var pages = portal.Pages.Where(page => page.RouteNames.Count > 0).ToList();
        var gets = pages.SelectMany(page => OddRoutes(page.Template, page.Known[0].Address)
            .Select(address => new Attempt(page.Template, address, page.Known[0].User, new HttpRequestMessage(HttpMethod.Get, portal.At(address)))));
        var posts = forms.SelectMany(form => OddRoutes(form.Page.Template, form.Target)
            .Select(address => new Attempt(form.Page.Template, address, form.User, (form with { Target = address }).With(portal, "", ""))));

        await SweepAsync(pages.Sum(page => page.RouteNames.Count), gets.Concat(posts));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public async Task Get_PageOfAListThatIsNotThere_ShowsTheNearest(int number)
    {
        var lists = portal.Pages.SelectMany(page => page.QueryParameters(Metadata).Where(field => field.Name is "p" or "P").Select(_ => page.Known[0])).Distinct().ToList();

        Assert.True(lists.Count >= 10, $"{lists.Count} lists");
        foreach (var (address, user) in lists)
        {
            var nearest = number < 1 ? (await MainAsync(address, user)).TextContent : await LastPageAsync(address, user);
            var far = (await MainAsync($"{address}{(address.Contains('?') ? '&' : '?')}p={number}", user)).TextContent;

            Assert.Equal((address, nearest), (address, far));
        }
    }

    /// <summary>What the framework binds, and what else the form holds.</summary>
    private IEnumerable<OddPage.Parameter> FieldsOf(OddForm form)
    {
        var bound = form.Page.FormParameters(Metadata, form.Handler).ToList();
        var others = form.Fields.Where(pair => bound.All(field => field.Name != pair.Name) && !pair.Name.Contains('['))
            .Select(pair => new OddPage.Parameter(form.Handler, pair.Name, typeof(string)));
        return bound.Concat(others).DistinctBy(field => field.Name);
    }

    private IEnumerable<Attempt> QueriesOf(OddPage page, OddPage.Parameter parameter)
    {
        var (address, user) = page.Known[0];
        var parts = address.Split('?', 2);
        var others = (parts.Length == 2 ? parts[1].Split('&') : [])
            .Where(pair => !pair.StartsWith($"{parameter.Name}=", StringComparison.OrdinalIgnoreCase))
            .Concat(parameter.Handler.Length > 0 ? [$"handler={parameter.Handler}"] : []);
        var pairs = OddValue.For(parameter.Type).Select(value => (value.Name, Pairs: $"{parameter.Name}={value.Encoded}")).Concat(OddValue.ShapesOf(parameter.Name));
        return pairs.Select(row => new Attempt(
            $"GET {page.Template} {parameter.Name}",
            row.Name,
            user,
            new HttpRequestMessage(HttpMethod.Get, portal.At($"{parts[0]}?{string.Join('&', others.Append(row.Pairs))}"))));
    }

    private IEnumerable<Attempt> PostsOf(OddForm form, OddPage.Parameter field, bool isFirst)
    {
        var where = $"POST {form.Page.Template} {form.Handler} {field.Name}";
        var isInForm = field.Type == typeof(IFormFile) || form.Fields.Any(pair => pair.Name == field.Name);
        var values = OddValue.For(field.Type, isInForm && isFirst).AsEnumerable();
        if (field.Type == typeof(IFormFile))
        {
            return values.Select(value => new Attempt(where, value.Name, form.User, form.WithFile(portal, field.Name, value)));
        }

        if (field.Type == typeof(string) && form.Shown.FirstOrDefault() == field.Name)
        {
            values = values.Append(OddValue.VeryLong);
        }

        var name = Uri.EscapeDataString(field.Name);
        return values.Select(value => new Attempt(
                where, value.Name, form.User, form.With(portal, field.Name, $"{name}={value.Encoded}"),
                !isInForm ? null
                    : form.Shown.Contains(field.Name) && IsKept(value) ? answer => MissingAsync(answer, field.Name, Uri.UnescapeDataString(value.Encoded))
                    : SilentAsync))
            .Concat((isInForm && isFirst ? OddValue.ShapesOf(name) : []).Select(shape => new Attempt(where, shape.Name, form.User, form.With(portal, field.Name, shape.Pairs), SilentAsync)));
    }

    /// <summary>Values that a person may have typed and must find again; the others are a program's, or differ by what nobody sees.</summary>
    private static bool IsKept(OddValue value) => value.Name is "emoji" or "5,000 characters" or "31/02/2023" or "0023-06-20" or "9999-12-31" or "-1" or "99" or "1e309" or "khong-co";

    /// <summary>A page that did not take the form says why.</summary>
    private static async Task<string?> SilentAsync(HttpResponseMessage answer)
    {
        if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return null;
        }

        var html = await answer.Content.ReadAsStringAsync();
        return new[] { "field-validation-error", "validation-summary-errors", "invalid-feedback" }.Any(html.Contains) || LeadsBack(html) ? null : "shows the page without a word";
    }

    /// <summary>The first step of a new document, where nothing has been typed yet.</summary>
    private static bool LeadsBack(string html) => html.Contains("action=\"/papers/create\"") || html.Contains("action=\"/papers/create?");

    /// <summary>And with what was typed.</summary>
    private static async Task<string?> MissingAsync(HttpResponseMessage answer, string field, string typed)
    {
        if (await SilentAsync(answer) is { } silent)
        {
            return silent;
        }

        if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.BadRequest) || answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return null;
        }

        var page = await PortalClient.ReadHtmlAsync(answer);
        return page.QuerySelectorAll("input, textarea").Where(element => element.GetAttribute("name") == field)
            .Select(element => element is IHtmlTextAreaElement area ? area.Value : element.GetAttribute("value"))
            .Any(value => value?.Trim() == typed.Trim())
            ? null
            : $"does not show what was typed ({page.QuerySelector("h1")?.TextContent.Trim()})";
    }

    private static IEnumerable<string> OddRoutes(string template, string address)
    {
        var (parts, known) = (template.Split('/'), address.Split('?'));
        var segments = known[0].Split('/');
        for (var at = 0; at < parts.Length; at++)
        {
            if (parts[at].Contains('{'))
            {
                var index = at;
                foreach (var value in OddRouteValues)
                {
                    yield return string.Join('/', segments.Select((segment, place) => place == index ? value : segment)) + (known.Length > 1 ? $"?{known[1]}" : "");
                }
            }
        }
    }

    /// <summary>What a page says, with the number of each thing listed.</summary>
    /// <summary>What a person sees who follows "Trang sau" to the end.</summary>
    private async Task<string> LastPageAsync(string address, string user)
    {
        var main = await MainAsync(address, user);
        while (main.QuerySelector("a[rel=next]")?.GetAttribute("href") is { } next)
        {
            main = await MainAsync(next.StartsWith('?') ? address.Split('?')[0] + next : next, user);
        }

        return main.TextContent;
    }

    private async Task<IElement> MainAsync(string address, string user)
    {
        var answer = await portal.SendAsync(new HttpRequestMessage(HttpMethod.Get, portal.At(address)), user);
        return (await PortalClient.ReadHtmlAsync(answer)).QuerySelector("main")!;
    }

    private async Task SweepAsync(int parameters, IEnumerable<Attempt> attempts)
    {
        var failures = new ConcurrentBag<(string Where, string What, string Answer)>();
        var sent = 0;
        var logged = portal.Log.Errors.Count;
        var started = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(attempts, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (attempt, _) =>
        {
            Interlocked.Increment(ref sent);
            if (await FaultAsync(attempt) is { } fault)
            {
                failures.Add((attempt.Where, attempt.What, fault));
            }
        });
        output.WriteLine($"{portal.Pages.Count} pages, {parameters} parameters, {sent} requests in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0.0} s");
        var lines = failures.GroupBy(row => (row.Where, row.Answer)).OrderBy(group => group.Key.Where)
            .Select(group => $"{group.Key.Where}: {group.Key.Answer}: {string.Join(" | ", group.Select(row => row.What).Order().Take(40))}");
        var errors = portal.Log.Errors.Skip(logged).GroupBy(error => error).Select(group => $"{group.Count()} times: {group.Key}");
        Assert.True(failures.IsEmpty && !errors.Any(), string.Join('\n', lines.Concat(errors)));
    }

    private async Task<string?> FaultAsync(Attempt attempt)
    {
        try
        {
            using var answer = await portal.SendAsync(attempt.Request, attempt.User);
            return !Expected.Contains(answer.StatusCode) ? $"answered {(int)answer.StatusCode}"
                : attempt.Check is null ? null
                : await attempt.Check(answer);
        }
        catch (HttpRequestException failure)
        {
            return $"no answer, {failure.Message}";
        }
    }
}
