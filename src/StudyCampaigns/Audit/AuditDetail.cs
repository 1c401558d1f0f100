using System.Text.Json;

namespace StudyCampaigns.Audit;

/// <summary>The stored before or after of an audit row, as lines to read.</summary>
public static class AuditDetail
{
    /// <summary>One line for each field, <c>vai trò: LEADER</c>; the text itself where it is not an object.</summary>
    /// <param name="withWords">False leaves out what people wrote, and whatever is not known to be something else.</param>
    public static IReadOnlyList<string> Read(string? stored, bool withWords)
    {
        if (stored is null)
        {
            return [];
        }

        try
        {
            using var document = JsonDocument.Parse(stored);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return [.. document.RootElement.EnumerateObject()
                    .Where(field => field.Value.ValueKind != JsonValueKind.Null)
                    .Select(field => Line(field, withWords))];
            }
        }
        catch (JsonException)
        {
            // Cut where it was too long to store.
        }

        return [withWords ? stored : AuditTexts.Hidden];
    }

    private static string Line(JsonProperty field, bool withWords) =>
        $"{AuditTexts.Field(field.Name)}: {(withWords || AuditTexts.IsFact(field.Name) ? AuditTexts.Value(field.Value.ToString()) : AuditTexts.Hidden)}";
}
