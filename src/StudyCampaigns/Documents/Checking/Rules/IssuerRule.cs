namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>A kind of document may be issued by some kinds of organizations only.</summary>
public sealed class IssuerRule() : DocumentRule("issuer")
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        if (!document.Type.Issuers.Contains(document.Organization.Type.Code))
        {
            yield return new(
                rule, $"{document.Organization.Type.Name} không ban hành loại văn bản “{document.Type.Name}”.", new(FindingPlace.Number, document.Type.Name));
        }
    }
}
