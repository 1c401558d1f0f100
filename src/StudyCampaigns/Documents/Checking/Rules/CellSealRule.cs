using System.Text.RegularExpressions;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>A cell has no seal: it signs T/M CHI BỘ unsealed.</summary>
public sealed partial class CellSealRule() : DocumentRule("cell-seal")
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        if (!document.Organization.Type.IsCell)
        {
            yield break;
        }

        foreach (var text in document.Texts)
        {
            if (Seal().Match(text.Text) is { Success: true } found)
            {
                yield return new(rule, "Chi bộ không có con dấu; bỏ yêu cầu đóng dấu.", FindingPlace.In(text, found.Index, found.Length));
            }
        }
    }

    [GeneratedRegex(@"đóng dấu|con dấu", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Seal();
}
