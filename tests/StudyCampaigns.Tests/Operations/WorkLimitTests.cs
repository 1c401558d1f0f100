using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Documents;
using StudyCampaigns.Layout.Docx;
using StudyCampaigns.Layout.Pdf;
using StudyCampaigns.Reports;
using StudyCampaigns.Tests.Pages;
using StudyCampaigns.Web.Operations;
using StudyCampaigns.Web.Pages.Documents;

namespace StudyCampaigns.Tests.Operations;

/// <summary>How much of the work that costs one account may ask for: previews, prints, uploads, searches.</summary>
public sealed class WorkLimitTests
{
    [Theory]
    [InlineData("/plans?q=a")]
    [InlineData("/papers?q=a&state=draft")]
    [InlineData("/directives?Q=a")]
    [InlineData("/numbers?q=a")]
    [InlineData("/sessions?search=a")]
    [InlineData("/organizations?q=a")]
    [InlineData("/organizations/{id:int}/members?search=a")]
    [InlineData("/administration/accounts?q=a")]
    [InlineData("/administration/audit?account=a")]
    [InlineData("/papers/{id:int}/preview")]
    [InlineData("/papers/{id:int}/check?fragment")]
    [InlineData("/papers/{id:int}/docx")]
    [InlineData("/papers/{id:int}/pdf")]
    [InlineData("/reports/{organization}/{campaign}/{period}/docx")]
    [InlineData("/reports/{organization}/{campaign}/{period}/pdf")]
    public async Task Get_MoreThanAnAccountMay_IsToldWhenToTryAgain(string template)
    {
        await using var few = await Few.StartAsync();
        var client = await few.Districts.Portal.SignInAsync(EveryPageTests.TwoDistricts.Everything);
        var parts = template.Split('?', 2);
        var url = string.Join('?', [few.Districts.Own(parts[0]), .. parts[1..]]);
        for (var tries = 0; tries < 2; tries++)
        {
            Assert.Equal((url, HttpStatusCode.OK), (url, (await client.GetAsync(url)).StatusCode));
        }

        var answer = await client.GetAsync(url);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Matches(@"\d+ giây", (await PortalClient.ReadHtmlAsync(answer)).QuerySelector("main")!.TextContent);

        // What costs little stays open to the account, and the work to others.
        foreach (var cheap in new[] { "/", "/plans", "/papers?q=&state=draft", few.Districts.Own("/papers/{id:int}/edit") })
        {
            Assert.Equal((cheap, HttpStatusCode.OK), (cheap, (await client.GetAsync(cheap)).StatusCode));
        }

        if (template.StartsWith("/plans", StringComparison.Ordinal))
        {
            Assert.Equal(HttpStatusCode.OK, (await (await few.Districts.Portal.SignInAsync("ward-a")).GetAsync(url)).StatusCode);
        }
    }

    [Theory]
    [InlineData("/directives/create")]
    [InlineData("/directives/{id:int}/edit")]
    public async Task Upload_MoreThanAnAccountMay_IsToldSoAndKeepsWhatWasTyped(string template)
    {
        await using var few = await Few.StartAsync();
        var client = await few.Districts.Portal.SignInAsync(EveryPageTests.TwoDistricts.Everything);
        var url = few.Districts.Own(template);
        Dictionary<string, string?> Fields(int number) => new()
        {
            ["Input.Number"] = $"{number}-KH/TU",
            ["Input.TypeName"] = "Kế hoạch",
            ["Input.Issuer"] = "Thành ủy",
            ["Input.Subject"] = $"Trích yếu {number}",
        };
        for (var number = 1; number <= 2; number++)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await client.PostFormAsync(url, Fields(number), template.EndsWith("edit", StringComparison.Ordinal) ? url : null)).StatusCode);
        }

        var answer = await client.PostFormAsync(url, Fields(3), template.EndsWith("edit", StringComparison.Ordinal) ? url : null);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Matches(@"\d+ giây", page.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal("Trích yếu 3", page.ValueOf("Input.Subject"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(url)).StatusCode);
        await using var db = few.Districts.Portal.Database.NewContext();
        Assert.DoesNotContain(db.Directives, row => row.Subject == "Trích yếu 3");
    }

    [Fact]
    public async Task Search_OneAccountKeepsTheDatabaseBusy_OthersAreNotRefused()
    {
        await using var portal = await PortalFixture.StartAsync(("Limits:Search:AtOnce", "1"), ("Limits:Search:Waiting", "0"));
        var (busy, other) = (await portal.SignInAsync("officer"), await portal.SignInAsync("ward-a"));
        using var free = new ManualResetEventSlim();
        using var inside = new ManualResetEventSlim();
        portal.Commands.Before = command =>
        {
            if (command.Parameters.Cast<System.Data.Common.DbParameter>().Any(parameter => $"{parameter.Value}".Contains("giu", StringComparison.Ordinal)))
            {
                inside.Set();
                free.Wait(TimeSpan.FromMinutes(1));
            }
        };
        var first = Task.Run(() => busy.GetAsync("/organizations?q=giu"));
        Assert.True(inside.Wait(TimeSpan.FromMinutes(1)));

        var refused = await busy.GetAsync("/plans?q=a");
        var answered = await other.GetAsync("/plans?q=a");
        free.Set();

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (refused.StatusCode, answered.StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await busy.GetAsync("/plans?q=a")).StatusCode);
    }

    /// <summary>With the limits of an installation that sets none: two drafting pages of one account, each saved and drawn twice a second.</summary>
    [Fact]
    public async Task Drafting_AHeavyMinute_IsNeverRefused()
    {
        var districts = new EveryPageTests.TwoDistricts();
        await districts.InitializeAsync();
        var client = await districts.Portal.SignInAsync(EveryPageTests.TwoDistricts.Everything);
        var document = districts.Own("/papers/{id:int}");
        for (var save = 0; save < 40; save++)
        {
            foreach (var url in new[] { "/preview", "/preview/1.svg", "/preview/1.svg", "/preview/1.svg", "/preview/1.svg", "/check?fragment" })
            {
                Assert.Equal((save, HttpStatusCode.OK), (save, (await client.GetAsync(document + url)).StatusCode));
            }
        }

        await districts.DisposeAsync();
    }

    /// <summary>A page that draws a document or takes a file stands among those that are limited, also one that comes later.</summary>
    [Fact]
    public void EveryPage_ThatDrawsOrTakesFiles_IsLimited()
    {
        var pages = typeof(CostlyPages).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel))).Where(page => Draws(page) || TakesFiles(page)).ToList();

        Assert.True(pages.Count >= 7, $"{pages.Count} pages");
        Assert.Equal([], pages.Where(page => !CostlyPages.Knows(page)));
    }

    private static readonly Type[] Drawing = [typeof(PdfTypesetter), typeof(DocxWriter), typeof(DrawnDocuments), typeof(DocumentPrintQueries), typeof(ReportPrintQueries)];

    /// <summary>They show the blocks on the screen, or draw once, after a step that is taken once.</summary>
    private static readonly Type[] DrawSeldom =
    [
        typeof(Web.Pages.Documents.DetailsModel), typeof(Web.Pages.Documents.IssuanceModel), typeof(Web.Pages.Reports.AcceptanceModel),
    ];

    private static bool Draws(Type page) => !DrawSeldom.Contains(page)
        && page.GetConstructors().SelectMany(made => made.GetParameters()).Any(parameter => Drawing.Contains(parameter.ParameterType));

    private static bool TakesFiles(Type page) => page.GetProperty("Input")?.PropertyType.GetProperties()
        .Any(field => field.PropertyType.IsAssignableTo(typeof(IFormFile)) || field.PropertyType.IsAssignableTo(typeof(IEnumerable<IFormFile>))) ?? false;

    /// <summary>Two districts in a portal that allows two of each kind of work.</summary>
    private sealed class Few : EveryPageTests.TwoDistricts, IAsyncDisposable
    {
        public EveryPageTests.TwoDistricts Districts => this;

        protected override (string Name, string Value)[] Settings =>
            [.. new[] { "Preview", "Print", "Upload", "Search" }.SelectMany(kind => new[] { ($"Limits:{kind}:Burst", "2"), ($"Limits:{kind}:PerMinute", "1") })];

        public static async Task<Few> StartAsync()
        {
            var few = new Few();
            await few.InitializeAsync();
            return few;
        }

        async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();
    }
}
