using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyCampaigns.Seeding;

/// <summary>The folder <c>seeds</c> beside the program, the same with <c>dotnet run</c> and published.</summary>
public static class SeedFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>Types, roles, terms and skeletons: every installation.</summary>
    public static string Reference { get; } = Path.Combine(Folder, "reference");

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="JsonException">The file is not what <typeparamref name="T"/> says.</exception>
    public static async Task<T> ReadAsync<T>(string folder, string name, CancellationToken ct)
    {
        await using var file = File.OpenRead(Path.Combine(folder, name));
        return await JsonSerializer.DeserializeAsync<T>(file, Json, ct) ?? throw new JsonException($"{name} is empty.");
    }
}
