namespace StudyCampaigns.Layout.RichText;

/// <summary>
/// Citations of superior documents within one document: the first mention in full with date and issuer, later ones short
/// (HD 05-HD/VPTW; docs/domain.md 1.2). In a text a citation is a link that carries both forms, so that an issued document never changes:
/// <c>[Kế hoạch 147-KH/TU](directive:12 "Kế hoạch số 147-KH/TU, ngày 30/3/2023 của …")</c>.
/// </summary>
public sealed class Citations
{
    private const string Scheme = "directive:";

    private readonly HashSet<string> cited = [];

    public static bool IsCitation(string url) => url.StartsWith(Scheme, StringComparison.Ordinal);

    /// <summary>The citation as it stands in a text.</summary>
    public static string Write(int directiveId, string @short, string full) =>
        $"[{Plain(@short)}]({Scheme}{directiveId} \"{Plain(full)}\")";

    /// <summary>The form that stands at this place of the document.</summary>
    public string Cite(string url, string @short, string? full) => cited.Add(url) && !string.IsNullOrWhiteSpace(full) ? full : @short;

    // Letters that mean something inside a link.
    private static string Plain(string text) => text.Replace('"', '\'').Replace('[', '(').Replace(']', ')');
}
