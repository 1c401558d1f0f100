using StudyCampaigns.Text;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>A collective (ban thường vụ, đảng ủy, chi bộ …) signs T/M, never K/T, which is for departments and offices; T/L is what an office signs on its behalf.</summary>
public sealed class CollectiveSignatureRule() : DocumentRule("collective-signature")
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        var authority = VietnameseText.Fold(document.SignerAuthority);
        if (document.Type.RightPosition is null
            && rule.Words("forbidden").Any(mark => authority.StartsWith(VietnameseText.Fold(mark) + " ", StringComparison.Ordinal))
            && rule.Words("collectives").FirstOrDefault(body => authority.EndsWith(" " + VietnameseText.Fold(body), StringComparison.Ordinal)) is { } collective)
        {
            yield return new(
                rule,
                $"{collective} là tập thể, không ký “{document.SignerAuthority}”; cấp phó ký “T/M {collective}” với chức vụ của mình.",
                new(FindingPlace.Signature, document.SignerAuthority));
        }
    }
}
