using Microsoft.AspNetCore.WebUtilities;
using StudyCampaigns.Text;

namespace StudyCampaigns.Web.Pages.Shared;

/// <summary>Where a reader stands in a long list; keeps the filters in its links.</summary>
/// <param name="Page">From 1.</param>
public sealed record PagerModel(int Page, int Total, string Noun, HttpRequest Request)
{
    /// <summary>Rows on one page of every list.</summary>
    public const int Size = 50;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public string Count => $"{VietnameseFormat.Number(Total)} {Noun}";

    public string LinkTo(int page)
    {
        var query = Request.Query.Where(pair => pair.Key != "p").ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        return QueryHelpers.AddQueryString(Request.Path, new Dictionary<string, string?>(query) { ["p"] = $"{page}" });
    }
}
