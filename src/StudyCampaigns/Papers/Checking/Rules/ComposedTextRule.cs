using StudyCampaigns.Text;

namespace StudyCampaigns.Papers.Checking.Rules;

/// <summary>Text is composed Unicode (NFC). What is stored always is: this speaks of text that was pasted and not yet saved.</summary>
public sealed class ComposedTextRule() : PaperRule("composed-text", new(
    FindingSeverity.Warning,
    "Chữ tiếng Việt dùng bảng mã Unicode dựng sẵn.",
    "TCVN 6909:2001"))
{
    public override IEnumerable<Finding> Check(CheckedPaper paper, RuleText rule)
    {
        foreach (var text in paper.Texts.Where(text => VietnameseText.Composed(text.Text) != text.Text))
        {
            yield return new(
                rule,
                "Đoạn vừa dán dùng Unicode tổ hợp; hệ thống đổi sang dựng sẵn khi lưu, chữ không thay đổi.",
                FindingPlace.In(text, 0, 0),
                Mend.Of(text.Field, "Đổi ngay", VietnameseText.Composed));
        }
    }
}
