using System.Text.RegularExpressions;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>One space between words.</summary>
public sealed partial class DoubleSpaceRule() : DocumentRule("double-space", new(
    Severity.Warning,
    "Giữa hai từ chỉ có một dấu cách.",
    "Quy ước gõ văn bản tiếng Việt trên máy tính"))
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        foreach (var text in document.Texts)
        {
            if (Collapsed(text.Text) != text.Text)
            {
                var found = Spaces().Matches(text.Text).First(match => !IsRowOfTable(LineOf(text.Text, match.Index)));
                yield return new(
                    rule,
                    "Có hai dấu cách trở lên liền nhau.",
                    FindingPlace.In(text, found.Index, found.Length),
                    QuickFix.Of(text.Field, "Bỏ dấu cách thừa", Collapsed));
            }
        }
    }

    private static string Collapsed(string text) =>
        string.Join('\n', text.Split('\n').Select(line => IsRowOfTable(line) ? line : Spaces().Replace(line, " ")));

    private static string LineOf(string text, int index)
    {
        var start = text.LastIndexOf('\n', index) + 1;
        return text[start..index];
    }

    private static bool IsRowOfTable(string line) => line.AsSpan().TrimStart().StartsWith("|");

    // Not at the beginning of a line, where they nest a list, and not at its end.
    [GeneratedRegex(@"(?<=\S)[ \u00A0]{2,}(?=\S)")]
    private static partial Regex Spaces();
}
