namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>A heading ends without a mark.</summary>
public sealed class HeadingEndRule() : DocumentRule("heading-end", new(
    Severity.Warning,
    "Tên mục, tiểu mục không có dấu câu ở cuối.",
    "Cách trình bày đề mục trong văn bản của Đảng"))
{
    private static readonly char[] Marks = ['.', ':', ';', ',', ' '];

    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        foreach (var text in document.Texts)
        {
            if (text.IsHeading && text.Text.TrimEnd(Marks) != text.Text)
            {
                yield return new(
                    rule, "Tên mục không có dấu câu ở cuối.", new(text.Field, text.Text), QuickFix.Of(text.Field, "Bỏ dấu ở cuối", old => old.TrimEnd(Marks)));
            }

            foreach (var heading in text.IsBody ? SubHeadings.In(text.Text).Where(words => words.TrimEnd(Marks) != words) : [])
            {
                yield return new(
                    rule,
                    "Tiểu mục không có dấu câu ở cuối.",
                    new(text.Field, heading),
                    QuickFix.Of(text.Field, "Bỏ dấu ở cuối", old => SubHeadings.Replace(old, heading, heading.TrimEnd(Marks))));
            }
        }
    }
}
