using StudyCampaigns.Text;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>Headings of the first level stand in capitals; those below begin with a capital and go on in small letters.</summary>
public sealed class HeadingCaseRule() : DocumentRule("heading-case", new(
    Severity.Warning,
    "Tên mục cấp I viết chữ in hoa; tiểu mục viết thường, chữ cái đầu viết hoa.",
    "Cách trình bày đề mục trong văn bản của Đảng"))
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        foreach (var text in document.Texts)
        {
            if (text.IsHeading && text.Text != Upper(text.Text))
            {
                yield return new(rule, "Tên mục phải viết chữ in hoa.", new(text.Field, text.Text), QuickFix.Of(text.Field, "Viết hoa tên mục", Upper));
            }

            foreach (var heading in text.IsBody ? SubHeadings.In(text.Text) : [])
            {
                if (VietnameseText.Capitalized(heading) != heading)
                {
                    yield return new(
                        rule,
                        "Tiểu mục phải viết hoa chữ cái đầu.",
                        new(text.Field, heading),
                        QuickFix.Of(text.Field, "Viết hoa chữ đầu", old => SubHeadings.Replace(old, heading, VietnameseText.Capitalized(heading))));
                }
                else if (heading.Length > 3 && heading == Upper(heading))
                {
                    yield return new(rule, "Tiểu mục không viết toàn chữ in hoa.", new(text.Field, heading));
                }
            }
        }
    }

    private static string Upper(string text) => text.ToUpper(VietnameseText.Culture);
}
