using System.Xml;

namespace StudyCampaigns.Attachments;

/// <summary>What <c>[Content_Types].xml</c> says each part is, and which of these an upload may hold.</summary>
internal sealed class OfficeContentTypes
{
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string MainOfWord = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string MainOfExcel = Workbook + ".main+xml";
    private const string Vml = "application/vnd.openxmlformats-officedocument.vmldrawing";
    private const string Svg = "image/svg+xml";

    // A piece of the type is enough: Word's and Excel's own, of any year.
    private static readonly (string Piece, Refusal Reason)[] Refused =
    [
        ("macroenabled", AttachmentRefusals.Macros),
        ("vbaproject", AttachmentRefusals.Macros),
        ("vbadata", AttachmentRefusals.Macros),
        ("macrosheet", AttachmentRefusals.MacroSheet),
        ("dialogsheet", AttachmentRefusals.MacroSheet),
        ("activex", AttachmentRefusals.Controls),
        ("externallink", AttachmentRefusals.WorkbookLinks),
        (".connections", AttachmentRefusals.Connections),
        (".model+data", AttachmentRefusals.Connections),
        ("volatiledependencies", AttachmentRefusals.Formula("RTD")),
        ("webextension", AttachmentRefusals.AddIn),
        ("oleobject", AttachmentRefusals.Nested),
        ("html", AttachmentRefusals.PastedFile),
        ("/rtf", AttachmentRefusals.PastedFile),
        ("rfc822", AttachmentRefusals.PastedFile),
        ("text/plain", AttachmentRefusals.PastedFile),
    ];

    // Parts that are no XML; what Office and Google write beside pictures.
    private static readonly string[] Binary =
    [
        "image/", "application/x-font", "application/vnd.ms-opentype", "application/vnd.openxmlformats-officedocument.obfuscatedfont",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.printersettings", "application/vnd.openxmlformats-officedocument.wordprocessingml.printersettings",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.customproperty", "application/vnd.openxmlformats-package.digital-signature-origin", "application/binary",
    ];

    private static readonly string[] Packages = ["officedocument.package", ".document", ".sheet", ".presentation", ".template", ".slideshow", "/msword", "ms-excel", "ms-powerpoint", "/pdf", "/zip"];

    private readonly Dictionary<string, string> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> byEnding = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>Null when something is said twice: readers would differ in what they believe.</returns>
    /// <exception cref="XmlException">It is no XML.</exception>
    public static OfficeContentTypes? Read(Stream part)
    {
        var types = new OfficeContentTypes();
        foreach (var element in OfficeXml.Elements(part))
        {
            var (said, key) = element.LocalName switch
            {
                "Override" => (types.byName, OfficePartName.Of(element.GetAttribute("PartName") ?? "")),
                "Default" => (types.byEnding, element.GetAttribute("Extension") ?? ""),
                _ => (null, ""),
            };
            if (said is not null && !said.TryAdd(key, Plain(element.GetAttribute("ContentType"))))
            {
                return null;
            }
        }

        return types;
    }

    /// <summary>Macros are named, though perhaps no part has them any more.</summary>
    public bool NamesMacros => byName.Values.Concat(byEnding.Values).Any(type => type.Contains("macroenabled", StringComparison.Ordinal) || type.Contains("vbaproject", StringComparison.Ordinal));

    /// <summary>In small letters; null when the file does not say.</summary>
    public string? Of(string name) => byName.GetValueOrDefault(name) ?? byEnding.GetValueOrDefault(Path.GetExtension(name).TrimStart('.'));

    public static string MainOf(AttachmentKind kind) => kind == AttachmentKind.Docx ? MainOfWord : MainOfExcel;

    public static bool IsXml(string type) =>
        type is "application/xml" or "text/xml" or "application/inkml+xml" or Vml or Svg
        || (type.StartsWith("application/vnd.", StringComparison.Ordinal) && type.EndsWith("+xml", StringComparison.Ordinal));

    public static bool IsVml(string type) => type == Vml;

    public static bool IsSvg(string type) => type == Svg;

    public static bool IsOfSheets(string type) => type.Contains("spreadsheetml", StringComparison.Ordinal) || type.Contains("ms-excel", StringComparison.Ordinal);

    public static bool IsOfText(string type) => type.Contains("wordprocessingml", StringComparison.Ordinal) || type.Contains("ms-word", StringComparison.Ordinal);

    public static bool IsChart(string type) => type.EndsWith("chart+xml", StringComparison.Ordinal) || type.EndsWith("chartex+xml", StringComparison.Ordinal);

    /// <summary>Every type a part may not have. What is neither XML nor known is refused, whatever it is.</summary>
    public static Refusal? Validate(string? type)
    {
        if (type is null)
        {
            return AttachmentRefusals.Mixed;
        }

        foreach (var (piece, reason) in Refused)
        {
            if (type.Contains(piece, StringComparison.Ordinal))
            {
                return reason;
            }
        }

        return IsXml(type) || Binary.Any(known => type.StartsWith(known, StringComparison.Ordinal)) ? null
            : Packages.Any(piece => type.Contains(piece, StringComparison.Ordinal)) ? AttachmentRefusals.Nested
            : AttachmentRefusals.Mixed;
    }

    private static string Plain(string? type) => (type ?? "").Split(';')[0].Trim().ToLowerInvariant();
}
