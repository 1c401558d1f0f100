using System.Text.RegularExpressions;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>The number of a section is set by the system; a typed one would be printed twice.</summary>
public sealed partial class HeadingNumberRule() : DocumentRule("heading-number", new(
    Severity.Error,
    "Số thứ tự của mục do hệ thống tự đánh, không gõ vào tên mục.",
    "Cách trình bày đề mục trong văn bản của Đảng"))
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        foreach (var text in document.Texts.Where(text => text.IsHeading))
        {
            if (Number().Match(text.Text) is { Success: true } found)
            {
                yield return new(
                    rule,
                    $"Tên mục có gõ số “{found.Value.Trim()}”, khi in sẽ có hai số.",
                    new(text.Field, text.Text),
                    QuickFix.Of(text.Field, "Bỏ số đã gõ", old => Number().Replace(old, "")));
            }
        }
    }

    [GeneratedRegex(@"^(?:[IVXL]+|\d{1,2})\s?[.)\-–]\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
