using System.Text;
using System.Xml;

namespace StudyCampaigns.Attachments;

/// <summary>
/// One XML part of a Word or Excel file: the words a reader can see in it (each paragraph, cell text, note and label on a line of its
/// own), and what in it runs or fetches. Text of elements that are not known counts as seen.
/// </summary>
internal sealed class OfficePart(string type, StringBuilder text)
{
    private const int MaximumText = 4_000_000;

    // Text of a paragraph goes on from one to the next; struck-out text is still in the file.
    private static readonly HashSet<string> Running = ["t", "delText"];

    private static readonly HashSet<string> Lines = ["p", "si", "is", "br", "cr", "tr"];

    // Numbers and code between the tags, never shown as they stand.
    private static readonly HashSet<string> Unseen = ["f", "fldData", "posOffset", "align", "pctWidth", "pctHeight", "pctHoriz", "pctVert", "formatCode", "ptCount", "trace"];

    private static readonly HashSet<string> Formulas =
        ["f", "formula", "formula1", "formula2", "definedName", "calculatedColumnFormula", "totalsRowFormula", "oldFormula"];

    // Of the statistics that Office keeps about a file: what people wrote into them.
    private static readonly HashSet<string> Written = ["Company", "Manager", "lpstr"];

    private readonly bool isOfSheets = OfficeContentTypes.IsOfSheets(type);
    private readonly bool isStatistics = type.Contains("extended-properties", StringComparison.Ordinal);
    private readonly WordFields fields = new(text);
    private readonly StringBuilder formula = new();
    private readonly StringBuilder value = new();
    private readonly char[] chunk = new char[4096];
    private readonly string[] names = new string[OfficeXml.MaximumDepth + 2];
    private string? cellType;

    /// <exception cref="XmlException">The part is no XML, declares entities or is nested too deep.</exception>
    public Refusal? Read(Stream part)
    {
        using var reader = Open(part);
        while (OfficeXml.Next(reader))
        {
            var refusal = reader.NodeType switch
            {
                XmlNodeType.Element => Begin(reader),
                XmlNodeType.EndElement => End(reader.LocalName),
                XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA => ReadText(reader),
                _ => null,
            };
            if (refusal is not null)
            {
                return refusal;
            }

            if (text.Length > MaximumText)
            {
                return AttachmentRefusals.TooLong;
            }
        }

        text.Append('\n');
        return fields.ValidateOpen();
    }

    private XmlReader Open(Stream part)
    {
        if (!OfficeContentTypes.IsVml(type))
        {
            return OfficeXml.Open(part, OfficeContentTypes.IsSvg(type));
        }

        using var drawing = new StreamReader(part, Encoding.UTF8);
        int read;
        while ((read = drawing.Read(chunk)) > 0)
        {
            value.Append(chunk, 0, read);
            if (value.Length > OfficeLimits.MaximumValue)
            {
                throw new OfficeLimits.ExceededException();
            }
        }

        // Excel leaves <br> unclosed in the captions of its form controls.
        return OfficeXml.Open(new StringReader(value.ToString().Replace("<br>", "<br/>", StringComparison.OrdinalIgnoreCase)));
    }

    private Refusal? Begin(XmlReader reader)
    {
        var name = reader.LocalName;
        names[reader.Depth] = name;
        if (OfficeElements.Validate(reader, type) is { } refusal)
        {
            return refusal;
        }

        switch (name)
        {
            case "fldChar" when fields.Mark(reader.GetAttribute("fldCharType", reader.NamespaceURI)) is { } field:
                return field;
            case "fldSimple" when fields.Validate(reader.GetAttribute("instr", reader.NamespaceURI) ?? "") is { } field:
                return field;
            case "c" when isOfSheets:
                cellType = reader.GetAttribute("t");
                break;
        }

        OfficeElements.AppendLabels(reader, text);
        if (Formulas.Contains(name))
        {
            formula.Clear();
        }

        if (reader.IsEmptyElement)
        {
            text.Append(Lines.Contains(name) ? "\n" : name == "tab" ? "\t" : "");
        }

        return null;
    }

    private Refusal? End(string name)
    {
        text.Append(Lines.Contains(name) ? "\n" : "");
        if (name == "p")
        {
            fields.EndParagraph();
        }

        return isOfSheets && Formulas.Contains(name) ? SheetFormula.Validate(formula.ToString()) : null;
    }

    private Refusal? ReadText(XmlReader reader)
    {
        var parent = reader.Depth == 0 ? "" : names[reader.Depth - 1];
        value.Clear();
        int read;
        while ((read = reader.ReadValueChunk(chunk, 0, chunk.Length)) > 0)
        {
            value.Append(chunk, 0, read);
            if (value.Length > OfficeLimits.MaximumValue)
            {
                return AttachmentRefusals.TooLong;
            }
        }

        return Running.Contains(parent) ? AppendRunning() : AppendOther(parent);
    }

    private Refusal? AppendRunning()
    {
        text.Append(value);
        fields.AppendText(value);
        return null;
    }

    private Refusal? AppendOther(string parent)
    {
        switch (parent)
        {
            case "instrText":
                return fields.Append(value, isDeleted: false);
            case "delInstrText":
                return fields.Append(value, isDeleted: true);
            case "HyperlinkBase" when !PlainLink.IsPlain(value.ToString()):
                return AttachmentRefusals.OutsideLink(PlainLink.Bare(value.ToString()));
            case "v" when isOfSheets && cellType is not ("str" or "inlineStr"):
                // A number, or the number of a text that is read where it stands.
                return null;
        }

        if (isOfSheets && Formulas.Contains(parent))
        {
            formula.Append(value);
        }
        else if (isStatistics ? Written.Contains(parent) : !Unseen.Contains(parent))
        {
            AppendLine(parent);
        }

        return null;
    }

    private void AppendLine(string parent)
    {
        var line = value.ToString();
        if (!string.IsNullOrWhiteSpace(line))
        {
            text.Append('\n').Append(parent.EndsWith("Header", StringComparison.Ordinal) || parent.EndsWith("Footer", StringComparison.Ordinal) ? SheetFormula.WithoutPageCodes(line) : line).Append('\n');
        }
    }
}
