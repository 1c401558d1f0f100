using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using StudyCampaigns.Text;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace StudyCampaigns.Layout.Docx;

/// <summary>Text as runs and paragraphs of Word; whatever a user typed becomes text that XML can hold.</summary>
internal static class WordText
{
    public static Paragraph Paragraph(string style, string text) => Paragraph(style, [new TextRun(text)]);

    public static Paragraph Paragraph(string style, IEnumerable<TextRun> runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } });
        paragraph.Append(runs.Select(Run).OfType<Run>());
        return paragraph;
    }

    /// <summary>Null for a run without text.</summary>
    public static Run? Run(TextRun text)
    {
        var clean = Clean(text.Text);
        if (clean.Length == 0)
        {
            return null;
        }

        var run = new Run();
        if (text.Bold || text.Italic)
        {
            run.RunProperties = new RunProperties { Bold = text.Bold ? new Bold() : null, Italic = text.Italic ? new Italic() : null };
        }

        foreach (var (index, line) in clean.Split('\n').Index())
        {
            if (index > 0)
            {
                run.Append(new Break());
            }

            if (line.Length > 0)
            {
                run.Append(Literal(line));
            }
        }

        return run;
    }

    public static OpenXmlElement Literal(string text) => new RunText(text) { Space = SpaceProcessingModeValues.Preserve };

    public static string Capitals(string? text) => (text ?? "").ToUpper(VietnameseText.Culture);

    /// <summary>Composed Unicode without what cannot be printed: control characters, invisible marks, halves of characters.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n')
            {
                clean.Append('\n');
            }
            else if (rune.Value is '\t')
            {
                clean.Append(' ');
            }
            else if (IsPrintable(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return VietnameseText.Composed(clean.ToString());
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
        && rune != Rune.ReplacementChar
        && rune.Value is not (>= 0xfe00 and <= 0xfe0f);
}
