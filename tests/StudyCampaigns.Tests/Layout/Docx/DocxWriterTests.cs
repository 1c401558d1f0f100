using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using StudyCampaigns.Layout;
using StudyCampaigns.Layout.Docx;
using StudyCampaigns.Tests.Layout.Pdf;

namespace StudyCampaigns.Tests.Layout.Docx;

public sealed class DocxWriterTests
{
    private readonly DocxWriter writer = new();

    public static TheoryData<string> Kinds => [.. SampleDocuments.Kinds().Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Write_EachKindOfDocument_IsValidForWord(string kind)
    {
        using var package = Open(writer.Write(SampleDocuments.Kinds()[kind]));

        var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(fault => $"{fault.Path?.XPath}: {fault.Description}");

        Assert.Equal([], faults);
    }

    [Fact]
    public async Task Write_SameDocumentLater_GivesSameBytes()
    {
        var first = writer.Write(SampleDocuments.Report());
        // The clock of an archive moves in steps of two seconds.
        await Task.Delay(TimeSpan.FromSeconds(2.1));

        Assert.Equal(first, new DocxWriter().Write(SampleDocuments.Report()));
        using var archive = new ZipArchive(new MemoryStream(first));
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void Write_Plan_HasEveryPartInItsNamedStyle()
    {
        var lines = Lines(SampleDocuments.Plan(new HeadingBlock(1, "I.", "MỤC ĐÍCH"), new ParagraphBlock("Thực hiện Kế hoạch số 147-KH/TU.")));

        Assert.Equal(
            [
                "Superior: ĐẢNG BỘ THÀNH PHỐ HÀ NỘI", "Issuer: QUẬN ỦY THANH XUÂN", "Superior: *", "Number: Số 36-KH/QU",
                "PartyTitle: ĐẢNG CỘNG SẢN VIỆT NAM", "PlaceAndDate: Thanh Xuân, ngày 06 tháng 4 năm 2023", "Title: KẾ HOẠCH",
                "Subtitle: tổ chức đợt sinh hoạt chính trị, tư tưởng sâu rộng về tác phẩm của đồng chí Tổng Bí thư", "Hyphens: -----",
                "Heading1: MỤC ĐÍCH", "Body: Thực hiện Kế hoạch số 147-KH/TU.", "RecipientsTitle: Nơi nhận:",
                "Recipients: Ban Thường vụ Thành ủy (để b/c);", "Recipients: Các tổ chức cơ sở đảng trực thuộc;", "Recipients: Lưu Văn phòng Quận ủy.",
                "Authority: T/M BAN THƯỜNG VỤ", "Position: PHÓ BÍ THƯ", "Signer: Nguyễn Văn Minh",
            ],
            lines.Where(line => !line.StartsWith("Spacer", StringComparison.Ordinal)));
    }

    [Fact]
    public void Write_Letter_HasSubjectAndMarksUnderTheNumber()
    {
        var lines = Lines(SampleDocuments.Letter());

        var number = lines.IndexOf("Number: Số 58-CV/QU");
        Assert.Equal(
            ["LetterSubject: về việc đăng ký báo cáo viên, chuẩn bị hội nghị trực tuyến", "UrgencyMark: KHẨN", "Mark: Dự thảo lần 2", "Mark: Lưu hành nội bộ"],
            lines[(number + 1)..(number + 5)]);
        Assert.Contains("Addressees: Kính gửi: Đảng ủy các phường; Các chi bộ cơ sở trực thuộc", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("Title", StringComparison.Ordinal) || line.StartsWith("Hyphens", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_Table_RepeatsItsHeaderAndKeepsItsRows()
    {
        using var package = Open(writer.Write(SampleDocuments.Plan(SampleDocuments.WardTable(200))));

        var table = package.MainDocumentPart!.Document.Body!.Elements<Table>().Single(one => one.Elements<TableRow>().Count() > 2);
        var rows = table.Elements<TableRow>().ToList();
        Assert.Equal(202, rows.Count);
        Assert.Single(rows[0].Descendants<TableHeader>());
        Assert.All(rows, row => Assert.Single(row.Descendants<CantSplit>()));
        Assert.All(rows[^1].Descendants<Run>(), run => Assert.NotNull(run.RunProperties?.Bold));
        Assert.Equal(TableLayoutValues.Fixed, table.Descendants<TableLayout>().Single().Type!.Value);
        Assert.Equal(9355, table.Descendants<GridColumn>().Sum(column => int.Parse(column.Width!)));
    }

    [Fact]
    public void Write_RowTallerThanAPage_MaySplit()
    {
        using var package = Open(writer.Write(SampleDocuments.WideWords()));

        var rows = package.MainDocumentPart!.Document.Body!.Descendants<TableRow>();
        Assert.Contains(rows, row => row.InnerText.Contains("dài dài") && !row.Descendants<CantSplit>().Any());
    }

    [Fact]
    public void Write_Chart_CarriesItsFactsAsText()
    {
        using var package = Open(writer.Write(SampleDocuments.Report()));

        var chart = package.MainDocumentPart!.Document.Body!.Elements<Table>().Single(table => table.Descendants<TableDescription>().Any());
        Assert.Equal("Cao nhất là Hạ Đình 40/41 chi bộ.", chart.Descendants<TableDescription>().Single().Val!.Value);
        Assert.Equal(["Hạ Đình", "", "40/41"], chart.Elements<TableRow>().First().Elements<TableCell>().Select(cell => cell.InnerText));
        Assert.Equal(11, chart.Descendants<Shading>().Count());
    }

    [Fact]
    public void Write_Pages_AreA4WithTheOfficialMarginsAndNumbersFromTheSecond()
    {
        using var package = Open(writer.Write(SampleDocuments.Report()));

        var sections = package.MainDocumentPart!.Document.Descendants<SectionProperties>().ToList();
        Assert.Equal(2, sections.Count);
        Assert.All(sections, section =>
        {
            var margins = section.GetFirstChild<PageMargin>()!;
            Assert.Equal((1134, 1134, 1701u, 850u, 567u), (margins.Top!.Value, margins.Bottom!.Value, margins.Left!.Value, margins.Right!.Value, margins.Header!.Value));
        });
        Assert.Equal([(11906u, 16838u), (16838u, 11906u)], sections.Select(section => section.GetFirstChild<PageSize>()!).Select(size => (size.Width!.Value, size.Height!.Value)));
        Assert.NotNull(sections[0].GetFirstChild<TitlePage>());
        Assert.Null(sections[1].GetFirstChild<TitlePage>());
        Assert.Contains("PAGE", package.MainDocumentPart.HeaderParts.Single().Header.Descendants<SimpleField>().Single().Instruction!.Value);
    }

    [Fact]
    public void Write_Properties_NameTitleAuthorLanguageAndFont()
    {
        using var package = Open(writer.Write(SampleDocuments.Report()));

        Assert.Equal("BÁO CÁO tổ chức đợt sinh hoạt chính trị, tư tưởng sâu rộng về tác phẩm của đồng chí Tổng Bí thư", package.PackageProperties.Title);
        Assert.Equal(("QUẬN ỦY THANH XUÂN", "vi-VN", null), (package.PackageProperties.Creator, package.PackageProperties.Language, package.PackageProperties.Modified));
        var main = package.MainDocumentPart!;
        var fonts = main.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>().Concat(main.NumberingDefinitionsPart!.Numbering.Descendants<RunFonts>()).ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts.SelectMany(font => new[] { font.Ascii, font.HighAnsi, font.EastAsia, font.ComplexScript }), name => Assert.Equal("Times New Roman", name!.Value));
        Assert.Equal("vi-VN", main.StyleDefinitionsPart.Styles.Descendants<Languages>().Single().Val!.Value);
    }

    [Fact]
    public void Write_DirtyText_BecomesComposedTextThatXmlCanHold()
    {
        var text = "Thành ủy".Normalize(System.Text.NormalizationForm.FormD) + "\u0007\u200b\ue000\ud800 <b>&amp;</b>\tx";

        Assert.Contains("Body: Thành ủy <b>&amp;</b> x", Lines(SampleDocuments.Plan(new ParagraphBlock(text))));
    }

    [Fact]
    public void Write_EmptyParts_StillOpens()
    {
        using var package = Open(writer.Write(SampleDocuments.Empty()));

        Assert.Equal([], new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(fault => fault.Description));
        Assert.Contains("Tiểu mục không có mục lớn", package.MainDocumentPart!.Document.InnerText);
    }

    private List<string> Lines(PrintedDocument document)
    {
        using var package = Open(writer.Write(document));
        return [.. package.MainDocumentPart!.Document.Descendants<Paragraph>().Select(paragraph => $"{paragraph.ParagraphProperties?.ParagraphStyleId?.Val}: {paragraph.InnerText}")];
    }

    private static WordprocessingDocument Open(byte[] docx) => WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
}
