using System.Buffers;
using System.Globalization;

namespace StudyCampaigns.Layout.RichText;

/// <summary>
/// Looks over a text before it is parsed, in one pass: the parser needs time and stack by the square of the marks of one paragraph, and
/// makes a level of each mark that a line begins with.
/// </summary>
internal static class MarkGauge
{
    /// <summary>Of one line: the <c>&gt;</c>, <c>-</c>, <c>+</c>, <c>*</c> and <c>1.</c> it begins with.</summary>
    private const int MaximumLevels = 2 * MarkdownParser.MaximumListLevels;

    /// <summary>Of one paragraph or table: brackets, of which a citation has two.</summary>
    private const int MaximumBrackets = 500;

    /// <summary>Of one paragraph or table: runs of <c>*</c> or <c>_</c>, of which a bold word has two.</summary>
    private const int MaximumEmphasis = 2000;

    /// <summary>On one letter; Vietnamese needs two.</summary>
    private const int MaximumAccents = 8;

    /// <summary>What the line below the head of a table holds, inside a list or a quotation too.</summary>
    private static readonly SearchValues<char> InRuleOfTable = SearchValues.Create("|-: \t>*+.)0123456789");

    public static RichTextFault? Validate(string markdown)
    {
        var (brackets, emphasis) = (0, 0);
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                (brackets, emphasis) = (0, 0);
                continue;
            }

            if (Levels(line) > MaximumLevels)
            {
                return RichTextFault.TooDeep;
            }

            if (line.Count('|') > MarkdownParser.MaximumColumns + 1 && line.Contains('-') && !line.ContainsAnyExcept(InRuleOfTable))
            {
                return RichTextFault.TableTooWide;
            }

            if (HasStackedAccents(line))
            {
                return RichTextFault.StackedAccents;
            }

            brackets += line.Count('[') + line.Count(']');
            emphasis += Runs(line);
            if (brackets > MaximumBrackets || emphasis > MaximumEmphasis)
            {
                return RichTextFault.TooManyMarks;
            }
        }

        return null;
    }

    private static int Levels(ReadOnlySpan<char> line)
    {
        var levels = 0;
        var rule = RuleStart(line);
        for (var at = 0; at < line.Length;)
        {
            if (line[at] is ' ' or '\t')
            {
                at++;
                continue;
            }

            var length = at >= rule ? 0 : MarkLength(line[at..]);
            if (length == 0)
            {
                break;
            }

            levels++;
            at += length;
        }

        return levels;
    }

    /// <summary>Where a line of hyphens or asterisks begins, which is a rule and no list: <c>- - - -</c>.</summary>
    private static int RuleStart(ReadOnlySpan<char> line)
    {
        var rest = line.TrimEnd();
        var mark = rest[^1];
        return mark is '-' or '*' ? rest.LastIndexOfAnyExcept(mark, ' ', '\t') + 1 : line.Length;
    }

    private static int MarkLength(ReadOnlySpan<char> rest)
    {
        if (rest[0] == '>')
        {
            return 1;
        }

        if (rest[0] is '-' or '+' or '*')
        {
            return rest.Length == 1 || rest[1] is ' ' or '\t' ? 1 : 0;
        }

        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && rest[digits] is '.' or ')' && (rest.Length == digits + 1 || rest[digits + 1] is ' ' or '\t') ? digits + 1 : 0;
    }

    private static bool HasStackedAccents(ReadOnlySpan<char> line)
    {
        var accents = 0;
        foreach (var character in line)
        {
            accents = character >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
                ? accents + 1
                : 0;
            if (accents > MaximumAccents)
            {
                return true;
            }
        }

        return false;
    }

    private static int Runs(ReadOnlySpan<char> line)
    {
        var (runs, before) = (0, '\0');
        foreach (var character in line)
        {
            runs += character is '*' or '_' && character != before ? 1 : 0;
            before = character;
        }

        return runs;
    }
}
