using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyCampaigns.Layout.Docx;

/// <summary>A table with rules for figures, and a frame without any for the letterhead and the signatures.</summary>
internal static class TableStyles
{
    // As in the PDF, where the rule between two rows takes its half point from the 3 points above and below the text.
    private const int AboveAndBelow = 55;
    private const short Beside = 80;

    public static IEnumerable<Style> Create() =>
    [
        Table(StyleSheet.FigureTable, "Bảng số liệu", Beside, AboveAndBelow, new TableBorders(
            Rule<TopBorder>(), Rule<LeftBorder>(), Rule<BottomBorder>(), Rule<RightBorder>(), Rule<InsideHorizontalBorder>(), Rule<InsideVerticalBorder>())),
        Table(StyleSheet.FrameTable, "Khung không kẻ", 0, 0, borders: null),
    ];

    private static Style Table(string id, string name, short beside, int aboveAndBelow, TableBorders? borders) => new()
    {
        Type = StyleValues.Table,
        StyleId = id,
        CustomStyle = true,
        StyleName = new StyleName { Val = name },
        StyleTableProperties = new StyleTableProperties
        {
            TableIndentation = new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa },
            TableBorders = borders,
            TableCellMarginDefault = new TableCellMarginDefault
            {
                TopMargin = new TopMargin { Width = $"{aboveAndBelow}", Type = TableWidthUnitValues.Dxa },
                TableCellLeftMargin = new TableCellLeftMargin { Width = beside, Type = TableWidthValues.Dxa },
                BottomMargin = new BottomMargin { Width = $"{aboveAndBelow}", Type = TableWidthUnitValues.Dxa },
                TableCellRightMargin = new TableCellRightMargin { Width = beside, Type = TableWidthValues.Dxa },
            },
        },
    };

    private static T Rule<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };
}
