using System.Text;
using StudyCampaigns.Attachments;
using static StudyCampaigns.Tests.Attachments.OfficePackage;

namespace StudyCampaigns.Tests.Attachments;

/// <summary>Word files that open something else, run something or hide text: each is refused for what is in it.</summary>
public sealed class HostileWordTests
{
    private const string Main = "word/document.xml";

    private static readonly Dictionary<string, (OfficePackage File, Refusal Reason)> Cases = new()
    {
        // Parts that lie elsewhere.
        ["template on the web"] = (Word().Part("word/settings.xml", WordType + "settings+xml", WordXml("settings", "<w:attachedTemplate r:id=\"rId1\"/>"))
            .Relate(Main, Office + "settings", "settings.xml").RelateOutside("word/settings.xml", "attachedTemplate", "http://mau.vi-du.vn/mau.dotm"), AttachmentRefusals.OutsideTemplate),
        ["template on a share"] = (Word().RelateOutside("word/settings.xml", "attachedTemplate", "file://\\\\may-la\\mau.dotm"), AttachmentRefusals.OutsideTemplate),
        ["template of the strict format"] = (Word().Relate("word/settings.xml", "http://purl.oclc.org/ooxml/officeDocument/relationships/attachedTemplate", "file:///C:/mau.dotx", "External"), AttachmentRefusals.OutsideTemplate),
        ["template inside"] = (Word().Relate("word/settings.xml", Office + "attachedTemplate", "mau.dotx"), AttachmentRefusals.OutsideTemplate),
        ["object elsewhere"] = (Word().RelateOutside(Main, "oleObject", "http://vi-du.vn/a.html!"), AttachmentRefusals.OutsidePart),
        ["sub-document elsewhere"] = (Word("<w:subDoc r:id=\"rId1\"/>").RelateOutside(Main, "subDocument", "file:///\\\\may-la\\a.docx"), AttachmentRefusals.OutsidePart),
        ["picture on a share"] = (Word().RelateOutside(Main, "image", "\\\\may-la\\anh.png"), AttachmentRefusals.OutsidePart),
        ["picture on the web"] = (Word().RelateOutside(Main, "image", "https://vi-du.vn/anh.png"), AttachmentRefusals.OutsidePart),
        ["picture of a header on a share"] = (Word().RelateOutside("word/header1.xml", "image", "file://may-la/anh.png"), AttachmentRefusals.OutsidePart),
        ["frame elsewhere"] = (Word().RelateOutside("word/webSettings.xml", "frame", "http://vi-du.vn/a.html"), AttachmentRefusals.OutsidePart),
        ["outside of an unknown type"] = (Word().Relate(Main, "http://vi-du.vn/la", "http://vi-du.vn/a", "External"), AttachmentRefusals.OutsidePart),
        ["type spelled with an entity"] = (Word().RelateOutside(Main, "im&#97;ge", "http://vi-du.vn/a.png"), AttachmentRefusals.OutsidePart),
        ["mode in small letters"] = (Word().Relate(Main, Office + "image", "http://vi-du.vn/a.png", "external"), AttachmentRefusals.OutsidePart),
        ["outside without a mode"] = (Word().Relate(Main, Office + "image", "//may-la/anh.png"), AttachmentRefusals.OutsidePart),
        ["outside by a scheme without a mode"] = (Word().Relate(Main, Office + "image", "file:///c:/anh.png"), AttachmentRefusals.OutsidePart),
        ["picture of a drawing by address"] = (Word("<w:p><w:r><w:pict><v:shape><v:imagedata src=\"\\\\may-la\\anh.png\"/></v:shape></w:pict></w:r></w:p>"), AttachmentRefusals.OutsidePart),
        ["filling of a drawing by address"] = (Word("<w:p><w:r><w:pict><v:rect><v:fill o:href=\"http://vi-du.vn/anh.png\" type=\"frame\"/></v:rect></w:pict></w:r></w:p>"), AttachmentRefusals.OutsidePart),
        ["mail merge"] = (Word().Part("word/settings.xml", WordType + "settings+xml", WordXml("settings",
            "<w:mailMerge><w:connectString w:val=\"Provider=SQLOLEDB;Data Source=may-la\"/></w:mailMerge>")), AttachmentRefusals.MailMerge),

        // Links that are no plain links.
        ["link to a share"] = (Word().RelateOutside(Main, "hyperlink", "\\\\may-la\\a.exe"), AttachmentRefusals.OutsideLink("\\\\may-la\\a.exe")),
        ["link to a file"] = (Word().RelateOutside(Main, "hyperlink", "file:///C:/a.exe"), AttachmentRefusals.OutsideLink("file:///C:/a.exe")),
        ["link to a protocol of Office"] = (Word().RelateOutside(Main, "hyperlink", "ms-word:ofe|u|http://vi-du.vn/a"), AttachmentRefusals.OutsideLink("ms-word:ofe|u|http://vi-du.vn/a")),
        ["link to a script"] = (Word().RelateOutside(Main, "hyperlink", " java&#115;cript:alert(1)"), AttachmentRefusals.OutsideLink("javascript:alert(1)")),
        ["link of a drawing to a share"] = (Word("<w:p><w:r><w:pict><v:shape href=\"file://may-la/a\"/></w:pict></w:r></w:p>"), AttachmentRefusals.OutsideLink("file://may-la/a")),
        ["link of a field to a share"] = (Word(Field(" HYPERLINK \"\\\\\\\\may-la\\\\a.exe\" ")), AttachmentRefusals.OutsideLink("\\\\may-la\\a.exe")),
        ["link of a field without quotes"] = (Word(Field(" HYPERLINK file:///c:/a.exe \\h")), AttachmentRefusals.OutsideLink("file:///c:/a.exe")),
        ["base of links on a share"] = (Word().Part("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><HyperlinkBase>\\\\may-la\\</HyperlinkBase></Properties>"), AttachmentRefusals.OutsideLink("\\\\may-la\\")),

        // Fields.
        ["DDEAUTO"] = (Word(Field("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\"")), AttachmentRefusals.WordField("DDEAUTO")),
        ["DDE"] = (Word(Field(" dde excel \"c:\\\\a.xls\" R1C1")), AttachmentRefusals.WordField("DDE")),
        ["DDE over several runs"] = (Word(Field("D", "D", "EAU", "TO cmd")), AttachmentRefusals.WordField("DDEAUTO")),
        ["DDE with letters as entities"] = (Word(Field("&#x44;&#68;E cmd")), AttachmentRefusals.WordField("DDE")),
        ["DDE over two paragraphs"] = (Word("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> </w:instrText></w:r></w:p><w:p><w:r><w:instrText>DDE cmd</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"), AttachmentRefusals.WordField("DDE")),
        ["DDE behind deleted text"] = (Word(Field("<w:del><w:r><w:delInstrText>PAGE </w:delInstrText></w:r></w:del>", "DDE cmd")), AttachmentRefusals.WordField("DDE")),
        ["DDE that is deleted itself"] = (Word(Field("<w:del><w:r><w:delInstrText>DDE cmd</w:delInstrText></w:r></w:del>")), AttachmentRefusals.WordField("DDE")),
        ["DDE in a text run"] = (Word(Field("<w:r><w:t>DDE cmd</w:t></w:r>")), AttachmentRefusals.WordField("DDE")),
        ["DDE without an end"] = (Word("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>DDE cmd</w:instrText></w:r></w:p>"), AttachmentRefusals.WordField("DDE")),
        ["DDE without a beginning"] = (Word("<w:p><w:r><w:instrText>DDE cmd</w:instrText></w:r></w:p>"), AttachmentRefusals.WordField("DDE")),
        ["DDE in a simple field"] = (Word("<w:p><w:fldSimple w:instr=\" DDEAUTO cmd \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>"), AttachmentRefusals.WordField("DDEAUTO")),
        ["DDE inside another field"] = (Word(Field(" IF 1 = 1 ", "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DDE cmd</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")), AttachmentRefusals.WordField("DDE")),
        ["name made by another field"] = (Word(Field("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>QUOTE 68 68 69</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", " cmd")), AttachmentRefusals.WordField("")),
        ["DDE in a header"] = (Word().Part("word/header1.xml", WordType + "header+xml", WordXml("hdr", Field("DDE cmd"))), AttachmentRefusals.WordField("DDE")),
        ["DDE in a comment"] = (Word().Part("word/comments.xml", WordType + "comments+xml", WordXml("comments", $"<w:comment>{Field("DDE cmd")}</w:comment>")), AttachmentRefusals.WordField("DDE")),
        ["text of another file"] = (Word(Field("INCLUDETEXT \"\\\\\\\\may-la\\\\a.docx\"")), AttachmentRefusals.WordField("INCLUDETEXT")),
        ["picture of another file"] = (Word(Field("INCLUDEPICTURE \"http://vi-du.vn/a.png\" \\d")), AttachmentRefusals.WordField("INCLUDEPICTURE")),
        ["link to another file"] = (Word(Field("LINK Excel.Sheet.12 \"c:\\\\a.xlsx\" \"\" \\a")), AttachmentRefusals.WordField("LINK")),
        ["rows of a database"] = (Word(Field("DATABASE \\d \"c:\\\\a.mdb\"")), AttachmentRefusals.WordField("DATABASE")),
        ["button of a macro"] = (Word(Field("MACROBUTTON FileExit Nhấn vào đây")), AttachmentRefusals.WordField("MACROBUTTON")),

        // Text of other formats and files inside.
        ["altChunk of HTML"] = (Word("<w:altChunk r:id=\"rId1\"/>").Part("word/a.html", "text/html", "<p>TỐI MẬT</p>").Relate(Main, Office + "aFChunk", "a.html"), AttachmentRefusals.PastedFile),
        ["altChunk of XML"] = (Word("<w:altChunk r:id=\"rId1\"/>").Part("word/a.xml", "application/xml", "<p>TỐI MẬT</p>").Relate(Main, Office + "aFChunk", "a.xml"), AttachmentRefusals.PastedFile),
        ["altChunk without a part"] = (Word("<w:altChunk r:id=\"rId1\"/>"), AttachmentRefusals.PastedFile),
        ["rich text beside"] = (Word().Part("word/a.rtf", "application/rtf", "{\\rtf1 T}"), AttachmentRefusals.PastedFile),
        ["object inside"] = (Word().Part("word/embeddings/oleObject1.bin", "application/vnd.openxmlformats-officedocument.oleObject", [1, 2, 3]).Relate(Main, Office + "oleObject", "embeddings/oleObject1.bin"), AttachmentRefusals.Nested),
        ["object inside without a relationship"] = (Word().Part("word/media/a.bin", "application/vnd.openxmlformats-officedocument.oleObject", [1, 2, 3]), AttachmentRefusals.Nested),
        ["object named in the text"] = (Word("<w:p><w:r><w:object><o:OLEObject Type=\"Link\" ProgID=\"Package\" r:id=\"rId9\"/></w:object></w:r></w:p>"), AttachmentRefusals.Nested),
        ["workbook inside, of no chart"] = (Word().Part("word/embeddings/a.xlsx", ExcelType + "sheet", Excel().ToBytes()).Relate(Main, Office + "package", "embeddings/a.xlsx"), AttachmentRefusals.Nested),
        ["workbook of a chart with macros"] = (HiddenTextTests.WithChart(Excel().Part("xl/vba.bin", "application/vnd.ms-office.vbaProject", [1]).ToBytes()), AttachmentRefusals.Macros),
        ["workbook of a chart, with macros by its type"] = (HiddenTextTests.WithChart(Excel().ToBytes(), "application/vnd.ms-excel.sheet.macroEnabled.12"), AttachmentRefusals.Macros),
        ["workbook of a chart of another type"] = (HiddenTextTests.WithChart(Excel().ToBytes(), "application/vnd.openxmlformats-officedocument.package"), AttachmentRefusals.Nested),
        ["macro type of no part"] = (Word().Type("<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vb&#x61;Project\"/>"), AttachmentRefusals.Macros),
        ["workbook of a chart with DDE"] = (HiddenTextTests.WithChart(Excel("<c r=\"B1\"><f>cmd|'/c calc'!A0</f></c>").ToBytes()), AttachmentRefusals.Formula("DDE")),
        ["workbook of a chart with another inside"] = (HiddenTextTests.WithChart(Excel()
            .Part("xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", "<a/>").Part("xl/embeddings/a.xlsx", ExcelType + "sheet", Excel().ToBytes())
            .Relate("xl/charts/chart1.xml", Office + "package", "../embeddings/a.xlsx").ToBytes()), AttachmentRefusals.Nested),
        ["program as the workbook of a chart"] = (HiddenTextTests.WithChart([.. "MZ"u8, .. new byte[100]]), AttachmentRefusals.Broken),
        ["workbook of a chart that unpacks without end"] = (HiddenTextTests.WithChart(Excel().Part("xl/media/a.png", null, new byte[30_000_000]).ToBytes()), AttachmentRefusals.Bomb),
        ["program as a picture"] = (Word().Part("word/media/a.png", null, [.. "MZ"u8, .. new byte[100]]).Relate(Main, Office + "image", "media/a.png"), AttachmentRefusals.Nested),

        // What runs.
        ["macros by type"] = (Word().Part("word/la.bin", "application/vnd.ms-office.vbaProject", [1, 2, 3]), AttachmentRefusals.Macros),
        ["macros by relationship"] = (Word().Part("word/media/a.png", null, [1, 2, 3]).Relate(Main, "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "media/a.png"), AttachmentRefusals.Macros),
        ["macro type with an entity"] = (Word().Type("<Override PartName=\"/word/b.xml\" ContentType=\"application/vnd.ms-word.document.macro&#69;nabled.main+xml\"/>").Part("word/b.xml", null, WordXml("document", "")), AttachmentRefusals.Macros),
        ["macro type of the main part with an entity"] = (new OfficePackage().Part(Main, "application/vnd.ms-word.document.macro&#x45;nabled.main+xml", WordXml("document", "")).Relate("", Office + "officeDocument", Main), AttachmentRefusals.Macros),
        ["control"] = (Word("<w:p><w:r><w:object><w:control r:id=\"rId1\" w:name=\"a\"/></w:object></w:r></w:p>").Part("word/x1.xml", "application/vnd.ms-office.activeX+xml", "<a/>").Relate(Main, Office + "control", "x1.xml"), AttachmentRefusals.Controls),
        ["control by type only"] = (Word().Part("word/x1.xml", "application/vnd.ms-office.activeX+xml", "<a/>"), AttachmentRefusals.Controls),
        ["add-in"] = (Word().Part("word/webextensions/webextension1.xml", "application/vnd.ms-office.webextension+xml", "<a/>"), AttachmentRefusals.AddIn),
        ["ribbon of its own"] = (Word().Part("customUI/customUI.xml", null, "<customUI/>").Relate("", "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility", "customUI/customUI.xml"), AttachmentRefusals.AddIn),
        ["script in a drawing"] = (Word().Part("word/media/a.svg", "image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"), AttachmentRefusals.AddIn),

        // Not the file that it seems.
        ["main part outside word/"] = (Word(Field("DDE cmd"), "la/chinh.xml"), AttachmentRefusals.WordField("DDE")),
        ["main part beside an honest one"] = (Word().Part("khac/main.xml", WordType + "document.main+xml", WordXml("document", "")).Relate("", Office + "officeDocument", "khac/main.xml"), AttachmentRefusals.Mixed),
        ["part of no type"] = (Word().Part("word/la.dat", null, [1, 2, 3]), AttachmentRefusals.Mixed),
        ["part of an unknown binary type"] = (Word().Part("word/la.glb", "model/gltf.binary", [1, 2, 3]), AttachmentRefusals.Mixed),
        ["two parts that differ by case"] = (Word().Part("Word/Document.xml", null, "<a/>"), AttachmentRefusals.Mixed),
        ["two parts that differ by an escape"] = (Word().Part("word/%64ocument.xml", null, "<a/>"), AttachmentRefusals.Mixed),
        ["part above"] = (Word().Part("word/%2e%2e/a.xml", null, "<a/>"), AttachmentRefusals.Mixed),
        ["part in pieces"] = (Word().Part("word/header1.xml/[0].piece", null, "<a/>"), AttachmentRefusals.Mixed),
        ["type said twice"] = (Word().Type("<Override PartName=\"/word/document.xml\" ContentType=\"application/xml\"/>"), AttachmentRefusals.Mixed),
        ["deep XML"] = (Word(string.Concat(Enumerable.Repeat("<w:p>", 2000)) + string.Concat(Enumerable.Repeat("</w:p>", 2000))), AttachmentRefusals.Broken),
        ["entities in relationships"] = (Word().Part("word/_rels/header1.xml.rels", null, "<!DOCTYPE a [<!ENTITY b \"b\">]><Relationships>&b;</Relationships>"), AttachmentRefusals.Broken),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Check_HostileWordFile_IsRefusedForWhatIsInIt(string name)
    {
        var (file, reason) = Cases[name];

        var result = await SampleCheck.CheckAsync("a.docx", file.ToBytes());

        Assert.Equal(reason, result.Refusal);
    }

    /// <summary>The file in which each case begins is taken: it is refused for nothing else.</summary>
    [Fact]
    public async Task Check_TheSamePackageWithoutHarm_IsTaken() => Assert.Null((await SampleCheck.CheckAsync("a.docx", Word().ToBytes())).Refusal);

    [Fact]
    public async Task Check_FieldsInFields_AreBounded()
    {
        var body = new StringBuilder();
        for (var i = 0; i < 50_000; i++)
        {
            body.Append("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>");
        }

        Assert.Equal(AttachmentRefusals.Broken, (await SampleCheck.CheckAsync("a.docx", Word($"<w:p>{body}</w:p>").ToBytes())).Refusal);
    }

    [Fact]
    public void Sentences_OfEveryReason_SayHowToMakeItAcceptable()
    {
        foreach (var sentence in Cases.Values.Select(row => row.Reason.Sentence).Distinct())
        {
            Assert.Contains("tải lên", sentence);
        }
    }
}
