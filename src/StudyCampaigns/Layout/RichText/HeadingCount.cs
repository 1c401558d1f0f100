using System.Text.RegularExpressions;

namespace StudyCampaigns.Layout.RichText;

/// <summary>Numbers sub-headings as documents do (1., then a)), unless the writer has typed a number.</summary>
internal sealed partial class HeadingCount
{
    private int numbers;
    private int letters;

    public HeadingBlock Next(int markdownLevel, string text)
    {
        var level = markdownLevel <= 3 ? 2 : 3;
        var typed = Number().Match(text);
        if (level == 2)
        {
            numbers++;
            letters = 0;
        }
        else
        {
            letters++;
        }

        return typed.Success
            ? new HeadingBlock(level, typed.Groups[1].Value, text[typed.Length..])
            : new HeadingBlock(level, level == 2 ? $"{numbers}." : $"{(char)('a' + ((letters - 1) % 26))})", text);
    }

    [GeneratedRegex(@"^(\d{1,2}\.|[a-zđ]\))\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
