using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyCampaigns.Documents.Checking;

/// <summary>
/// What rules say that an authority may change, as data: <c>seeds/reference/document-rules.json</c>. Each row holds from its day on
/// (without one: always) until the next row of the same code; a row without a source rests on the guide of the day.
/// </summary>
public sealed record DocumentRules(IReadOnlyList<DocumentRules.Guide> Guides, IReadOnlyList<DocumentRules.Row> Rules)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <param name="Name">As it is cited: "Hướng dẫn 36-HD/VPTW, ngày …".</param>
    public sealed record Guide(string Name, DateOnly? From = null);

    /// <param name="Basis">Where this portal's makers have it from.</param>
    public sealed record Row(
        string Code,
        Severity Severity,
        string Statement,
        string Basis,
        DateOnly? From = null,
        string? Source = null,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? Values = null);

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="JsonException">The file holds no rules.</exception>
    public static DocumentRules Load(string path) =>
        JsonSerializer.Deserialize<DocumentRules>(File.ReadAllText(path), Json) ?? throw new JsonException($"{path} holds no rules.");

    /// <summary>Null for a rule that has no row.</summary>
    public RuleText? Find(string code, DateOnly day) => Rules.Where(row => row.Code == code && Holds(row.From, day)).MaxBy(Since) is { } found
        ? new(found.Severity, found.Statement, found.Source ?? Guides.Where(row => Holds(row.From, day)).MaxBy(row => row.From ?? DateOnly.MinValue)!.Name, found.Values)
        : null;

    private static DateOnly Since(Row row) => row.From ?? DateOnly.MinValue;

    private static bool Holds(DateOnly? from, DateOnly day) => from is null || from <= day;
}
