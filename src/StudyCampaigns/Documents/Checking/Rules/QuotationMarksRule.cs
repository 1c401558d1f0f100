namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>Quotation marks are the Vietnamese ones, in pairs.</summary>
public sealed class QuotationMarksRule() : DocumentRule("quotation-marks", new(
    Severity.Warning,
    "Dấu ngoặc kép là “ ”, không dùng lẫn dấu thẳng; mở thì có đóng.",
    "Quy ước gõ văn bản tiếng Việt trên máy tính"))
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        foreach (var text in document.Texts)
        {
            var own = DocumentText.WithoutCitations(text.Text);
            var straight = own.IndexOf('"', StringComparison.Ordinal);
            var (open, close) = (own.Count(letter => letter == '“'), own.Count(letter => letter == '”'));
            if (straight >= 0)
            {
                var arePairs = own.Split('\n').All(line => line.Count(letter => letter == '"') % 2 == 0 && !line.Contains('“') && !line.Contains('”'));
                yield return new(
                    rule,
                    open + close > 0 ? "Dùng lẫn dấu ngoặc kép thẳng và “ ”." : "Dùng dấu ngoặc kép thẳng.",
                    FindingPlace.In(text, straight, 1),
                    arePairs ? QuickFix.Of(text.Field, "Đổi thành “ ”", Curled) : null);
            }
            else if (open != close)
            {
                yield return new(rule, "Dấu ngoặc kép mở và đóng không đủ cặp.", FindingPlace.In(text, own.IndexOfAny(['“', '”']), 1));
            }
        }
    }

    private static string Curled(string text)
    {
        var own = DocumentText.WithoutCitations(text);
        var isOpen = false;
        return string.Concat(text.Select((letter, index) => own[index] != '"' ? letter : (isOpen = !isOpen) ? '“' : '”'));
    }
}
