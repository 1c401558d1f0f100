using System.Text;
using StudyCampaigns.Attachments;
using static StudyCampaigns.Tests.Attachments.OfficePackage;

namespace StudyCampaigns.Tests.Attachments;

/// <summary>A secrecy mark is found wherever a reader of the file would see it.</summary>
public sealed class HiddenTextTests
{
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/";

    private static readonly Dictionary<string, (string File, OfficePackage Package)> Cases = new()
    {
        ["header"] = ("a.docx", Word().Part("word/header1.xml", WordType + "header+xml", WordXml("hdr", Paragraph("MẬT")))),
        ["main part outside word/"] = ("a.docx", Word(Paragraph("MẬT"), "khac/chinh.xml")),
        ["footer outside word/"] = ("a.docx", Word().Part("khac/footer1.xml", WordType + "footer+xml", WordXml("ftr", Paragraph("MẬT")))),
        ["footnote"] = ("a.docx", Word().Part("word/footnotes.xml", WordType + "footnotes+xml", WordXml("footnotes", $"<w:footnote w:id=\"1\">{Paragraph("MẬT")}</w:footnote>"))),
        ["comment"] = ("a.docx", Word().Part("word/comments.xml", WordType + "comments+xml", WordXml("comments", $"<w:comment w:id=\"1\">{Paragraph("MẬT")}</w:comment>"))),
        ["deleted text"] = ("a.docx", Word("<w:p><w:del><w:r><w:delText>MẬT</w:delText></w:r></w:del></w:p>")),
        ["over two runs"] = ("a.docx", Word("<w:p><w:r><w:t>M</w:t></w:r><w:proofErr/><w:r><w:t>ẬT</w:t></w:r></w:p>")),
        ["text box"] = ("a.docx", Word($"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{Paragraph("MẬT")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>")),
        ["watermark"] = ("a.docx", Word().Part("word/header1.xml", WordType + "header+xml", WordXml("hdr", "<w:p><w:r><w:pict><v:shape><v:textpath string=\"MẬT\"/></v:shape></w:pict></w:r></w:p>"))),
        ["number of a list"] = ("a.docx", Word().Part("word/numbering.xml", WordType + "numbering+xml", WordXml("numbering", "<w:abstractNum><w:lvl><w:lvlText w:val=\"MẬT\"/></w:lvl></w:abstractNum>"))),
        ["field"] = ("a.docx", Word(Field("QUOTE \"MẬT\""))),
        ["building block"] = ("a.docx", Word().Part("word/glossary/document.xml", WordType + "document.glossary+xml", WordXml("glossaryDocument", Paragraph("MẬT")))),
        ["title"] = ("a.docx", Word().Part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", "<p xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>MẬT</dc:title><dc:creator>A</dc:creator></p>")),
        ["bound text"] = ("a.docx", Word().Part("customXml/item1.xml", "application/xml", "<a><do-mat>MẬT</do-mat><b>1</b></a>")),
        ["bound attribute"] = ("a.docx", Word().Part("customXml/item1.xml", "application/xml", "<a dau=\"MẬT\"/>")),
        ["diagram"] = ("a.docx", Word().Part("word/diagrams/data1.xml", "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml", $"<d xmlns:a=\"{Drawing}main\"><a:p><a:r><a:t>MẬT</a:t></a:r></a:p></d>")),
        ["category of a chart"] = ("a.docx", Word().Part("word/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", $"<c:chart xmlns:c=\"{Drawing}chart\"><c:pt><c:v>MẬT</c:v></c:pt><c:pt><c:v>12</c:v></c:pt></c:chart>")),
        ["workbook of a chart"] = ("a.docx", WithChart(Excel("<c r=\"B1\" t=\"inlineStr\"><is><t>MẬT</t></is></c>").ToBytes())),
        ["words of a drawing"] = ("a.docx", Word().Part("word/media/a.svg", "image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>MẬT</text></svg>")),
        ["shared string"] = ("a.xlsx", Excel().Part("xl/sharedStrings.xml", ExcelType + "sharedStrings+xml", ExcelXml("sst", "<si><t>A</t></si><si><r><t>M</t></r><r><t>ẬT</t></r></si>"))),
        ["result of a formula"] = ("a.xlsx", Excel("<c r=\"B1\" t=\"str\"><f>\"M\"&amp;\"ẬT\"</f><v>MẬT</v></c>")),
        ["format of a number"] = ("a.xlsx", Excel().Part("xl/styles.xml", ExcelType + "styles+xml", ExcelXml("styleSheet", "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"&quot;MẬT&quot;\"/></numFmts>"))),
        ["name of a sheet"] = ("a.xlsx", Excel(book: "<sheets><sheet name=\"TỐI MẬT\" sheetId=\"2\" r:id=\"rId9\"/></sheets>")),
        ["header of a sheet"] = ("a.xlsx", Excel(behind: "<headerFooter><oddHeader>&amp;C&amp;\"Times New Roman,Bold\"MẬT</oddHeader></headerFooter>")),
        ["prompt of a cell"] = ("a.xlsx", Excel(behind: "<dataValidations><dataValidation prompt=\"MẬT\"/></dataValidations>")),
        ["note on a cell"] = ("a.xlsx", Excel().Part("xl/comments1.xml", ExcelType + "comments+xml", ExcelXml("comments", "<commentList><comment ref=\"A1\"><text><r><t>MẬT</t></r></text></comment></commentList>"))),
        ["talk about a cell"] = ("a.xlsx", Excel().Part("xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml", "<a><threadedComment ref=\"A1\"><text>MẬT</text></threadedComment></a>")),
        ["text box of a sheet"] = ("a.xlsx", Excel().Part("xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml", $"<d xmlns:a=\"{Drawing}main\"><a:p><a:r><a:t>MẬT</a:t></a:r></a:p></d>")),
        ["UTF-16"] = ("a.docx", Word().Part("word/footer1.xml", WordType + "footer+xml", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(WordXml("ftr", Paragraph("MẬT")))).ToArray())),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Check_MarkWhereAReaderSeesIt_IsRefused(string name)
    {
        var (file, package) = Cases[name];

        var refusal = (await SampleCheck.CheckAsync(file, package.ToBytes())).Refusal;

        Assert.Equal(AttachmentRefusals.Secret(name == "name of a sheet" ? "Tối mật" : "Mật"), refusal);
    }

    [Theory]
    [InlineData("stamp", "/Subtype /Stamp /F 4 /AP << /N 7 0 R >>")]
    [InlineData("free text", "/Subtype /FreeText /F 4 /DA (/F1 12 Tf) /Contents (TOI MAT)")]
    [InlineData("free text as it is drawn", "/Subtype /FreeText /F 4 /DA (/F1 12 Tf) /AP << /N 7 0 R >>")]
    [InlineData("note", "/Subtype /Text /Contents (TOI MAT)")]
    [InlineData("field", "/Subtype /Widget /FT /Tx /T (a) /V (TOI MAT)")]
    [InlineData("choice", "/Subtype /Widget /FT /Ch /Ff 131072 /T (a) /Opt [(TOI MAT) (b)] /V (TOI MAT)")]
    public async Task Check_MarkInAnAnnotationOfAPdf_IsRefused(string _, string annotation)
    {
        const string Drawn = "BT /F1 12 Tf 4 4 Td (TOI MAT) Tj ET";
        var pdf = new PdfBytes(catalog: "/AcroForm << /Fields [6 0 R] >>", annotation: annotation)
            .Object(7, PdfBytes.Stream("/Type /XObject /Subtype /Form /BBox [0 0 90 30] /Resources << /Font << /F1 8 0 R >> >>", Encoding.ASCII.GetBytes(Drawn)))
            .Object(8, "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>");

        Assert.Equal(AttachmentRefusals.Secret("Tối mật"), (await SampleCheck.CheckAsync("a.pdf", pdf.ToBytes())).Refusal);
    }

    [Fact]
    public async Task Check_MarkInABookmarkOrTheTitleOfAPdf_IsRefused()
    {
        var bookmark = new PdfBytes(catalog: "/Outlines 7 0 R").Object(7, "<< /First 8 0 R /Last 8 0 R /Count 1 >>").Object(8, "<< /Title (TOI MAT) /Parent 7 0 R /Dest [3 0 R /Fit] >>");
        var title = new PdfBytes().Trailer("/Info 7 0 R").Object(7, "<< /Title (TOI MAT) >>");

        Assert.Equal(AttachmentRefusals.Secret("Tối mật"), (await SampleCheck.CheckAsync("a.pdf", bookmark.ToBytes())).Refusal);
        Assert.Equal(AttachmentRefusals.Secret("Tối mật"), (await SampleCheck.CheckAsync("a.pdf", title.ToBytes())).Refusal);
    }

    internal static OfficePackage WithChart(byte[] workbook, string? type = null) => Word()
        .Part("word/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", $"<c:chartSpace xmlns:c=\"{Drawing}chart\"/>")
        .Part("word/embeddings/Microsoft_Excel_Worksheet.xlsx", type ?? ExcelType + "sheet", workbook)
        .Relate("word/document.xml", Office + "chart", "charts/chart1.xml")
        .Relate("word/charts/chart1.xml", Office + "package", "../embeddings/Microsoft_Excel_Worksheet.xlsx");

    private static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";
}
