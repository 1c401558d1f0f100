using System.Text.RegularExpressions;

namespace StudyCampaigns.Papers.Checking.Rules;

/// <summary>A cell has no seal: it signs T/M CHI BỘ unsealed.</summary>
public sealed partial class CellSealRule() : PaperRule("cell-seal")
{
    public override IEnumerable<Finding> Check(CheckedPaper paper, RuleText rule)
    {
        if (!paper.Organization.Type.IsCell)
        {
            yield break;
        }

        foreach (var text in paper.Texts)
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
