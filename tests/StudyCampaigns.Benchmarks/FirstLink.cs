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
}
