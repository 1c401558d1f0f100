using System.Text.RegularExpressions;

namespace StudyCampaigns.Benchmarks;

/// <summary>What a browser with an empty cache receives for a page: head and body of each answer, compressed where the portal compresses.</summary>
internal static partial class WireSize
{
    private const int KiloByte = 1000;

    /// <summary>Kilobytes of the page with its style sheets, scripts and pictures.</summary>
    /// <param name="more">What its scripts ask for at once.</param>
    public static async Task<double> OfPageAsync(BrowserClient client, string address, params string[] more)
    {
        var (bytes, html) = await client.CountBytesAsync(address);
        foreach (var part in Parts().Matches(html).Select(match => match.Groups[1].Value).Concat(more).Distinct())
        {
            bytes += (await client.CountBytesAsync(System.Net.WebUtility.HtmlDecode(part))).Bytes;
        }

        return bytes / (double)KiloByte;
    }

    [GeneratedRegex("""<(?:link|script|img)\b[^>]*?\b(?:href|src)="(/[^"]+)""")]
    private static partial Regex Parts();
}
