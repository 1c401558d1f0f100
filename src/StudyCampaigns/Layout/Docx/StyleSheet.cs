using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyCampaigns.Layout.Docx;

/// <summary>The styles of the official format; their names stand in Word's list of styles, so that an office edits a document by them.</summary>
internal static class StyleSheet
{
    public const string Font = "Times New Roman";

    public const string Body = "Body";
    public const string ListItem = "ListBullet";
    public const string ListItemBelow = "ListBullet2";
    public const string Superior = "Superior";
    public const string Issuer = "Issuer";
    public const string Number = "Number";
    public const string Mark = "Mark";
    public const string UrgencyMark = "UrgencyMark";
    public const string LetterSubject = "LetterSubject";
    public const string PartyTitle = "PartyTitle";
    public const string PlaceAndDate = "PlaceAndDate";
    public const string TypeName = "Title";
    public const string Subject = "Subtitle";
    public const string Hyphens = "Hyphens";
    public const string Addressees = "Addressees";
    public const string Caption = "Caption";
    public const string ColumnTitle = "ColumnTitle";
    public const string Cell = "Cell";
    public const string SmallColumnTitle = "SmallColumnTitle";
    public const string SmallCell = "SmallCell";
    public const string Bar = "Bar";
    public const string Authority = "Authority";
    public const string Position = "Position";
    public const string Signer = "Signer";
    public const string RecipientsTitle = "RecipientsTitle";
    public const string Recipients = "Recipients";
    public const string AnnexTitle = "AnnexTitle";
    public const string PageHeader = "Header";
    public const string Spacer = "Spacer";
    public const string FigureTable = "FigureTable";
    public const string FrameTable = "FrameTable";

    private const double TitleSize = 15;

    public static string Heading(int level) => $"Heading{level}";

    public static Styles Create()
    {
        var styles = new Styles(Defaults());
        styles.Append(Paragraphs().Select(style => style.Create()));
        styles.Append(TableStyles.Create());
        return styles;
    }

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle
        {
            RunFonts = new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
            FontSize = new FontSize { Val = "28" },
            FontSizeComplexScript = new FontSizeComplexScript { Val = "28" },
            Languages = new Languages { Val = "vi-VN", EastAsia = "vi-VN", Bidi = "vi-VN" },
        }),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle
        {
            WidowControl = new WidowControl(),
            SpacingBetweenLines = new SpacingBetweenLines { Before = "0", After = "0", Line = $"{Measures.BodyLine}", LineRule = LineSpacingRuleValues.Exact },
        }));

    private static IEnumerable<ParagraphStyle> Paragraphs()
    {
        yield return new("Normal", "Normal");
        yield return new(Body, "Thân văn bản") { Align = JustificationValues.Both, FirstLine = Measures.FirstLine, After = Measures.ParagraphGap };
        yield return new(Heading(1), "heading 1") { Bold = true, After = Measures.ParagraphGap, WithNext = true, Outline = 0, NumberLevel = 0 };
        yield return new(Heading(2), "heading 2") { Bold = true, After = Measures.ParagraphGap, WithNext = true, Outline = 1, NumberLevel = 1, FirstLine = Measures.FirstLine };
        yield return new(Heading(3), "heading 3") { Bold = true, Italic = true, After = Measures.ParagraphGap, WithNext = true, Outline = 2, NumberLevel = 2, FirstLine = Measures.FirstLine };
        yield return new(ListItem, "List Bullet") { BasedOn = Body, BulletLevel = 0 };
        yield return new(ListItemBelow, "List Bullet 2") { BasedOn = Body, BulletLevel = 1 };

        yield return new(Superior, "Cơ quan cấp trên") { Align = JustificationValues.Center };
        yield return new(Issuer, "Cơ quan ban hành") { BasedOn = Superior, Bold = true };
        yield return new(Number, "Số và ký hiệu") { BasedOn = Superior };
        yield return new(Mark, "Chỉ dẫn dưới số") { BasedOn = Superior };
        yield return new(UrgencyMark, "Mức độ khẩn") { BasedOn = Superior, Bold = true };
        yield return new(LetterSubject, "Trích yếu công văn") { BasedOn = Superior, Italic = true, Size = 12, Line = 320 };
        yield return new(PartyTitle, "Tiêu đề Đảng") { BasedOn = Superior, Bold = true, Size = TitleSize, RuleBelow = true };
        yield return new(PlaceAndDate, "Địa danh và ngày") { BasedOn = Superior, Italic = true };
        yield return new(TypeName, "Title") { Align = JustificationValues.Center, Bold = true, Size = 16, WithNext = true };
        yield return new(Subject, "Subtitle") { Align = JustificationValues.Center, Bold = true, WithNext = true };
        yield return new(Hyphens, "Gạch dưới trích yếu") { BasedOn = Superior };
        yield return new(Addressees, "Kính gửi") { BasedOn = Superior };

        yield return new(Caption, "caption") { Align = JustificationValues.Center, Bold = true, Size = 13, Line = 360, WithNext = true };
        yield return new(Cell, "Chữ trong bảng") { Size = 12, Line = 320 };
        yield return new(ColumnTitle, "Đầu cột") { BasedOn = Cell, Align = JustificationValues.Center, Bold = true };
        yield return new(SmallCell, "Chữ trong bảng rộng") { Size = 11, Line = 280 };
        yield return new(SmallColumnTitle, "Đầu cột bảng rộng") { BasedOn = SmallCell, Align = JustificationValues.Center, Bold = true };
        yield return new(Bar, "Cột biểu đồ") { Size = 8, Line = 220 };

        yield return new(Authority, "Quyền hạn") { Align = JustificationValues.Center, Bold = true, WithNext = true };
        yield return new(Position, "Chức vụ") { Align = JustificationValues.Center, WithNext = true };
        yield return new(Signer, "Người ký") { Align = JustificationValues.Center, Bold = true };
        yield return new(RecipientsTitle, "Nơi nhận") { Underline = true, WithNext = true };
        yield return new(Recipients, "Nơi nhận (danh sách)") { Size = 12, Line = 320, RecipientBullet = true };
        yield return new(AnnexTitle, "Tên phụ lục") { Align = JustificationValues.Center, Bold = true, After = Measures.ParagraphGap, WithNext = true, Outline = 0 };
        yield return new(PageHeader, "header") { Align = JustificationValues.Center, Line = 280 };
        yield return new(Spacer, "Khoảng trống") { Size = 1, Line = 20 };
    }

    /// <summary>Twips on either side of the rule under the title, which is as long as the text.</summary>
    public static int BesideTitle { get; } =
        (Measures.TitleCell - Measures.Points(LetterWidths.Of(FrontMatter.PartyTitleText, TitleSize, bold: true) + 1)) / 2;
}
