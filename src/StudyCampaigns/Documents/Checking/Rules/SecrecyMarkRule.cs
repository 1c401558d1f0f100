using StudyCampaigns.Attachments;
using StudyCampaigns.Layout;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>Nothing that carries a secrecy mark is drafted here; a save with one is refused before this rule is asked.</summary>
public sealed class SecrecyMarkRule() : DocumentRule("secrecy-mark")
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        foreach (var text in document.Texts)
        {
            if (SecrecyMark.IsIn(text.Text, out var mark))
            {
                yield return new(
                    rule,
                    $"Có dấu chỉ độ mật “{mark.Grade}”; không soạn, lưu tài liệu mật trên hệ thống này.",
                    FindingPlace.In(text, mark.Start, mark.Length));
            }
        }
    }
}
