using System.Text;
using StudyCampaigns.Attachments;
using StudyCampaigns.Layout.Docx;
using StudyCampaigns.Tests.Layout.Docx;
using StudyCampaigns.Tests.Layout.Pdf;
using static StudyCampaigns.Tests.Attachments.OfficePackage;

namespace StudyCampaigns.Tests.Attachments;

/// <summary>What offices really send is taken: with links, pictures, fields, charts, notes, forms, signatures.</summary>
[Collection(nameof(TypesetterCollection))]
public sealed class HonestFileTests(TypesetterFixture typesetting)
{
    private const string Main = "word/document.xml";
    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const string Drawn = "application/vnd.openxmlformats-officedocument.drawingml.";

    private static readonly Dictionary<string, (string Name, Func<byte[]> File)> Cases = new()
    {
        // Word.
        ["links to the web, to mail and inside"] = ("a.docx", Word(Field(" HYPERLINK \"https://vi-du.vn/a?b=1\" \\t \"_blank\" ") + Field(" HYPERLINK \\l \"_Toc1\" "))
            .RelateOutside(Main, "hyperlink", "https://vi-du.vn").RelateOutside(Main, "hyperlink", "mailto:a@vi-du.vn?subject=B").RelateOutside(Main, "hyperlink", "#_Toc1")
            .Relate(Main, Office + "hyperlink", "#Muc_1").ToBytes),
        ["fields of a report"] = ("a.docx", Word(Field(" PAGE  \\* MERGEFORMAT ") + Field(" TOC \\o \"1-3\" \\h \\z \\u ") + Field("PAGEREF _Toc1 \\h") + Field(" SEQ Hình \\* ARABIC ")
            + Field("=SUM(ABOVE)") + Field(" FORMTEXT ") + Field(" FORMCHECKBOX ") + Field(" DATE \\@ \"dd/MM/yyyy\" ") + Field(" ref a \\h ") + Field(" ADDIN ZOTERO_ITEM CSL_CITATION {\"a\":1} ")
            + Field(" MACROBUTTON  NoMacro [Nhấn vào đây] ") + Field("NUM", "PAGES") + Field("") + "<w:fldSimple w:instr=\" FILENAME \"/>"
            + Field(" IF ", "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> MERGEFIELD ten </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>A</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", " = \"A\" \"DDE\" \"\" ")).ToBytes),
        ["notes, headers, comments, styles"] = ("a.docx", Word()
            .Part("word/styles.xml", WordType + "styles+xml", WordXml("styles", "")).Relate(Main, Office + "styles", "styles.xml")
            .Part("word/header1.xml", WordType + "header+xml", WordXml("hdr", Field("PAGE"))).Relate(Main, Office + "header", "header1.xml")
            .Part("word/footnotes.xml", WordType + "footnotes+xml", WordXml("footnotes", "")).Relate(Main, Office + "footnotes", "footnotes.xml")
            .Part("word/comments.xml", WordType + "comments+xml", WordXml("comments", "")).Relate(Main, Office + "comments", "comments.xml")
            .Part("word/commentsExtended.xml", WordType + "commentsExtended+xml", "<a/>").Relate(Main, "http://schemas.microsoft.com/office/2011/relationships/commentsExtended", "commentsExtended.xml")
            .Part("word/people.xml", WordType + "people+xml", "<a/>").Relate(Main, "http://schemas.microsoft.com/office/2011/relationships/people", "people.xml")
            .Part("word/settings.xml", WordType + "settings+xml", WordXml("settings", "<w:mailMerge><w:mainDocumentType w:val=\"formLetters\"/><w:query w:val=\"\"/></w:mailMerge><w:documentProtection/>")).Relate(Main, Office + "settings", "settings.xml")
            .Part("word/glossary/document.xml", WordType + "document.glossary+xml", WordXml("glossaryDocument", "")).Relate(Main, Office + "glossaryDocument", "glossary/document.xml")
            .Part("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", "<a/>").Relate(Main, Office + "theme", "theme/theme1.xml").ToBytes),
        ["pictures and drawings"] = ("a.docx", Word("<w:p><w:r><w:pict><v:shape type=\"#_x0000_t202\" href=\"https://vi-du.vn\"><v:imagedata r:id=\"rId1\" o:title=\"ảnh\"/><v:fill color2=\"white\"/><v:textpath string=\"DỰ THẢO\"/></v:shape></w:pict></w:r></w:p>")
            .Part("word/media/image1.png", null, SampleFiles.Png).Relate(Main, Office + "image", "media/image1.png")
            .Part("word/media/image2.emf", "image/x-emf", [1, 0, 0, 0]).Relate(Main, Office + "image", "media/image2.emf")
            .Part("word/media/image3.svg", "image/svg+xml", "<!DOCTYPE svg><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><use xlink:href=\"#a\"/><text>Chữ</text></svg>")
            .Part("word/diagrams/data1.xml", Drawn + "diagramData+xml", "<a/>").Part("word/ink/ink1.xml", "application/inkml+xml", "<ink/>").ToBytes),
        ["chart with its workbook"] = ("a.docx", HiddenTextTests.WithChart(Excel().ToBytes()).Part("word/charts/style1.xml", "application/vnd.ms-office.chartstyle+xml", "<a/>").ToBytes),
        ["fonts, data, properties, a picture of the first page"] = ("a.docx", Word()
            .Part("word/fonts/font1.odttf", "application/vnd.openxmlformats-officedocument.obfuscatedFont", [1, 2, 3, 4]).Relate("word/fontTable.xml", Office + "font", "fonts/font1.odttf")
            .Part("customXml/item1.xml", null, "<b:Sources xmlns:b=\"http://schemas.openxmlformats.org/officeDocument/2006/bibliography\"/>").Relate(Main, Office + "customXml", "../customXml/item1.xml")
            .Part("customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml", "<a/>").Relate("customXml/item1.xml", Office + "customXmlProps", "itemProps1.xml")
            .Part("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", "<a><Template>Normal.dotm</Template><HyperlinkBase>https://vi-du.vn/</HyperlinkBase></a>").Relate("", Office + "extended-properties", "docProps/app.xml")
            .Part("docProps/thumbnail.png", null, SampleFiles.Png).Relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail", "docProps/thumbnail.png").ToBytes),
        ["strict format, main part by an absolute address"] = ("a.docx", new OfficePackage().Part(Main, WordType + "document.main+xml",
            "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body><w:p><w:r><w:t>Nội dung</w:t></w:r></w:p></w:body></w:document>").Relate("", "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument", "/word/document.xml").ToBytes),
        ["signed"] = ("a.docx", Word().Part("_xmlsignatures/origin.sigs", "application/vnd.openxmlformats-package.digital-signature-origin", Array.Empty<byte>())
            .Part("_xmlsignatures/sig1.xml", "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml", "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><SignatureValue>TWF0</SignatureValue></Signature>")
            .Relate("", "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin", "_xmlsignatures/origin.sigs").ToBytes),
        ["made by Google"] = ("a.docx", Word().Part("customXml/item1.xml", null, "<go:docsCustomData xmlns:go=\"http://customooxmlschemas.google.com/\" roundtripDataSignature=\"AMtx\"/>")
            .Relate(Main, "http://customschemas.google.com/relationships/docsmetadata", "../customXml/item1.xml").ToBytes),

        // Excel.
        ["formulas"] = ("a.xlsx", Excel("<c r=\"B1\"><f>SUM(A1:A9)&amp;\" người | \"&amp;TEXT(A1,\"0\\\\0\")</f></c><c r=\"C1\"><f>HYPERLINK(\"#Bảng!A1\",\"Xem\")</f></c><c r=\"D1\"><f>HYPERLINK(\"https://vi-du.vn/?\"&amp;A1)</f></c>"
            + "<c r=\"E1\"><f>_xlfn.XLOOKUP(A1,'Bảng 2'!A:A,B:B)</f></c><c r=\"F1\"><f>RECALL(1)+CALLS</f></c>", "<definedNames><definedName name=\"_xlnm.Print_Area\">Bảng!$A$1</definedName><definedName name=\"Autothem\">1</definedName></definedNames>").ToBytes),
        ["links, notes, boxes to tick, tables"] = ("a.xlsx", Excel(behind: "<hyperlinks><hyperlink ref=\"A1\" r:id=\"rId1\"/></hyperlinks><controls><control shapeId=\"1\" r:id=\"rId2\" name=\"Ô\"/></controls>")
            .RelateOutside(Sheet, "hyperlink", "https://vi-du.vn").Relate(Sheet, Office + "ctrlProp", "../ctrlProps/ctrlProp1.xml")
            .Part("xl/ctrlProps/ctrlProp1.xml", "application/vnd.ms-excel.controlproperties+xml", "<formControlPr objectType=\"CheckBox\"/>")
            .Part("xl/drawings/vmlDrawing1.vml", "application/vnd.openxmlformats-officedocument.vmlDrawing", "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape><v:textbox><div><font>Ô<br></font></div></v:textbox></v:shape></xml>")
            .Part("xl/tables/table1.xml", ExcelType + "table+xml", ExcelXml("table", "")).Part("xl/printerSettings/printerSettings1.bin", ExcelType + "printerSettings", [1, 2, 3])
            .Part("xl/pivotCache/pivotCacheDefinition1.xml", ExcelType + "pivotCacheDefinition+xml", ExcelXml("pivotCacheDefinition", "<cacheSource type=\"worksheet\"/>")).ToBytes),
        ["formats of numbers and a list of grades"] = ("a.xlsx", Excel(behind: "<dataValidations><dataValidation prompt=\"Chọn\"><formula1>\"Thường,Mật,Tối mật\"</formula1></dataValidation></dataValidations>")
            .Part("xl/styles.xml", ExcelType + "styles+xml", ExcelXml("styleSheet", "<numFmts><numFmt numFmtId=\"164\" formatCode=\"#,##0&quot; đồng&quot;;[Red]\\-0\"/></numFmts>")).ToBytes),
        ["made by Google, with its own data"] = ("a.xlsx", Excel().Part("xl/metadata", "application/binary", [9, 9]).Relate("xl/workbook.xml", "http://customschemas.google.com/relationships/workbookmetadata", "metadata").ToBytes),
        ["made by WPS, with pictures in cells"] = ("a.xlsx", Excel().Part("xl/cellimages.xml", "application/vnd.wps-officedocument.cellimage+xml", "<a/>").Relate("xl/workbook.xml", "http://www.wps.cn/officeDocument/2020/cellImage", "cellimages.xml").ToBytes),

        // PDF.
        ["links and bookmarks"] = ("a.pdf", () => new PdfBytes("/OpenAction [3 0 R /XYZ null null 0] /Outlines 7 0 R /PageMode /UseOutlines", annotation: "/Subtype /Link /A << /S /URI /URI (https://vi-du.vn/\\(a\\)) >>")
            .Object(7, "<< /First 8 0 R /Last 9 0 R >>").Object(8, "<< /Title (A) /Parent 7 0 R /Next 9 0 R /A << /S /GoTo /D [3 0 R /Fit] >> >>").Object(9, "<< /Title (B) /Parent 7 0 R /Prev 8 0 R /A << /S /URI /URI <FEFF006D00610069006C0074006F003A0061> >> >>").ToBytes()),
        ["print at opening, next page"] = ("a.pdf", () => new PdfBytes("/OpenAction << /S /Named /N /Print >>", annotation: "/Subtype /Link /A << /S /Named /N /NextPage /Next << /S /GoTo /D [3 0 R /Fit] >> >>").ToBytes()),
        ["form to fill in, signed in an update"] = ("a.pdf", () => [.. new PdfBytes("/AcroForm << /Fields [6 0 R 7 0 R] /SigFlags 3 /DA (/F1 0 Tf) >>", annotation: "/Subtype /Widget /FT /Tx /T (a) /V (b) /F 4")
            .Object(7, "<< /Type /Annot /Subtype /Widget /FT /Sig /T (s) /Rect [0 0 0 0] /F 132 /V 8 0 R >>").ToBytes(),
            .. "8 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3] /Contents <00ff> /M (D:20230410) /Reason (Ky) >>\nendobj\nxref\n0 0\ntrailer\n<< /Size 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"u8]),
        ["fonts and pictures with the names of actions"] = ("a.pdf", () => new PdfBytes(page: "/Resources << /Font << /AA 5 0 R /JavaScript 5 0 R /EF << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >> /XObject 7 0 R >>")
            .Object(7, "<< /AA 8 0 R /EF 8 0 R >>").Object(8, PdfBytes.Stream("/Type /XObject /Subtype /Form /BBox [0 0 1 1] /FormType 1", [])).ToBytes()),
        ["words that look like actions"] = ("a.pdf", () => new PdfBytes().Trailer("/Info 7 0 R").Object(7, "<< /Title (S /Launch /JavaScript) /Author (<< /S /Launch >>) >>")
            .Object(8, PdfBytes.Stream("/Type /Metadata /Subtype /XML", "<x>objective /S /Launch /JavaScript object trailer</x>"u8.ToArray())).ToBytes()),
        ["objects packed together"] = ("a.pdf", () => new PdfBytes(annotation: "/Subtype /Link /A 21 0 R").InObjectStream("<< /Type /Font >>", "<< /S /URI /URI (http://vi-du.vn) >>", "12", "[1 2]", "(chữ)").ToBytes()),
        ["colours of a printer"] = ("a.pdf", () => new PdfBytes().Packed(9, "/N 3 /Alternate /DeviceRGB", [0, 0, 2, 12, 1, 2, 3]).ToBytes()),
        ["tagged, with a style named like a sound"] = ("a.pdf", () => new PdfBytes("/MarkInfo << /Marked true >> /StructTreeRoot 7 0 R").Object(7, "<< /Type /StructTreeRoot /K 8 0 R /RoleMap << /Launch /P /Sound /P >> >>").Object(8, "<< /S /P /P 7 0 R /K [<< /Type /OBJR >>] >>").ToBytes()),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Check_HonestFile_IsTaken(string name)
    {
        var (file, bytes) = Cases[name];

        Assert.Null((await SampleCheck.CheckAsync(file, bytes())).Refusal);
    }

    [Fact]
    public async Task Check_DocumentsOfThisPortal_AreTaken()
    {
        foreach (var (name, document) in SampleDocuments.Kinds())
        {
            Assert.Null((await SampleCheck.CheckAsync(name + ".docx", new DocxWriter().Write(document))).Refusal);
            Assert.Null((await SampleCheck.CheckAsync(name + ".pdf", await typesetting.Typesetter.RenderPdfAsync(document, CancellationToken.None))).Refusal);
        }
    }

    [LibreOfficeFact]
    public async Task Check_DocumentsSavedByLibreOffice_AreTaken()
    {
        var documents = SampleDocuments.Kinds().ToDictionary(document => document.Key, document => new DocxWriter().Write(document.Value));
        foreach (var format in new[] { "docx", "pdf" })
        {
            foreach (var (name, bytes) in await LibreOffice.ConvertAsync(documents, format))
            {
                Assert.Null((await SampleCheck.CheckAsync($"{name}.{format}", bytes)).Refusal);
            }
        }
    }

    /// <summary>A process hands on at most 64 kB at once: the end of a long text is read too.</summary>
    [Fact]
    public async Task Check_LongPdf_IsReadToItsEnd()
    {
        var content = new StringBuilder("BT /F1 9 Tf 0.2 TL 40 800 Td ");
        for (var line = 0; line < 3000; line++)
        {
            content.Append($"(Dong {line}: noi dung cua ke hoach tuyen truyen) Tj T* ");
        }

        var pdf = new PdfBytes(page: "/Contents 9 0 R");
        var text = (await SampleCheck.CheckAsync("a.pdf", pdf.Packed(9, "", Encoding.ASCII.GetBytes(content + "ET")).ToBytes())).Value!.Text!;
        var marked = await SampleCheck.CheckAsync("a.pdf", new PdfBytes(page: "/Contents 9 0 R").Packed(9, "", Encoding.ASCII.GetBytes(content + "0 -90 Td (TOI MAT) Tj ET")).ToBytes());

        Assert.True(text.Length > 100_000);
        Assert.Contains("Dong 2999:", text);
        Assert.Equal(AttachmentRefusals.Secret("Tối mật"), marked.Refusal);
    }
}
