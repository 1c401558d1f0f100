using System.Text.RegularExpressions;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>"Lưu …" stands last, without a colon and without "VT".</summary>
public sealed partial class FilingCopyRule() : DocumentRule("filing-copy")
{
    private const string Field = nameof(DocumentContent.Recipients);

    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        var lines = document.Recipients;
        if (lines.Count == 0)
        {
            yield break;
        }

        var filing = lines.Where(IsFiling).ToList();
        if (filing.Count == 0)
        {
            yield return new(rule, "Nơi nhận thiếu dòng cuối “Lưu …”.", new(Field, lines[^1]));
            yield break;
        }

        if (!IsFiling(lines[^1]))
        {
            yield return new(
                rule,
                "Dòng “Lưu …” phải đứng cuối nơi nhận.",
                new(Field, filing[0]),
                QuickFix.Of(Field, "Đưa xuống cuối", _ => string.Join('\n', lines.Where(line => !IsFiling(line)).Concat(filing))));
        }

        if (filing.FirstOrDefault(line => Colon().IsMatch(line)) is { } colon)
        {
            yield return new(
                rule,
                "Sau chữ “Lưu” không có dấu hai chấm.",
                new(Field, colon),
                QuickFix.Of(Field, "Bỏ dấu hai chấm", text => string.Join('\n', text.Split('\n').Select(line => Colon().Replace(line, "${1} ")))));
        }

        if (filing.FirstOrDefault(line => Office().IsMatch(line)) is { } abbreviated)
        {
            yield return new(rule, "Ghi rõ nơi lưu, ví dụ “Lưu Văn phòng Quận ủy”, không viết tắt “VT”.", new(Field, abbreviated));
        }
    }

    private static bool IsFiling(string line) => Filing().IsMatch(line);

    [GeneratedRegex(@"^[-\s]*Lưu(?:\P{L}|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Filing();

    [GeneratedRegex(@"^([-\s]*Lưu)\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Colon();

    [GeneratedRegex(@"\bVT\b", RegexOptions.NonBacktracking)]
    private static partial Regex Office();
}
