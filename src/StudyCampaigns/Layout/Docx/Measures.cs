namespace StudyCampaigns.Layout.Docx;

/// <summary>Sizes in twips (1/20 point), the same as those of the PDF; the document and its margins are those of HD 05-HD/VPTW.</summary>
internal static class Measures
{
    public const ushort PaperWidth = 11906;
    public const ushort PaperHeight = 16838;
    public const int TopMargin = 1134;
    public const int BottomMargin = 1134;
    public const ushort LeftMargin = 1701;
    public const ushort RightMargin = 850;
    public const ushort PageNumberFromEdge = 567;

    public const int PortraitWidth = PaperWidth - LeftMargin - RightMargin;
    public const int LandscapeWidth = PaperHeight - LeftMargin - RightMargin;

    public const int FirstLine = 567;
    public const int ParagraphGap = 120;
    public const int TableGap = 200;
    public const int AboveCaption = 160;
    public const int BodyLine = 400;
    public const int AbovePlace = 610;

    /// <summary>The widest usual letterhead ("ĐẢNG BỘ THÀNH PHỐ …") needs 77 mm on the left, so the title has 88 mm.</summary>
    public const int TitleCell = 4989;
    public const int SignatureCell = 5216;

    /// <summary>Lines; a row, signature or header taller than this may be broken over two pages, because a page may not hold it.</summary>
    public const int TallestUnsplitRow = 25;

    public static int Points(double points) => (int)Math.Round(points * 20);
}
