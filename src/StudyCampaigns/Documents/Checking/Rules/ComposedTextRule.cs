using StudyCampaigns.Text;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>Text is composed Unicode (NFC). What is stored always is: this speaks of text that was pasted and not yet saved.</summary>
public sealed class ComposedTextRule() : DocumentRule("composed-text", new(
    Severity.Warning,
    "Chữ tiếng Việt dùng bảng mã Unicode dựng sẵn.",
    "TCVN 6909:2001"))
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        foreach (var text in document.Texts.Where(text => VietnameseText.Composed(text.Text) != text.Text))
        {
            yield return new(
                rule,
                "Đoạn vừa dán dùng Unicode tổ hợp; hệ thống đổi sang dựng sẵn khi lưu, chữ không thay đổi.",
                FindingPlace.In(text, 0, 0),
                QuickFix.Of(text.Field, "Đổi ngay", VietnameseText.Composed));
        }
    }
}
