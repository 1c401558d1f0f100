using System.Text;
using System.Xml;

namespace StudyCampaigns.Attachments;

/// <summary>Elements of Word's and Excel's XML that run or fetch something, and attributes whose words a reader sees.</summary>
internal static class OfficeElements
{
    private const string VmlNamespace = "urn:schemas-microsoft-com:vml";
    private const string SvgNamespace = "http://www.w3.org/2000/svg";

    // By name alone: whatever namespace a program of some year gives them.
    private static readonly Dictionary<string, Refusal> Refused = new(StringComparer.Ordinal)
    {
        ["altChunk"] = AttachmentRefusals.PastedFile,
        ["subDoc"] = AttachmentRefusals.OutsidePart,
        ["webVideoPr"] = AttachmentRefusals.OutsidePart,
        ["OLEObject"] = AttachmentRefusals.Nested,
        ["oleObject"] = AttachmentRefusals.Nested,
        ["objectEmbed"] = AttachmentRefusals.Nested,
        ["objectLink"] = AttachmentRefusals.Nested,
        ["ddeLink"] = AttachmentRefusals.WorkbookLinks,
        ["oleLink"] = AttachmentRefusals.WorkbookLinks,
        ["externalBook"] = AttachmentRefusals.WorkbookLinks,
    };

    // In Word's own parts only. A letter that is merged from nothing any more has none of the last four; in a sheet a control is also a
    // check box, which is no program: there the relationship decides.
    private static readonly Dictionary<string, Refusal> RefusedInText = new(StringComparer.Ordinal)
    {
        ["control"] = AttachmentRefusals.Controls,
        ["connectString"] = AttachmentRefusals.MailMerge,
        ["dataSource"] = AttachmentRefusals.MailMerge,
        ["headerSource"] = AttachmentRefusals.MailMerge,
        ["odso"] = AttachmentRefusals.MailMerge,
    };

    private static readonly Dictionary<string, Refusal> RefusedRoots = new(StringComparer.Ordinal)
    {
        ["macrosheet"] = AttachmentRefusals.MacroSheet,
        ["dialogsheet"] = AttachmentRefusals.MacroSheet,
        ["externalLink"] = AttachmentRefusals.WorkbookLinks,
        ["connections"] = AttachmentRefusals.Connections,
        ["DataMashup"] = AttachmentRefusals.Connections,
        ["volTypes"] = AttachmentRefusals.Formula("RTD"),
        ["customUI"] = AttachmentRefusals.AddIn,
        ["webextension"] = AttachmentRefusals.AddIn,
        ["taskpanes"] = AttachmentRefusals.AddIn,
    };

    private static readonly HashSet<string> Pictures = ["imagedata", "fill", "stroke", "image"];

    // Watermarks, labels of lists and sheets, prompts of cells, words beside pictures.
    private static readonly HashSet<string> Labels =
        ["string", "prompt", "promptTitle", "error", "errorTitle", "display", "tooltip", "caption", "descr", "title", "alt", "displayText", "oddHeader", "oddFooter"];

    // Namespaces whose attributes are known: what is not a label in them is no word.
    private static readonly string[] Known = ["http://schemas.", "urn:schemas-microsoft-com:", "http://purl.oclc.org/ooxml/", SvgNamespace, "http://www.w3.org/2003/InkML", "http://www.w3.org/2000/09/xmldsig#"];

    private static readonly HashSet<string> ElementsWithAWord = ["lvlText", "docVar", "listEntry", "default"];

    /// <param name="type">The content type of the part.</param>
    public static Refusal? Validate(XmlReader reader, string type)
    {
        var name = reader.LocalName;
        if (Refused.TryGetValue(name, out var refusal) || (reader.Depth == 0 && RefusedRoots.TryGetValue(name, out refusal))
            || (OfficeContentTypes.IsOfText(type) && RefusedInText.TryGetValue(name, out refusal)))
        {
            return refusal;
        }

        return name == "definedName" && RunsAtOpening(reader) ? AttachmentRefusals.MacroSheet
            : reader.NamespaceURI == VmlNamespace ? ValidateAddresses(reader, "src", "href", "althref")
            : reader.NamespaceURI == SvgNamespace ? ValidateSvg(reader)
            : null;
    }

    /// <summary>Words in attributes, each on a line of its own. In data that belongs to neither format every attribute may be shown.</summary>
    public static void AppendLabels(XmlReader reader, StringBuilder text)
    {
        var element = reader.LocalName;
        var space = reader.NamespaceURI;
        var isForeign = !Known.Any(known => space.StartsWith(known, StringComparison.Ordinal));
        while (reader.MoveToNextAttribute())
        {
            var attribute = reader.LocalName;
            if (attribute == "formatCode")
            {
                text.Append('\n').Append(SheetFormula.WordsOfFormat(reader.Value)).Append('\n');
            }
            else if (Labels.Contains(attribute) || (attribute == "val" && ElementsWithAWord.Contains(element)) || (attribute == "name" && element is "sheet")
                || (isForeign && attribute != "xmlns" && reader.Prefix != "xmlns"))
            {
                text.Append('\n').Append(reader.Value).Append('\n');
            }
        }

        reader.MoveToElement();
    }

    private static bool RunsAtOpening(XmlReader reader)
    {
        var name = reader.GetAttribute("name") ?? "";
        name = name.StartsWith("_xlnm.", StringComparison.OrdinalIgnoreCase) ? name["_xlnm.".Length..] : name;
        return name.StartsWith("Auto_", StringComparison.OrdinalIgnoreCase)
            && new[] { "open", "close", "activate", "deactivate" }.Any(moment => name["Auto_".Length..].StartsWith(moment, StringComparison.OrdinalIgnoreCase))
            || reader.GetAttribute("xlm") is "1" or "true" || reader.GetAttribute("vbProcedure") is "1" or "true";
    }

    private static Refusal? ValidateSvg(XmlReader reader) => reader.LocalName switch
    {
        "script" or "foreignObject" => AttachmentRefusals.AddIn,
        "a" => ValidateAddresses(reader, "href"),
        _ => Attributes(reader).Any(row => row.Name == "href" && !row.Value.StartsWith('#') && !row.Value.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            ? AttachmentRefusals.OutsidePart
            : null,
    };

    /// <summary>A picture by its address is fetched when the file opens; a link waits for a click.</summary>
    private static Refusal? ValidateAddresses(XmlReader reader, params string[] attributes)
    {
        var isPicture = Pictures.Contains(reader.LocalName);
        foreach (var (name, value) in Attributes(reader))
        {
            if (!attributes.Contains(name) || string.IsNullOrWhiteSpace(value))
            {
                continue;
            }

            if (name == "src" || isPicture)
            {
                return AttachmentRefusals.OutsidePart;
            }

            if (!PlainLink.IsPlain(value))
            {
                return AttachmentRefusals.OutsideLink(PlainLink.Bare(value));
            }
        }

        return null;
    }

    private static List<(string Name, string Value)> Attributes(XmlReader reader)
    {
        var attributes = new List<(string, string)>();
        while (reader.MoveToNextAttribute())
        {
            attributes.Add((reader.LocalName, reader.Value));
        }

        reader.MoveToElement();
        return attributes;
    }
}
