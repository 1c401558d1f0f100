using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using StudyCampaigns.Text;

namespace StudyCampaigns.Web.Pages.Shared;

/// <summary>Where a reader stands in a long list; keeps the filters in its links.</summary>
/// <param name="Page">From 1.</param>
public sealed record PagerModel(int Page, int Total, string Noun, HttpRequest Request)
{
    /// <summary>Rows on one page of every list.</summary>
    public const int Size = 50;

    public int Pages => PagesOf(Total);

    public string Count => $"{VietnameseFormat.Number(Total)} {Noun}";

    /// <summary>The page asked for, or the nearest there is.</summary>
    public static int Within(int page, int total) => Math.Clamp(page, 1, PagesOf(total));

    public string LinkTo(int page)
    {
        // A filter may be given several times: each of its values is kept.
        var filters = Request.Query.Where(pair => !pair.Key.Equals("p", StringComparison.OrdinalIgnoreCase));
        return QueryHelpers.AddQueryString(Request.Path, filters.Append(KeyValuePair.Create("p", new StringValues($"{page}"))));
    }

    private static int PagesOf(int total) => Math.Max(1, (total + Size - 1) / Size);
}
