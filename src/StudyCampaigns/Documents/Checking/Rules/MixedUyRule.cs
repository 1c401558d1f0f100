using System.Text.RegularExpressions;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>ủy and uỷ in one document; which one is right the organization decides, so nothing is changed.</summary>
public sealed partial class MixedUyRule() : DocumentRule("mixed-uy", new(
    Severity.Warning,
    "Trong một văn bản chỉ viết “ủy” hoặc chỉ viết “uỷ”.",
    "Yêu cầu trình bày thống nhất trong một văn bản; Hướng dẫn 05-HD/VPTW viết “ủy”"))
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        var found = document.Texts.SelectMany(text => Uy().Matches(text.Text).Select(match => (Text: text, Match: match))).ToList();
        var groups = found.GroupBy(row => row.Match.Groups["second"].Success).OrderBy(group => group.Count()).ToList();
        if (groups.Count == 2)
        {
            var (text, match) = groups[0].First();
            yield return new(
                rule,
                $"Văn bản viết lẫn: {found.Count(row => !row.Match.Groups["second"].Success)} chỗ “ủy”, {found.Count(row => row.Match.Groups["second"].Success)} chỗ “uỷ”.",
                FindingPlace.In(text, match.Index, match.Length));
        }
    }

    [GeneratedRegex(@"(?<!\p{L})(?:ủy|(?<second>uỷ))(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Uy();
}
