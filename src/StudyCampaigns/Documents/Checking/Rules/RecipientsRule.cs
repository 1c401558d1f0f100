namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>Nơi nhận is one of the nine compulsory parts.</summary>
public sealed class RecipientsRule() : DocumentRule("recipients")
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        if (document.Recipients.Count == 0)
        {
            yield return new(rule, "Văn bản chưa có nơi nhận.", new(nameof(DocumentContent.Recipients)));
        }
    }
}
