namespace StudyCampaigns.Papers.Checking.Rules;

/// <summary>Nơi nhận is one of the nine compulsory parts.</summary>
public sealed class RecipientsRule() : PaperRule("recipients")
{
    public override IEnumerable<Finding> Check(CheckedPaper paper, RuleText rule)
    {
        if (paper.Recipients.Count == 0)
        {
            yield return new(rule, "Văn bản chưa có nơi nhận.", new(nameof(PaperContent.Recipients)));
        }
    }
}
