using System.IO.Compression;

namespace StudyCampaigns.Attachments;

/// <summary>Names of the parts of a package, which are addresses: two that differ by case or by an escape are the same part.</summary>
internal static class OfficePartName
{
    public const string ContentTypes = "[Content_Types].xml";

    // Word leaves what it deleted there; nothing reads it.
    private const string Trash = "[trash]/";

    /// <summary>Without a leading stroke and without escapes; compared without case.</summary>
    public static string Of(string name) => Uri.UnescapeDataString(name).TrimStart('/');

    public static bool IsTrash(string name) => name.StartsWith(Trash, StringComparison.OrdinalIgnoreCase);

    public static bool IsRelationships(string name) => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>Names that a reader could take for other parts, or for places outside the package.</summary>
    public static bool AreAmbiguous(IReadOnlyCollection<ZipArchiveEntry> parts) =>
        parts.Select(part => Of(part.FullName)).Distinct(StringComparer.OrdinalIgnoreCase).Count() != parts.Count || parts.Any(part => IsOdd(part.FullName));

    /// <summary><c>word/document.xml</c> of <c>word/_rels/document.xml.rels</c>; empty for the package itself.</summary>
    public static string SourceOf(string relationships)
    {
        var name = Of(relationships);
        var slash = name.LastIndexOf('/');
        var folder = slash < 0 ? "" : name[..slash];
        var above = folder.LastIndexOf('/');
        return (above < 0 ? "" : folder[..(above + 1)]) + name[(slash + 1)..^".rels".Length];
    }

    /// <summary>The part to which a relationship leads.</summary>
    /// <param name="source">The part that points; empty for the package itself.</param>
    public static string Resolve(string source, string target)
    {
        var end = target.AsSpan().IndexOfAny('#', '?');
        var path = (end < 0 ? target : target[..end]).Replace('\\', '/');
        if (!path.StartsWith('/'))
        {
            path = source[..(source.LastIndexOf('/') + 1)] + path;
        }

        var segments = new List<string>();
        foreach (var segment in Uri.UnescapeDataString(path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..")
            {
                segments.RemoveRange(Math.Max(0, segments.Count - 1), Math.Min(1, segments.Count));
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }

    private static bool IsOdd(string name)
    {
        if (name.StartsWith('/') || name.Contains('\\') || name.Contains("%2F", StringComparison.OrdinalIgnoreCase) || name.Contains("%5C", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // The last one is empty for a folder.
        var segments = Of(name).Split('/');
        return segments.SkipLast(1).Any(segment => segment.Length == 0) || segments.Any(segment => segment.EndsWith('.') || segment.EndsWith(".piece", StringComparison.OrdinalIgnoreCase))
            || name.Any(char.IsControl);
    }
}
