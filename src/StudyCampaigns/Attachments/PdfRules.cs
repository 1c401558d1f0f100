namespace StudyCampaigns.Attachments;

/// <summary>Names by which a PDF runs, opens, sends or carries something (ISO 32000-2, 12.5 and 12.6, 7.11, 13).</summary>
internal static class PdfRules
{
    /// <summary>Wherever it stands, as a key or as a value.</summary>
    private static readonly Dictionary<string, Refusal> Anywhere = new()
    {
        ["JavaScript"] = AttachmentRefusals.PdfScript,
        ["EmbeddedFile"] = AttachmentRefusals.PdfFiles,
        ["EmbeddedFiles"] = AttachmentRefusals.PdfFiles,
        ["FileAttachment"] = AttachmentRefusals.PdfFiles,
        ["XFA"] = AttachmentRefusals.PdfForm,
        ["RichMedia"] = AttachmentRefusals.PdfMedia,
        ["RichMediaContent"] = AttachmentRefusals.PdfMedia,
        ["RichMediaExecute"] = AttachmentRefusals.PdfMedia,
        ["3DD"] = AttachmentRefusals.PdfMedia,
    };

    /// <summary>What an action does: behind the key <c>S</c>, or a name that is an object of its own and may be meant there.</summary>
    private static readonly Dictionary<string, Refusal> Actions = new()
    {
        ["Launch"] = AttachmentRefusals.PdfLaunch,
        ["SubmitForm"] = AttachmentRefusals.PdfSends,
        ["ImportData"] = AttachmentRefusals.PdfSends,
        ["GoToR"] = AttachmentRefusals.PdfOutside,
        ["GoToE"] = AttachmentRefusals.PdfOutside,
        ["Rendition"] = AttachmentRefusals.PdfMedia,
        ["GoTo3DView"] = AttachmentRefusals.PdfMedia,
        ["Movie"] = AttachmentRefusals.PdfMedia,
        ["Sound"] = AttachmentRefusals.PdfMedia,
    };

    /// <summary>What an annotation is: behind the key <c>Subtype</c>, or a name that is an object of its own.</summary>
    private static readonly Dictionary<string, Refusal> Annotations = new()
    {
        ["3D"] = AttachmentRefusals.PdfMedia,
        ["Movie"] = AttachmentRefusals.PdfMedia,
        ["Sound"] = AttachmentRefusals.PdfMedia,
        ["Screen"] = AttachmentRefusals.PdfMedia,
    };

    /// <summary>When an action of <c>AA</c> runs.</summary>
    public static readonly IReadOnlySet<string> Moments = new HashSet<string>
        { "O", "C", "E", "X", "D", "U", "Fo", "Bl", "PO", "PC", "PV", "PI", "K", "F", "V", "WC", "WS", "DS", "WP", "DP" };

    /// <summary>Where an embedded file names its bytes.</summary>
    public static readonly IReadOnlySet<string> FileKeys = new HashSet<string> { "F", "UF", "DOS", "Mac", "Unix" };

    /// <summary>Dictionaries whose keys anybody may choose: fonts, pictures, letters, styles, places. A font named AA is no action.</summary>
    public static readonly IReadOnlySet<string> OfChosenNames = new HashSet<string>
        { "Font", "XObject", "ExtGState", "ColorSpace", "Pattern", "Shading", "Properties", "CharProcs", "RoleMap", "ClassMap", "Dests", "Colorants" };

    /// <param name="key">The name just before.</param>
    public static Refusal? Validate(string key, string name) =>
        Anywhere.TryGetValue(name, out var refusal) ? refusal
        : key == "S" && Actions.TryGetValue(name, out refusal) ? refusal
        : key == "Subtype" && Annotations.TryGetValue(name, out refusal) ? refusal
        : null;

    /// <summary>A name that is an object of its own; who refers to it is not asked.</summary>
    public static Refusal? ValidateAlone(string name) => Validate("S", name) ?? Validate("Subtype", name);
}
