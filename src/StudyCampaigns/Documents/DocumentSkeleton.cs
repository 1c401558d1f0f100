using System.Text.Encodings.Web;
using System.Text.Json;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;

namespace StudyCampaigns.Documents;

/// <summary>What a new document begins with: preamble, sections and recipients, with names in braces that the organization fills.</summary>
public sealed record DocumentSkeleton(
    string? Preamble, IReadOnlyList<DocumentSkeleton.Section>? Sections, IReadOnlyList<string>? Recipients)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public sealed record Section(string Heading, string? Body);

    /// <exception cref="JsonException">The text is not a skeleton.</exception>
    public static DocumentSkeleton FromJson(string json) => JsonSerializer.Deserialize<DocumentSkeleton>(json, Json)!;

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Needs the organization with its type and parent.</summary>
    public DocumentContent Fill(string subject, Organization organization)
    {
        var words = new Dictionary<string, string>
        {
            ["body"] = DocumentWording.IssuingBody(organization),
            ["superior"] = organization.Parent?.Name ?? "",
            ["office"] = organization.Type.IsCell ? "chi bộ" : $"Văn phòng {organization.Name}",
        };
        return new DocumentContent(
            subject,
            VietnameseText.Clean(Fill(Preamble ?? "", words)),
            string.Join('\n', (Recipients ?? []).Select(line => Fill(line, words)).Where(line => !line.StartsWith(" (", StringComparison.Ordinal))),
            [.. (Sections ?? []).Select(row => new DocumentContent.Section(null, row.Heading, VietnameseText.Clean(Fill(row.Body ?? "", words))))],
            []);
    }

    private static string Fill(string text, Dictionary<string, string> words) =>
        words.Aggregate(text, (filled, word) => filled.Replace($"{{{word.Key}}}", word.Value, StringComparison.Ordinal));
}
