using System.Diagnostics;
using System.Net;
using StudyCampaigns.Text;

namespace StudyCampaigns.Tests.Pages;

/// <summary>Whatever is typed or posted into a search, one request costs no more than a usual one.</summary>
public sealed class SearchLimitTests : PageTests
{
    /// <summary>A statement of ten words is far shorter; one of thousands is far longer.</summary>
    private const int LongestCommand = 20_000;

    public static readonly TheoryData<string, string> Searches = new()
    {
        { "officer", "/directives?q=" },
        { "officer", "/papers?q=" },
        { "officer", "/plans?q=" },
        { "officer", "/numbers?q=" },
        { "officer", "/organizations?q=" },
        { "officer", "/sessions?search=" },
        { "cell-a1", "/organizations/{cell}/members?search=" },
        { "admin", "/administration/accounts?q=" },
        { "admin", "/administration/audit?account=" },
        { "admin", "/administration/audit?organization=" },
    };

    private static readonly string ManyWords = string.Join(' ', Enumerable.Range(1, 3_900).Select(at => $"k{at}"));

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task Search_ThousandsOfWords_AsksForTheFirstTen(string user, string address)
    {
        var client = await SignInAsync(user);
        address = address.Replace("{cell}", $"{Tree.CellA1.Id}", StringComparison.Ordinal);
        Portal.Commands.Reset();
        var clock = Stopwatch.StartNew();

        var answer = await client.GetAsync(address + Uri.EscapeDataString(ManyWords));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{address} took {clock.Elapsed}");
        Assert.InRange(Portal.Commands.Commands.Max(command => command.Length), 1, LongestCommand);
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task Search_HostileText_IsAnswered(string user, string address)
    {
        var client = await SignInAsync(user);
        address = address.Replace("{cell}", $"{Tree.CellA1.Id}", StringComparison.Ordinal);
        foreach (var text in HostileText.Samples)
        {
            // A lone surrogate cannot be sent: the client makes U+FFFD of it.
            var answer = await client.GetAsync(address + Uri.EscapeDataString(text));

            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {(int)answer.StatusCode} for {Uri.EscapeDataString(text)}");
        }
    }

    [Theory]
    [InlineData("/plans")]
    [InlineData("/papers")]
    [InlineData("/numbers")]
    public async Task Lists_CitationOfAnIssuedPlan_ShowIt(string address)
    {
        await Plans.IssuedAsync();
        var client = await SignInAsync("officer");

        foreach (var text in new[] { "Kế hoạch số 01-KH/QU, ngày 20/6/2023 của Quận ủy", "1KH/QU", "kế hoạch", "20/06/2023" })
        {
            var page = await client.GetHtmlAsync($"{address}?q={Uri.EscapeDataString(text)}");
            Assert.True(page.QuerySelector("main")!.TextContent.Contains("01-KH/QU", StringComparison.Ordinal), $"{address} {text}");
        }

        Assert.DoesNotContain("01-KH/QU", (await client.GetHtmlAsync($"{address}?q={Uri.EscapeDataString("Kế hoạch số 02-KH/QU")}")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Picker_TwentyThousandWords_ShowsTheFormAgain()
    {
        var client = await SignInAsync("admin");

        var page = await client.PostRefusedAsync("/administration/accounts/create", new()
        {
            ["Input.OrganizationSearch"] = string.Join(' ', Enumerable.Range(1, 20_000).Select(at => $"k{at}")),
        });

        Assert.NotNull(page.QuerySelector("[name='Input.OrganizationSearch']"));
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task Search_Box_TakesNoMoreThanIsSearched(string user, string address)
    {
        var client = await SignInAsync(user);
        var name = address.Split('?', '=')[1];

        var page = await client.GetHtmlAsync(address.Replace("{cell}", $"{Tree.CellA1.Id}", StringComparison.Ordinal));

        Assert.Equal($"{SearchWords.MaximumLength}", page.QuerySelector($"main input[name='{name}']")!.GetAttribute("maxlength"));
    }
}
