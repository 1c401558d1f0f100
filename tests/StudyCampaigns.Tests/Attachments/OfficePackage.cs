using System.IO.Compression;
using System.Text;

namespace StudyCampaigns.Tests.Attachments;

/// <summary>
/// An Office package written part by part and byte by byte, so that it can be wrong where no library would write it so. Begins as a
/// small honest Word or Excel file.
/// </summary>
internal sealed class OfficePackage
{
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    public const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    public const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private const string Namespaces =
        """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
        """;

    private readonly List<(string Name, byte[] Content)> parts = [];
    private readonly Dictionary<string, List<string>> relationships = [];
    private readonly List<string> types = [];

    /// <param name="body">What stands in <c>w:body</c>.</param>
    /// <param name="main">Where the main part lies.</param>
    public static OfficePackage Word(string body = "", string main = "word/document.xml") => new OfficePackage()
        .Part(main, WordType + "document.main+xml", WordXml("document", $"<w:body><w:p><w:r><w:t>Nội dung</w:t></w:r></w:p>{body}</w:body>"))
        .Relate("", Office + "officeDocument", main);

    /// <param name="cells">What stands in the only row.</param>
    /// <param name="book">What stands in <c>workbook</c> behind the sheets.</param>
    public static OfficePackage Excel(string cells = "", string book = "", string behind = "") => new OfficePackage()
        .Part("xl/workbook.xml", ExcelType + "sheet.main+xml", ExcelXml("workbook", $"<sheets><sheet name=\"Bảng\" sheetId=\"1\" r:id=\"rId1\"/></sheets>{book}"))
        .Part("xl/worksheets/sheet1.xml", ExcelType + "worksheet+xml", ExcelXml("worksheet",
            $"<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Ô</t></is></c>{cells}</row></sheetData>{behind}"))
        .Relate("", Office + "officeDocument", "xl/workbook.xml")
        .Relate("xl/workbook.xml", Office + "worksheet", "worksheets/sheet1.xml");

    public static string WordXml(string root, string inner) => $"<w:{root} {Namespaces}>{inner}</w:{root}>";

    public static string ExcelXml(string root, string inner) =>
        $"<{root} xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">{inner}</{root}>";

    /// <summary>A field as Word writes it, its instruction in one run for each part.</summary>
    public static string Field(params string[] instruction) =>
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + string.Concat(instruction.Select(part => part.StartsWith('<') ? part : $"<w:r><w:instrText xml:space=\"preserve\">{part}</w:instrText></w:r>"))
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

    public OfficePackage Part(string name, string? type, string content) => Part(name, type, Encoding.UTF8.GetBytes(content));

    /// <param name="type">Null: none is declared.</param>
    public OfficePackage Part(string name, string? type, byte[] content)
    {
        parts.Add((name, content));
        return type is null ? this : Type($"<Override PartName=\"/{name}\" ContentType=\"{type}\"/>");
    }

    /// <summary>One element of <c>[Content_Types].xml</c>.</summary>
    public OfficePackage Type(string element)
    {
        types.Add(element);
        return this;
    }

    /// <param name="source">The part that points; empty for the package itself.</param>
    public OfficePackage Relate(string source, string type, string target, string? mode = null)
    {
        var lines = relationships.TryGetValue(source, out var there) ? there : relationships[source] = [];
        lines.Add($"<Relationship Id=\"rId{lines.Count + 1}\" Type=\"{type}\" Target=\"{target}\"{(mode is null ? "" : $" TargetMode=\"{mode}\"")}/>");
        return this;
    }

    public OfficePackage RelateOutside(string source, string type, string target) => Relate(source, Office + type, target, "External");

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/>" + string.Concat(types) + "</Types>"));
            foreach (var (source, lines) in relationships)
            {
                Write(zip, RelationshipsOf(source), Encoding.UTF8.GetBytes(
                    $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(lines)}</Relationships>"));
            }

            foreach (var (name, content) in parts)
            {
                Write(zip, name, content);
            }
        }

        return stream.ToArray();
    }

    private static string RelationshipsOf(string source)
    {
        var slash = source.LastIndexOf('/') + 1;
        return $"{source[..slash]}_rels/{source[slash..]}.rels";
    }

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(content);
    }
}
