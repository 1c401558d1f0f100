using System.Text.RegularExpressions;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>hòa and hoà, khỏe and khoẻ in one document; which one is right the organization decides, so nothing is changed.</summary>
public sealed partial class MixedToneRule() : DocumentRule("mixed-tone", new(
    Severity.Warning,
    "Trong một văn bản đặt dấu thanh theo một kiểu: “hòa, khỏe, thủy” hoặc “hoà, khoẻ, thuỷ”.",
    "Yêu cầu trình bày thống nhất trong một văn bản"))
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        var found = document.Texts.SelectMany(text => Tone().Matches(text.Text).Select(match => (Text: text, Match: match))).ToList();
        var groups = found.GroupBy(row => row.Match.Groups["second"].Success).OrderBy(group => group.Count()).ToList();
        if (groups.Count == 2)
        {
            var (text, match) = groups[0].First();
            yield return new(
                rule,
                $"Văn bản đặt dấu thanh theo hai kiểu, ví dụ “{groups[0].First().Match.Value}” và “{groups[1].First().Match.Value}”.",
                FindingPlace.In(text, match.Index, match.Length));
        }
    }

    // "ủy" alone is another rule; after q the u is no vowel ("quý").
    [GeneratedRegex(@"(?<!\p{L})(?=\p{L}{3})(?![Qq])\p{L}+?(?:(?:[òóỏõọ][ae]|[ùúủũụ]y)|(?<second>o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]))(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Tone();
}
