using StudyCampaigns.Directives;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;

namespace StudyCampaigns.Documents;

/// <summary>Phrases that documents are begun with.</summary>
public static class DocumentWording
{
    /// <summary>
    /// The body that issues documents with the unit's own name: "Ban Thường vụ Quận ủy" and "Quận ủy Thanh Xuân" give
    /// "Ban Thường vụ Quận ủy Thanh Xuân".
    /// </summary>
    public static string IssuingBody(Organization organization) => IssuingBody(organization.Type.IssuingBody, organization.Name);

    /// <summary><c>Kế hoạch số 36-KH/QU, ngày 10/4/2023 của Ban Thường vụ Quận ủy Thanh Xuân</c>, the form of a first citation.</summary>
    public static string Citation(Document document) =>
        $"{document.Type.Name} số {document.NumberText}, ngày {VietnameseFormat.ProseDate(document.IssuedOn!.Value)} của {IssuingBody(document.Organization)}";

    /// <summary>The first mention of a superior document: <c>Kế hoạch số 147-KH/TU, ngày 30/3/2023 của Ban Thường vụ Thành ủy Hà Nội</c>.</summary>
    public static string Citation(Directive directive) => directive.IssuedOn is { } day
        ? $"{directive.TypeName} số {directive.Number}, ngày {VietnameseFormat.ProseDate(day)} của {directive.Issuer}"
        : $"{directive.TypeName} số {directive.Number} của {directive.Issuer}";

    /// <summary>Every later mention: <c>Kế hoạch 147-KH/TU</c>.</summary>
    public static string ShortCitation(Directive directive) => $"{directive.TypeName} {directive.Number}";

    public static string LowerFirst(string text) => text.Length == 0 ? text : char.ToLower(text[0], VietnameseText.Culture) + text[1..];

    public static string IssuingBody(string body, string name)
    {
        var words = body.Split(' ');
        for (var start = 0; start < words.Length; start++)
        {
            var end = string.Join(' ', words[start..]);
            if (name.StartsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return string.Join(' ', words[..start].Append(name));
            }
        }

        return $"{body} {name}";
    }
}
