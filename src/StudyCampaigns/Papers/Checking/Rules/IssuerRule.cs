namespace StudyCampaigns.Papers.Checking.Rules;

/// <summary>A kind of document may be issued by some kinds of organizations only.</summary>
public sealed class IssuerRule() : PaperRule("issuer")
{
    public override IEnumerable<Finding> Check(CheckedPaper paper, RuleText rule)
    {
        if (!paper.Type.Issuers.Contains(paper.Organization.Type.Code))
        {
            yield return new(
                rule, $"{paper.Organization.Type.Name} không ban hành loại văn bản “{paper.Type.Name}”.", new(FindingPlace.Number, paper.Type.Name));
        }
    }
}
