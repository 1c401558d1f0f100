using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyCampaigns.Layout.Docx;

/// <summary>A table of figures or tasks: its header repeats on each page, and no row is broken that a page can hold.</summary>
internal static class FigureTable
{
    private const int WideTable = 9;
    private const int BesideText = 160;

    public static void Write(TableBlock block, Flow flow, int width, bool captioned)
    {
        var isWide = block.Columns.Count > WideTable;
        var size = isWide ? 11 : 12;
        var widths = Widths(block.Columns, width);
        WriteCaption(captioned ? block.Caption : "", flow, Measures.Points(4));

        var table = Frame.Of(StyleSheet.FigureTable, widths, block.Caption);
        var titles = block.Columns.Select(column => WordText.Clean(column.Title)).ToList();
        table.Append(Row(titles, widths, isWide ? StyleSheet.SmallColumnTitle : StyleSheet.ColumnTitle, size, _ => null, isHeader: true, isBold: true));
        foreach (var (index, row) in block.Rows.Index())
        {
            var cells = widths.Select((_, column) => column < row.Count ? WordText.Clean(row[column]) : "").ToList();
            table.Append(Row(
                cells, widths, isWide ? StyleSheet.SmallCell : StyleSheet.Cell, size, column => Alignment(block.Columns[column].Alignment),
                isHeader: false, isBold: block.TotalRow && index == block.Rows.Count - 1));
        }

        flow.Add(table);
        flow.Leave(Measures.TableGap);
    }

    /// <summary>The caption above a table or chart, with the space before it.</summary>
    public static void WriteCaption(string caption, Flow flow, int gap)
    {
        flow.Leave(Measures.AboveCaption);
        if (string.IsNullOrWhiteSpace(caption))
        {
            return;
        }

        var paragraph = WordText.Paragraph(StyleSheet.Caption, caption);
        paragraph.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { After = $"{gap}" };
        flow.Add(paragraph);
    }

    /// <summary>The shares as twips; the last column takes what rounding leaves.</summary>
    private static int[] Widths(IReadOnlyList<TableColumn> columns, int width)
    {
        var shares = columns.Select(column => column.Width > 0 ? column.Width : 1).ToList();
        var total = shares.Sum();
        var widths = shares.Select(share => (int)(width * share / total)).ToArray();
        widths[^1] += width - widths.Sum();
        return widths;
    }

    private static TableRow Row(
        IReadOnlyList<string> texts, IReadOnlyList<int> widths, string style, int size, Func<int, JustificationValues?> alignment, bool isHeader, bool isBold)
    {
        var row = new TableRow();
        var lines = texts.Select((text, column) => LetterWidths.Lines(text, Math.Max(1, widths[column] - BesideText) / 20.0, size, isBold)).Max();
        if (lines <= Measures.TallestUnsplitRow)
        {
            var properties = new TableRowProperties(new CantSplit());
            if (isHeader)
            {
                properties.Append(new TableHeader());
            }

            row.Append(properties);
        }

        row.Append(texts.Select((text, column) =>
        {
            // The style of the header is bold already.
            var paragraph = WordText.Paragraph(style, [new TextRun(text, Bold: isBold && !isHeader)]);
            paragraph.ParagraphProperties!.Justification = alignment(column) is { } value ? new Justification { Val = value } : null;
            return Frame.Cell(widths[column], [paragraph], TableVerticalAlignmentValues.Center);
        }));
        return row;
    }

    private static JustificationValues? Alignment(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.Center => JustificationValues.Center,
        ColumnAlignment.Right => JustificationValues.Right,
        _ => null,
    };
}
