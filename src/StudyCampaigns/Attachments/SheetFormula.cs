using System.Text.RegularExpressions;

namespace StudyCampaigns.Attachments;

/// <summary>Formulas of a sheet that call programs or fetch from elsewhere, and the small codes in which Excel hides words.</summary>
internal static partial class SheetFormula
{
    private const int MaximumLength = 40_000;

    // Also the functions of Excel 4 macros, which a name can call.
    private const string Calls =
        @"(?:^|[^\w.])(?:_xlfn\.|_xludf\.)*(?<name>WEBSERVICE|IMAGE|RTD|DDE|CALL|REGISTER|REGISTER\.ID|EXEC|EXECUTE|INITIATE|POKE|REQUEST|SQL\.REQUEST|EVALUATE|RUN|FOPEN|FWRITE|FILES)\s*\(";

    [GeneratedRegex(Calls, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Functions();

    [GeneratedRegex("\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex Strings();

    [GeneratedRegex(@"HYPERLINK\s*\(\s*""(?<target>[^""]*)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    /// <summary><c>&amp;C</c>, <c>&amp;"Times New Roman,Bold"</c>, <c>&amp;14</c> in the headers of sheets.</summary>
    [GeneratedRegex("&(?:[LCRBIUESXYPNDTAFGZ]|\"[^\"]*\"|[0-9]+|K[0-9A-F]{6})", RegexOptions.NonBacktracking)]
    private static partial Regex PageCodes();

    /// <summary>Colours and conditions in square brackets, and the places of digits.</summary>
    [GeneratedRegex(@"\[[^\]]*\]|[0#?@.,%""\\*_]", RegexOptions.NonBacktracking)]
    private static partial Regex DigitCodes();

    public static Refusal? Validate(string formula)
    {
        if (formula.Length > MaximumLength)
        {
            return AttachmentRefusals.Broken;
        }

        var code = Strings().Replace(formula, "\"\"");

        // program|topic!item; the stroke means nothing else in a formula.
        if (code.Contains('|'))
        {
            return AttachmentRefusals.Formula("DDE");
        }

        if (code.Contains(@"\\", StringComparison.Ordinal) || code.Contains("://", StringComparison.Ordinal) || code.Contains(@":\", StringComparison.Ordinal))
        {
            return AttachmentRefusals.WorkbookLinks;
        }

        if (Functions().Match(code) is { Success: true } function)
        {
            return AttachmentRefusals.Formula(function.Groups["name"].Value.ToUpperInvariant());
        }

        foreach (Match link in Links().Matches(formula))
        {
            var target = link.Groups["target"].Value;
            if (PlainLink.LeadsOutside(target) && !PlainLink.IsPlain(target))
            {
                return AttachmentRefusals.OutsideLink(PlainLink.Bare(target));
            }
        }

        return null;
    }

    public static string WithoutPageCodes(string header) => PageCodes().Replace(header, "\n");

    /// <summary>The words in the format of a number: <c>0" kg"</c>, <c>"MẬT"</c>.</summary>
    public static string WordsOfFormat(string format) => DigitCodes().Replace(format, "").Replace(';', '\n');
}
