using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyCampaigns.Layout.Docx;

/// <summary>A number of a heading taken apart: <c>IV.</c> is upper Roman, 4, with a dot.</summary>
internal sealed partial record HeadingNumber(NumberFormatValues Format, int Value, string Mark)
{
    private static readonly (string Digits, int Value)[] RomanDigits =
    [
        ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
    ];

    /// <summary>Null for a number that Word's lists do not make, such as <c>1.1.</c> or <c>đ)</c>.</summary>
    public static HeadingNumber? Parse(string text)
    {
        var match = Parts().Match(text.Trim());
        if (!match.Success)
        {
            return null;
        }

        var mark = match.Groups["mark"].Value;
        if (match.Groups["roman"].Value is { Length: > 0 } roman)
        {
            return ReadRoman(roman) is { } value ? new(NumberFormatValues.UpperRoman, value, mark) : null;
        }

        return match.Groups["letter"].Value is { Length: > 0 } letter
            ? new(NumberFormatValues.LowerLetter, letter[0] - 'a' + 1, mark)
            : new(NumberFormatValues.Decimal, int.Parse(match.Groups["decimal"].Value, CultureInfo.InvariantCulture), mark);
    }

    private static int? ReadRoman(string text)
    {
        for (var value = 1; value < 100; value++)
        {
            if (Roman(value) == text)
            {
                return value;
            }
        }

        return null;
    }

    private static string Roman(int value)
    {
        var text = "";
        foreach (var (digits, worth) in RomanDigits)
        {
            for (; value >= worth; value -= worth)
            {
                text += digits;
            }
        }

        return text;
    }

    [GeneratedRegex(@"^(?:(?<roman>[IVXLC]{1,8})|(?<decimal>[1-9][0-9]{0,2})|(?<letter>[a-z]))(?<mark>[.)\-/]{1,2})$", RegexOptions.NonBacktracking)]
    private static partial Regex Parts();
}
