using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyCampaigns.Layout.Docx;

/// <summary>
/// A chart as a table: label, bar, value. The bar is the shading of an empty line of its length, so that an office changes it in Word
/// without a chart program, and a screen reader hears label and value.
/// </summary>
internal static class BarChart
{
    private const int Size = 12;
    private const int Between = 60;
    private const int AboveAndBelow = 40;
    private const string Colour = "9C2A2A";

    public static void Write(ChartBlock chart, Flow flow, int width)
    {
        FigureTable.WriteCaption(chart.Caption, flow, Measures.Points(4));
        int[] widths = Widths(chart, width);
        var table = Frame.Of(StyleSheet.FrameTable, widths, chart.Caption, chart.AlternativeText);
        table.GetFirstChild<TableProperties>()!.TableCellMarginDefault = new TableCellMarginDefault
        {
            TopMargin = new TopMargin { Width = $"{AboveAndBelow}", Type = TableWidthUnitValues.Dxa },
            TableCellLeftMargin = new TableCellLeftMargin { Width = Between, Type = TableWidthValues.Dxa },
            BottomMargin = new BottomMargin { Width = $"{AboveAndBelow}", Type = TableWidthUnitValues.Dxa },
            TableCellRightMargin = new TableCellRightMargin { Width = Between, Type = TableWidthValues.Dxa },
        };
        foreach (var (index, bar) in chart.Bars.Index())
        {
            // One page as long as a page can hold it.
            table.Append(Row(bar, widths, staysWithNext: index < chart.Bars.Count - 1 && chart.Bars.Count <= Measures.TallestUnsplitRow));
        }

        flow.Add(table);
        flow.Leave(Measures.TableGap);
    }

    private static TableRow Row(ChartBar bar, int[] widths, bool staysWithNext)
    {
        var label = WordText.Paragraph(StyleSheet.Cell, bar.Label);
        label.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Right };
        var share = bar.Maximum > 0 ? Math.Clamp(bar.Value / bar.Maximum, 0, 1) : 0;
        Paragraph[] cells = [label, Bar(share, widths[1] - 2 * Between), WordText.Paragraph(StyleSheet.Cell, bar.ValueText)];
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        foreach (var (cell, width) in cells.Zip(widths))
        {
            if (staysWithNext)
            {
                cell.ParagraphProperties!.KeepNext = new KeepNext();
            }

            row.Append(Frame.Cell(width, [cell], TableVerticalAlignmentValues.Center));
        }

        return row;
    }

    private static Paragraph Bar(double share, int room)
    {
        var bar = new Paragraph(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = StyleSheet.Bar } });
        var rest = (int)Math.Round((1 - share) * room);
        if (rest < room)
        {
            bar.ParagraphProperties!.Shading = new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = Colour };
            bar.ParagraphProperties.Indentation = new Indentation { Right = $"{rest}" };
        }

        return bar;
    }

    /// <summary>Values are as wide as the widest, labels a third; the bars get the rest.</summary>
    private static int[] Widths(ChartBlock chart, int width)
    {
        var widest = chart.Bars.Max(bar => LetterWidths.Of(WordText.Clean(bar.ValueText), Size)) + 4;
        var label = width * 3 / 10;
        var value = Math.Min(width * 3 / 10, Measures.Points(widest) + 2 * Between);
        return [label, width - label - value, value];
    }
}
