using System.Text.Json;

namespace StudyCampaigns.Organizations;

/// <summary>
/// In whose name the documents of each type of organization may be signed (<c>authorities</c> in
/// <c>seeds/reference/organization-types.json</c>; docs/domain.md 1.2): a collective signs <c>T/M</c>, its office <c>T/L</c>, the deputy of a
/// department's head <c>K/T</c>; an empty text is the head of a department in his own name.
/// </summary>
public sealed class SigningAuthorities
{
    private readonly Dictionary<string, IReadOnlyList<string>> byType;

    private SigningAuthorities(Dictionary<string, IReadOnlyList<string>> byType) => this.byType = byType;

    private sealed record File(IReadOnlyList<Row> Types);

    private sealed record Row(string Code, string SigningAuthority, IReadOnlyList<string>? Authorities);

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="JsonException">The file is not what it should be.</exception>
    public static SigningAuthorities Load(string path)
    {
        var file = JsonSerializer.Deserialize<File>(System.IO.File.ReadAllText(path), JsonSerializerOptions.Web)
            ?? throw new JsonException($"{path} is empty.");
        return new(file.Types.ToDictionary(row => row.Code, row => row.Authorities ?? [row.SigningAuthority]));
    }

    /// <summary>The usual one first; never empty.</summary>
    /// <param name="typeCode">Code of an <see cref="OrganizationType"/>.</param>
    public IReadOnlyList<string> Of(string typeCode) => byType.GetValueOrDefault(typeCode) ?? [""];
}
