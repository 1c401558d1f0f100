using System.Text.RegularExpressions;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>The sub-headings typed in the body of a section (<c>### Mục đích</c>).</summary>
internal static partial class SubHeadings
{
    /// <summary>Their words, without the marks before them.</summary>
    public static IEnumerable<string> In(string body) => Line().Matches(body).Select(match => match.Groups["words"].Value.TrimEnd());

    public static string Replace(string body, string from, string to) =>
        Line().Replace(body, match => match.Groups["words"].Value.TrimEnd() == from ? match.Groups["mark"].Value + to : match.Value);

    [GeneratedRegex(@"^(?<mark>#{1,6}\s+)(?<words>\S[^\n]*)$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
