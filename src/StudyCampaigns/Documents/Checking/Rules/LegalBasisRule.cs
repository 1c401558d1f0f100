using System.Text.RegularExpressions;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>Căn cứ: one a line, each beginning with "- " and ending with ";", the last with "," or ".".</summary>
public sealed partial class LegalBasisRule() : DocumentRule("legal-basis")
{
    private const string Field = nameof(DocumentContent.Preamble);

    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        var preamble = document.Content.Preamble ?? "";
        var (before, after) = (preamble.Split('\n'), Fixed(preamble).Split('\n'));
        if (before.Zip(after).Where(pair => pair.First != pair.Second).Select(pair => pair.First).FirstOrDefault() is { } wrong)
        {
            yield return new(
                rule,
                "Mỗi căn cứ một dòng, bắt đầu bằng “- ”, kết thúc bằng “;”; căn cứ cuối kết thúc bằng “,” hoặc “.”.",
                new(Field, wrong.Trim()),
                QuickFix.Of(Field, "Sửa dấu câu các căn cứ", Fixed));
        }
    }

    /// <summary>Only the lines at the head of the text; one that runs on to "như sau:" is a sentence of its own.</summary>
    private static string Fixed(string preamble)
    {
        var lines = preamble.Split('\n');
        var bases = lines.Index()
            .Where(row => row.Item.Trim().Length > 0)
            .TakeWhile(row => Basis().IsMatch(row.Item) && !row.Item.TrimEnd().EndsWith(':'))
            .Select(row => row.Index)
            .ToList();
        foreach (var index in bases)
        {
            var line = lines[index].Trim();
            var mark = index != bases[^1] ? ";" : line.EndsWith('.') ? "." : ",";
            lines[index] = $"- {line.TrimStart('-', '–', '+', '*', ' ').TrimEnd(';', ',', '.', ' ')}{mark}";
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"^\s*(?:[-–+*]\s*)?Căn cứ(?:\P{L}|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Basis();
}
