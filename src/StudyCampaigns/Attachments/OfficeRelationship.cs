using System.Xml;

namespace StudyCampaigns.Attachments;

/// <summary>One pointer from a part of a package to another part, or out of the file.</summary>
/// <param name="Source">The part that points; empty for the package itself.</param>
/// <param name="Kind">The last word of its type, in small letters: both editions of the format use the same.</param>
internal sealed record OfficeRelationship(string Source, string Kind, string Target, bool IsOutside)
{
    private static readonly Dictionary<string, Refusal> Refused = new(StringComparer.Ordinal)
    {
        ["attachedtemplate"] = AttachmentRefusals.OutsideTemplate,
        ["subdocument"] = AttachmentRefusals.OutsidePart,
        ["frame"] = AttachmentRefusals.OutsidePart,
        ["afchunk"] = AttachmentRefusals.PastedFile,
        ["oleobject"] = AttachmentRefusals.Nested,
        ["package"] = AttachmentRefusals.Nested,
        ["video"] = AttachmentRefusals.Nested,
        ["audio"] = AttachmentRefusals.Nested,
        ["media"] = AttachmentRefusals.Nested,
        ["control"] = AttachmentRefusals.Controls,
        ["activexcontrol"] = AttachmentRefusals.Controls,
        ["activexcontrolbinary"] = AttachmentRefusals.Controls,
        ["vbaproject"] = AttachmentRefusals.Macros,
        ["vbaprojectsignature"] = AttachmentRefusals.Macros,
        ["wordvbadata"] = AttachmentRefusals.Macros,
        ["attachedtoolbars"] = AttachmentRefusals.Macros,
        ["keymapcustomizations"] = AttachmentRefusals.Macros,
        ["xlmacrosheet"] = AttachmentRefusals.MacroSheet,
        ["xlintlmacrosheet"] = AttachmentRefusals.MacroSheet,
        ["dialogsheet"] = AttachmentRefusals.MacroSheet,
        ["externallink"] = AttachmentRefusals.WorkbookLinks,
        ["connections"] = AttachmentRefusals.Connections,
        ["powerpivotdata"] = AttachmentRefusals.Connections,
        ["volatiledependencies"] = AttachmentRefusals.Formula("RTD"),
        ["webextension"] = AttachmentRefusals.AddIn,
        ["webextensiontaskpanes"] = AttachmentRefusals.AddIn,
        ["extensibility"] = AttachmentRefusals.AddIn,
        ["usercustomization"] = AttachmentRefusals.AddIn,
    };

    public bool IsMain => Kind == "officedocument";

    /// <summary>The workbook with the numbers of a chart.</summary>
    public bool IsPackage => Kind == "package" && !IsOutside;

    /// <summary>The name of the part it leads to.</summary>
    public string Part => OfficePartName.Resolve(Source, Target);

    /// <exception cref="XmlException">It is no XML.</exception>
    public static IEnumerable<OfficeRelationship> Read(string name, Stream part)
    {
        var source = OfficePartName.SourceOf(name);
        foreach (var element in OfficeXml.Elements(part).Where(element => element.LocalName == "Relationship"))
        {
            var target = element.GetAttribute("Target") ?? "";

            // Whatever is not said to be inside is outside, and what names a machine is so whatever is said.
            var isOutside = (element.GetAttribute("TargetMode") ?? "Internal") != "Internal" || PlainLink.LeadsOutside(target);
            yield return new OfficeRelationship(source, KindOf(element.GetAttribute("Type") ?? ""), target, isOutside);
        }
    }

    /// <summary>Out of the file leads a plain link only, and inside it nothing that runs, fetches or is a file of its own.</summary>
    public Refusal? Validate() =>
        IsOutside && Kind == "hyperlink" ? PlainLink.IsPlain(Target) ? null : AttachmentRefusals.OutsideLink(PlainLink.Bare(Target))
        : IsOutside ? ValidateOutside()
        : Refused.GetValueOrDefault(Kind);

    private Refusal ValidateOutside() =>
        Kind == "attachedtemplate" ? AttachmentRefusals.OutsideTemplate
        : Kind.StartsWith("mailmerge", StringComparison.Ordinal) ? AttachmentRefusals.MailMerge
        : Kind.StartsWith("externallink", StringComparison.Ordinal) || Kind.StartsWith("xl", StringComparison.Ordinal) ? AttachmentRefusals.WorkbookLinks
        : AttachmentRefusals.OutsidePart;

    private static string KindOf(string type)
    {
        var bare = type.Trim();
        return bare[(bare.LastIndexOf('/') + 1)..].ToLowerInvariant();
    }
}
