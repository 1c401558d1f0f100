using StudyCampaigns.Text;

namespace StudyCampaigns.Layout.Docx;

/// <summary>How wide text is in Times New Roman, near enough to balance a title and to see what a page cannot hold; kerning is left out.</summary>
internal static class LetterWidths
{
    // Thousandths of the size of the letters, from the space to the tilde of ASCII.
    private static readonly short[] Upright =
    [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
        921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
        333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
    ];

    private static readonly short[] Bold =
    [
        250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
        930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
        333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
    ];

    /// <summary>Width in points.</summary>
    public static double Of(string text, double size, bool bold = false) =>
        VietnameseText.Decomposed(text).Sum(character => (int)Width(character, bold ? Bold : Upright)) * size / 1000;

    /// <summary>How many lines the text takes in a column; words wider than it are broken.</summary>
    public static int Lines(string text, double column, double size, bool bold = false) =>
        text.Split('\n').Sum(line => LinesOfOne(line, column, size, bold));

    /// <summary>The narrowest column that takes no more lines than the full one, so that no single word is left for the last.</summary>
    public static double Balanced(string text, double column, double narrowest, double size, bool bold = false)
    {
        const double Step = 11;
        var lines = Lines(text, column, size, bold);
        var width = column;
        while (width - Step > narrowest && Lines(text, width - Step, size, bold) <= lines)
        {
            width -= Step;
        }

        return width;
    }

    private static int LinesOfOne(string text, double column, double size, bool bold)
    {
        var space = Of(" ", size, bold);
        var (lines, used) = (1, 0.0);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var width = Of(word, size, bold);
            if (used > 0 && used + space + width > column)
            {
                lines++;
                used = 0;
            }

            lines += (int)(width / column);
            used += (used > 0 ? space : 0) + width % column;
        }

        return lines;
    }

    private static short Width(char character, short[] widths) => character switch
    {
        >= ' ' and <= '~' => widths[character - ' '],
        // Marks above and below the letters; the horn of ơ and ư has some width of its own.
        '\u031b' => 40,
        >= '\u0300' and <= '\u036f' => 0,
        'đ' => widths['d' - ' '],
        'Đ' => widths['D' - ' '],
        '\u00a0' => widths[0],
        '…' or '—' => 1000,
        _ => 500,
    };
}
