using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StudyCampaigns.Text;

namespace StudyCampaigns.Attachments;

/// <summary>
/// A mark by which a text says that it is a state secret (Mật, Tối mật, Tuyệt mật): a stamp, which is a line or a cell of its own in
/// capitals, or "Độ mật: …". Words of a sentence (bảo mật, bí mật) are none. Luật 117/2025/QH15; what a mark looks like is data,
/// <c>seeds/reference/secrecy-marks.json</c>.
/// </summary>
/// <param name="Grade">Mật, Tối mật or Tuyệt mật.</param>
/// <param name="Start">Where the line that carries it begins in the text that was asked about, in characters.</param>
/// <param name="Length">The length of that line.</param>
public sealed partial record SecrecyMark(string Grade, int Start, int Length)
{
    private static readonly SecrecyMarkRules Rules = SecrecyMarkRules.Current;

    private static readonly Dictionary<string, string> GradeOfStamp = Rules.Grades
        .SelectMany(grade => grade.Stamps
            .SelectMany(stamp => Rules.StampBeginnings.Select(beginning => beginning + stamp).Prepend(stamp))
            .Select(stamp => (Stamp: WithoutSpaces(stamp), grade.Name)))
        .ToDictionary(stamp => stamp.Stamp, stamp => stamp.Name, StringComparer.Ordinal);

    private static readonly string GradePattern = AnyOf(Rules.Grades.SelectMany(grade => grade.Stamps.Concat(grade.AfterLabel)));

    private static readonly Regex Label = Pattern(
        $@"(?:^|\P{{L}})(?:{AnyOf(Rules.Labels)})\s*[:：|\t]\s*[\[(*☑☒■""“]*\s*(?<grade>{GradePattern})(?:$|\P{{L}})");

    // "độ mật: Mật, Tối mật hoặc Tuyệt mật" explains the grades, and "độ mật: mật khẩu" is about something else.
    private static readonly Regex NoLabel = Pattern(
        $@"^(?:\s*(?:[,;/]|hoặc|và|-)\s*(?:{GradePattern})|\s+(?:{AnyOf(Rules.WordsThatMatBegins)}))(?:$|\P{{L}})");

    /// <summary>Whether the text carries a mark, and its first one. Any Unicode form, any line ends; null carries none.</summary>
    public static bool IsIn(string? text, [NotNullWhen(true)] out SecrecyMark? mark)
    {
        mark = string.IsNullOrEmpty(text) ? null : FirstIn(text);
        return mark is not null;
    }

    private static SecrecyMark? FirstIn(string text)
    {
        var start = 0;
        var before = "";
        while (start <= text.Length)
        {
            var end = EndOfLine(text, start);
            var length = end - start;
            var line = Plain(text.AsSpan(start, length));
            var grade = StampIn(line, before, () => Plain(NextLine(text, end))) ?? LabelIn(line);
            if (grade is not null)
            {
                return new SecrecyMark(grade, start, length);
            }

            before = line;
            start = StartAfter(text, end);
        }

        return null;
    }

    private static string? StampIn(string line, string before, Func<string> after)
    {
        if (line.Length == 0)
        {
            return null;
        }

        var whole = GradeOf(line);
        if (whole is not null)
        {
            // A narrow cell breaks BẢO MẬT or MẬT MÃ over two lines.
            var isPartOfAWord = Rules.WordsThatMatEnds.Any(word => EndsWithWord(before, word))
                || Rules.WordsThatMatBegins.Any(word => BeginsWithWord(after(), word));
            return isPartOfAWord ? null : whole;
        }

        return Cells().Split(line) is { Length: > 1 } cells ? cells.Select(GradeOf).FirstOrDefault(grade => grade is not null) : null;
    }

    private static string? LabelIn(string line)
    {
        for (var match = Label.Match(line); match.Success;)
        {
            var found = match.Groups["grade"];
            if (!NoLabel.IsMatch(line.AsSpan(found.Index + found.Length)))
            {
                return Rules.Grades.First(grade => grade.Stamps.Concat(grade.AfterLabel).Any(stamp => IsSame(stamp, found.Value))).Name;
            }

            match = Label.Match(line, found.Index + found.Length);
        }

        return null;
    }

    private static string? GradeOf(string cell)
    {
        var stamp = WithoutSpaces(cell).Trim(Ornaments);
        return GradeOfStamp.GetValueOrDefault(stamp);
    }

    private static ReadOnlySpan<char> NextLine(string text, int end)
    {
        var start = StartAfter(text, end);
        return start < text.Length ? text.AsSpan(start, EndOfLine(text, start) - start) : [];
    }

    private static int EndOfLine(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny("\r\n\f\v\u0085\u2028\u2029");
        return length < 0 ? text.Length : start + length;
    }

    private static int StartAfter(string text, int end) => end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);

    private static bool EndsWithWord(string line, string word) =>
        line.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (line.Length == word.Length || !char.IsLetter(line[^(word.Length + 1)]));

    private static bool BeginsWithWord(string line, string word) =>
        line.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (line.Length == word.Length || !char.IsLetter(line[word.Length]));

    private static bool IsSame(string stamp, string found) =>
        string.Equals(WithoutSpaces(stamp), WithoutSpaces(found), StringComparison.OrdinalIgnoreCase);

    private static string WithoutSpaces(string text) =>
        string.Concat(VietnameseText.Composed(text).Where(character => !char.IsWhiteSpace(character)));

    /// <summary>NFC, without marks of formatting (soft hyphens, joiners) and without spaces at the ends.</summary>
    private static string Plain(ReadOnlySpan<char> line)
    {
        var kept = new StringBuilder(line.Length);
        foreach (var character in line)
        {
            if (char.GetUnicodeCategory(character) != UnicodeCategory.Format && !char.IsSurrogate(character))
            {
                kept.Append(character);
            }
        }

        return VietnameseText.Composed(kept.ToString()).Trim();
    }

    private static readonly char[] Ornaments = [.. "*[](){}<>|-–—_=.:;,\"'“”‘’«»#~+•●▪■□☐☑☒/\\"];

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static string AnyOf(IEnumerable<string> words) => string.Join(
        '|', words.Select(word => string.Join(@"\s+", VietnameseText.Composed(word).Split(' ').Select(Regex.Escape))));

    [GeneratedRegex(@"\t|\||\s{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Cells();
}
