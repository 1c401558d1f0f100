using System.Text.Json;

namespace StudyCampaigns.Audit;

/// <summary>The stored before or after of an audit row, as lines to read.</summary>
public static class AuditDetail
{
    /// <summary>One line for each field, <c>vai trò: LEADER</c>; the text itself where it is not an object.</summary>
    public static IReadOnlyList<string> Read(string? stored)
    {
        if (stored is null)
        {
            return [];
        }

        try
        {
            using var document = JsonDocument.Parse(stored);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? [.. document.RootElement.EnumerateObject()
                    .Where(field => field.Value.ValueKind != JsonValueKind.Null)
                    .Select(field => $"{AuditTexts.Field(field.Name)}: {AuditTexts.Value(field.Value.ToString())}")]
                : [stored];
        }
        catch (JsonException)
        {
            // Cut where it was too long to store.
            return [stored];
        }
    }
}
