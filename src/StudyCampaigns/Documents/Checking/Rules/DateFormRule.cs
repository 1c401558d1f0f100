using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyCampaigns.Documents.Checking.Rules;

/// <summary>Dates in the text: day under 10 and months 1, 2 with 0, other months without.</summary>
public sealed partial class DateFormRule() : DocumentRule("date-form")
{
    public override IEnumerable<Finding> Check(CheckedDocument document, RuleText rule)
    {
        foreach (var text in document.Texts)
        {
            foreach (var found in Date().Matches(text.Text).Where(match => IsWhole(match, text.Text)).DistinctBy(match => match.Value))
            {
                var place = FindingPlace.In(text, found.Index, found.Length);
                var (day, month) = (Number(found.Groups["day"]), Number(found.Groups["month"]));
                var year = found.Groups["year"].Success ? Number(found.Groups["year"]) : 2024;
                if (month is < 1 or > 12 || year < 1 || day < 1 || day > DateTime.DaysInMonth(year, month))
                {
                    yield return new(rule, $"Không có “{found.Value}” trong lịch.", place);
                    continue;
                }

                var right = string.Concat(
                    found.Groups["before"].Value, day.ToString("00", CultureInfo.InvariantCulture),
                    found.Groups["between"].Value, month.ToString(month <= 2 ? "00" : "0", CultureInfo.InvariantCulture),
                    found.Groups["after"].Value);
                if (found.Value != right)
                {
                    yield return new(rule, $"“{found.Value}” viết chưa đúng, phải là “{right}”.", place, QuickFix.Of(
                        text.Field,
                        $"Sửa thành “{right}”",
                        old => Date().Replace(old, match => match.Value == found.Value && IsWhole(match, old) ? right : match.Value)));
                }
            }
        }
    }

    /// <summary>Not "ngày 5 tháng 4/2023", which is a day of a month written otherwise.</summary>
    private static bool IsWhole(Match match, string text) =>
        match.Groups["after"].Success || match.Index + match.Length == text.Length || text[match.Index + match.Length] != '/';

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<before>\b[Nn]gày\s+)(?<day>\d{1,2})(?:(?<between>\s+tháng\s+)(?<month>\d{1,2})\b(?<after>\s+năm\s+(?<year>\d{4})\b)?|(?<between>/)(?<month>\d{1,2})(?<after>/(?<year>\d{4})\b))", RegexOptions.NonBacktracking)]
    private static partial Regex Date();
}
