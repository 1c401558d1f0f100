using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using NumberingList = DocumentFormat.OpenXml.Wordprocessing.Numbering;

namespace StudyCampaigns.Layout.Docx;

/// <summary>
/// Numbers headings by Word's own multi-level list, so that they stay right when an office edits the document. The list takes the form of the
/// first number seen at each level (<c>I.</c> or <c>I-</c>) and starts again wherever the document does; a number it cannot make is text.
/// </summary>
internal sealed class HeadingNumbers
{
    public const int Levels = 3;
    public const int FirstInstance = 1;
    public const int Bullets = 2;
    public const int RecipientBullets = 3;

    private static readonly HeadingNumber[] UsualForms =
    [
        new(NumberFormatValues.UpperRoman, 1, "."), new(NumberFormatValues.Decimal, 1, "."), new(NumberFormatValues.LowerLetter, 1, ")"),
    ];

    private readonly HeadingNumber[] forms = [.. UsualForms];
    private readonly List<int[]> restarts = [];
    private readonly int[] counters = new int[Levels];
    private int[] starts = [1, 1, 1];
    private int instance = FirstInstance;

    public HeadingNumbers(PrintedDocument document)
    {
        var headings = document.Blocks.Concat(document.Annexes.SelectMany(annex => annex.Blocks)).OfType<HeadingBlock>();
        foreach (var level in headings.GroupBy(Level))
        {
            if (level.Select(heading => HeadingNumber.Parse(heading.Number)).OfType<HeadingNumber>().FirstOrDefault() is { } form)
            {
                forms[level.Key] = form;
            }
        }
    }

    /// <summary>Zero for the highest of the three levels.</summary>
    public static int Level(HeadingBlock heading) => Math.Clamp(heading.Level, 1, Levels) - 1;

    public static NumberingProperties Properties(int level, int instance) => new()
    {
        NumberingLevelReference = new NumberingLevelReference { Val = level },
        NumberingId = new NumberingId { Val = instance },
    };

    /// <summary>What the heading says of its number beyond its style; null when the style's list counts it rightly.</summary>
    /// <param name="text">The number as text, when the list cannot make it.</param>
    public NumberingProperties? Next(HeadingBlock heading, out string? text)
    {
        var level = Level(heading);
        var number = HeadingNumber.Parse(heading.Number);
        if (number is null || (number.Format, number.Mark) != (forms[level].Format, forms[level].Mark))
        {
            text = string.IsNullOrWhiteSpace(heading.Number) ? null : heading.Number.Trim();
            return Properties(level, 0);
        }

        text = null;
        var expected = counters[level] == 0 ? starts[level] : counters[level] + 1;
        if (expected != number.Value || (counters[level] == 0 && expected != 1))
        {
            StartAgain(level, number.Value);
        }

        counters[level] = number.Value;
        Array.Clear(counters, level + 1, Levels - level - 1);
        return instance == FirstInstance ? null : Properties(level, instance);
    }

    public NumberingList Create()
    {
        var numbering = new NumberingList(
            List(1, [.. forms.Select((form, level) => NumberLevel(form, level))]),
            List(2, BulletLevel(0, "-", StyleSheet.ListItem), BulletLevel(1, "+", StyleSheet.ListItemBelow)),
            List(3, RecipientLevel()));
        for (var list = 1; list <= 3; list++)
        {
            numbering.Append(new NumberingInstance(new AbstractNumId { Val = list }) { NumberID = list });
        }

        foreach (var (index, values) in restarts.Index())
        {
            var overrides = values.Select((value, level) => new LevelOverride { LevelIndex = level, StartOverrideNumberingValue = new StartOverrideNumberingValue { Val = value } });
            numbering.Append(new NumberingInstance([new AbstractNumId { Val = 1 }, .. overrides]) { NumberID = RecipientBullets + 1 + index });
        }

        return numbering;
    }

    private void StartAgain(int level, int value)
    {
        starts = [.. Enumerable.Range(0, Levels).Select(one => one < level ? counters[one] + 1 : one == level ? value : 1)];
        restarts.Add(starts);
        instance = RecipientBullets + restarts.Count;
    }

    private static AbstractNum List(int id, params Level[] levels)
    {
        var list = new AbstractNum { AbstractNumberId = id, MultiLevelType = new MultiLevelType { Val = MultiLevelValues.Multilevel } };
        list.Append(levels);
        return list;
    }

    private static Level NumberLevel(HeadingNumber form, int level) =>
        Line(level, form.Format, $"%{level + 1}{form.Mark}", StyleSheet.Heading(level + 1), new Indentation { Left = "0", FirstLine = level == 0 ? "0" : $"{Measures.FirstLine}" });

    private static Level BulletLevel(int level, string mark, string style) =>
        Line(level, NumberFormatValues.Bullet, mark, style, new Indentation { Left = "0", FirstLine = $"{Measures.FirstLine}" });

    private static Level RecipientLevel()
    {
        var level = Line(0, NumberFormatValues.Bullet, "-", StyleSheet.Recipients, new Indentation { Left = "140", Hanging = "140" });
        level.LevelSuffix = new LevelSuffix { Val = LevelSuffixValues.Tab };
        return level;
    }

    private static Level Line(int level, NumberFormatValues format, string text, string style, Indentation indents) => new()
    {
        LevelIndex = level,
        StartNumberingValue = new StartNumberingValue { Val = 1 },
        NumberingFormat = new NumberingFormat { Val = format },
        ParagraphStyleIdInLevel = new ParagraphStyleIdInLevel { Val = style },
        LevelSuffix = new LevelSuffix { Val = LevelSuffixValues.Space },
        LevelText = new LevelText { Val = text },
        LevelJustification = new LevelJustification { Val = LevelJustificationValues.Left },
        PreviousParagraphProperties = new PreviousParagraphProperties { Indentation = indents },
        NumberingSymbolRunProperties = new NumberingSymbolRunProperties
        {
            RunFonts = new RunFonts { Ascii = StyleSheet.Font, HighAnsi = StyleSheet.Font, EastAsia = StyleSheet.Font, ComplexScript = StyleSheet.Font },
        },
    };
}
