using StudyCampaigns.Text;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>No academic title, degree or honour before the signer's name.</summary>
public sealed class SignerTitleRule() : DocumentRule("signer-title")
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        if (document.SignerName is { } name
            && rule.Words("titles").FirstOrDefault(title => name.StartsWith(title, StringComparison.OrdinalIgnoreCase)
                && name.Length > title.Length && !char.IsLetter(name[title.Length])) is { } found)
        {
            yield return new(
                rule,
                $"Họ tên người ký không ghi học hàm, học vị, danh hiệu: bỏ “{found}” trước tên.",
                new(FindingPlace.Signature, VietnameseText.Clean(name)));
        }
    }
}
