using System.Globalization;
using System.Text.RegularExpressions;
using StudyCampaigns.Text;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>
/// A percentage that stands behind its fraction is that of the fraction: <c>2.870/2.954 đảng viên (đạt 97,16%)</c>. Which of the three
/// numbers is wrong only a person knows, so there is no quick fix.
/// </summary>
public sealed partial class PercentageRule() : DocumentRule("percentage", new(
    Severity.Warning,
    "Tỷ lệ phần trăm khớp với tử số và mẫu số đứng trước nó.",
    "Yêu cầu hoàn chỉnh nội dung trước khi trình"))
{
    /// <summary>More digits than any count in a document has, and few enough to compute with.</summary>
    private const int Digits = 9;

    private static readonly string[] DayWords = ["ngày", "tháng", "từ", "đến", "trước", "sau"];

    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        foreach (var text in document.Texts)
        {
            foreach (Match match in Rate().Matches(text.Text))
            {
                if (!IsDay(text.Text, match.Groups["n"]) && Count(match.Groups["n"].Value) is { } numerator && Count(match.Groups["d"].Value) is > 0 and { } denominator
                    && !VietnameseFormat.IsPercent(numerator, denominator, Typed(match.Groups["p"].Value)))
                {
                    yield return new(
                        rule,
                        $"{match.Groups["n"].Value}/{match.Groups["d"].Value} là {VietnameseFormat.Percent(numerator, denominator)}, không phải {match.Groups["p"].Value}%; xem lại ba số.",
                        FindingPlace.In(text, match.Groups["n"].Index, match.Index + match.Length - match.Groups["n"].Index));
                }
            }
        }
    }

    private static long? Count(string text) =>
        text.Replace(".", "", StringComparison.Ordinal) is { Length: <= Digits } digits ? long.Parse(digits, CultureInfo.InvariantCulture) : null;

    private static decimal Typed(string text) => decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);

    /// <summary>"Đến 15/6 đạt 97%": a day of the month is no fraction.</summary>
    private static bool IsDay(string text, Group numerator)
    {
        var before = text.AsSpan(0, numerator.Index).TrimEnd();
        foreach (var word in DayWords)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // A word or bracket that says "is" stands between.
    [GeneratedRegex(@"(?:^|[^\p{L}\d/.,-])(?<n>\d{1,3}(?:\.\d{3})+|\d+)/(?<d>\d{1,3}(?:\.\d{3})+|\d+)[^\d%;.\n]{0,40}?(?:đạt|tỷ lệ|chiếm|bằng|=|\()[^\d%;.\n]{0,20}?(?<p>\d{1,4}(?:[.,]\d{1,4})?)\s?%", RegexOptions.NonBacktracking)]
    private static partial Regex Rate();
}
