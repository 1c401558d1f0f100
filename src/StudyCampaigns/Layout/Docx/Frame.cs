using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyCampaigns.Layout.Docx;

/// <summary>Tables without rules that set parts side by side.</summary>
internal static class Frame
{
    public static Table Row(IReadOnlyList<(int Width, IEnumerable<Paragraph> Content)> cells, bool splits = false)
    {
        var table = Of(StyleSheet.FrameTable, [.. cells.Select(cell => cell.Width)]);
        table.Append(Line(cells, splits));
        return table;
    }

    /// <summary>An empty table of fixed column widths (twips), as wide as the text.</summary>
    public static Table Of(string style, IReadOnlyList<int> widths, string? caption = null, string? description = null)
    {
        var properties = new TableProperties
        {
            TableStyle = new TableStyle { Val = style },
            TableWidth = new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            TableIndentation = new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa },
            TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
            TableCaption = string.IsNullOrWhiteSpace(caption) ? null : new TableCaption { Val = WordText.Clean(caption) },
            TableDescription = string.IsNullOrWhiteSpace(description) ? null : new TableDescription { Val = WordText.Clean(description) },
        };
        return new Table(properties, new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })));
    }

    public static TableRow Line(IEnumerable<(int Width, IEnumerable<Paragraph> Content)> cells, bool splits)
    {
        var row = new TableRow();
        if (!splits)
        {
            row.Append(new TableRowProperties(new CantSplit()));
        }

        row.Append(cells.Select(cell => Cell(cell.Width, cell.Content)));
        return row;
    }

    public static TableCell Cell(int width, IEnumerable<Paragraph> content, TableVerticalAlignmentValues? align = null)
    {
        var cell = new TableCell(new TableCellProperties
        {
            TableCellWidth = new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
            TableCellVerticalAlignment = align is { } value ? new TableCellVerticalAlignment { Val = value } : null,
        });
        cell.Append(content);
        if (cell.LastChild is not Paragraph)
        {
            cell.Append(new Paragraph());
        }

        return cell;
    }
}
