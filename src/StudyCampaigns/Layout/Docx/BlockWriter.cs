using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyCampaigns.Layout.Docx;

/// <summary>The blocks of the body or of an annex.</summary>
/// <param name="width">Of the text, in twips.</param>
internal sealed class BlockWriter(Flow flow, HeadingNumbers numbering, int width)
{
    // As in the PDF: a short last paragraph goes to the next page with the signature, which would stand there alone otherwise.
    private const int ShortParagraph = 1500;

    /// <param name="captioned">False where a table is all of an annex, whose title has named it already.</param>
    public void Write(IEnumerable<PrintedBlock> blocks, bool captioned = true)
    {
        foreach (var block in blocks)
        {
            Write(block, captioned);
        }
    }

    /// <summary>The last paragraph stays with what follows.</summary>
    public void WriteBeforeSignature(IReadOnlyList<PrintedBlock> blocks)
    {
        if (blocks is not [.., ParagraphBlock last] || last.Runs.Sum(run => run.Text.Length) >= ShortParagraph)
        {
            Write(blocks);
            return;
        }

        Write(blocks.SkipLast(1));
        if (Paragraph(last.Runs, StyleSheet.Body) is { } paragraph)
        {
            paragraph.ParagraphProperties!.KeepNext = new KeepNext();
            paragraph.ParagraphProperties.KeepLines = new KeepLines();
            flow.Add(paragraph);
        }
    }

    private void Write(PrintedBlock block, bool captioned)
    {
        switch (block)
        {
            case HeadingBlock heading when !string.IsNullOrWhiteSpace(heading.Number + heading.Text):
                flow.Add(Heading(heading));
                break;
            case ParagraphBlock { Runs: var runs } when Paragraph(runs, StyleSheet.Body) is { } paragraph:
                flow.Add(paragraph);
                break;
            case ListBlock list:
                foreach (var item in list.Items)
                {
                    flow.Add(WordText.Paragraph(list.Level > 1 ? StyleSheet.ListItemBelow : StyleSheet.ListItem, item));
                }

                break;
            case TableBlock { Columns.Count: > 0 } table:
                FigureTable.Write(table, flow, width, captioned);
                break;
            case ChartBlock { Bars.Count: > 0 } chart:
                BarChart.Write(chart, flow, width);
                break;
        }
    }

    private Paragraph Heading(HeadingBlock heading)
    {
        var properties = numbering.Next(heading, out var number);
        var text = number is null ? heading.Text : $"{number} {heading.Text}".TrimEnd();
        var paragraph = WordText.Paragraph(StyleSheet.Heading(HeadingNumbers.Level(heading) + 1), text);
        paragraph.ParagraphProperties!.NumberingProperties = properties;
        return paragraph;
    }

    private static Paragraph? Paragraph(IReadOnlyList<TextRun> runs, string style) =>
        runs.All(run => string.IsNullOrWhiteSpace(run.Text)) ? null : WordText.Paragraph(style, runs);
}
