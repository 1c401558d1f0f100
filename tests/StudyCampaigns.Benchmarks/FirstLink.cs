using System.Text;
using System.Text.RegularExpressions;

namespace StudyCampaigns.Benchmarks;

/// <summary>An address that a page links to, for pages whose keys only the database knows.</summary>
internal static class FirstLink
{
    /// <param name="pattern">A regular expression of the address.</param>
    public static async Task<string> FindAsync(BrowserClient client, string page, string pattern) =>
        Regex.Match(Encoding.UTF8.GetString(await client.ReadAsync(page)), pattern) is { Success: true } link
            ? link.Value
            : throw new InvalidOperationException($"{page} links to no {pattern}.");

    /// <summary>The board of the first issued plan that the account's unit has handed down.</summary>
    public static async Task<string> FindBoardAsync(BrowserClient client)
    {
        var plans = Regex.Matches(Encoding.UTF8.GetString(await client.ReadAsync("/plans?state=Issued")), "\"/papers/([0-9]+)\"");
        foreach (var id in plans.Select(plan => plan.Groups[1].Value).Distinct())
        {
            var board = $"/plans/{id}/adoption";
            if (Encoding.UTF8.GetString(await client.ReadAsync($"/papers/{id}")).Contains(board, StringComparison.Ordinal))
            {
                return board;
            }
        }

        throw new InvalidOperationException("No issued plan has an adoption board.");
    }
}
