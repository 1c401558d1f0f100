using System.Text.RegularExpressions;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>Nothing of the skeleton is left to fill in.</summary>
public sealed partial class PlaceholderRule() : DocumentRule("placeholder", new(
    Severity.Error,
    "Không còn chỗ “…” hoặc tên trong ngoặc nhọn chưa điền của mẫu.",
    "Yêu cầu hoàn chỉnh nội dung trước khi trình"))
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        foreach (var text in document.Texts)
        {
            if (Open().Match(text.Text) is { Success: true } match)
            {
                var found = match.Groups["open"];
                yield return new(rule, "Còn chỗ chưa điền.", FindingPlace.In(text, found.Index, found.Length));
            }
        }
    }

    // Not "v.v…", which ends a list.
    [GeneratedRegex(@"(?:^|[^\p{L}\d.…])(?<open>…+|\.{3,})|(?<open>\{\w+\})", RegexOptions.NonBacktracking)]
    private static partial Regex Open();
}
