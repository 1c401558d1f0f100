using System.Text.Json;

namespace StudyCampaigns.Attachments;

/// <summary>What <c>seeds/reference/secrecy-marks.json</c> says: how a secret document shows that it is one.</summary>
internal sealed record SecrecyMarkRules(
    IReadOnlyList<SecrecyMarkRules.Grade> Grades,
    IReadOnlyList<string> StampBeginnings,
    IReadOnlyList<string> Labels,
    IReadOnlyList<string> WordsThatMatEnds,
    IReadOnlyList<string> WordsThatMatBegins,
    string Source)
{
    private const string File = "secrecy-marks.json";

    /// <summary>Read once from the program itself: who removes a file from the installation does not open the gate.</summary>
    public static SecrecyMarkRules Current { get; } = Read();

    private static SecrecyMarkRules Read()
    {
        using var stream = typeof(SecrecyMarkRules).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"{File} was not built into the program.");
        return JsonSerializer.Deserialize<SecrecyMarkRules>(stream, JsonSerializerOptions.Web)
            ?? throw new JsonException($"{File} is empty.");
    }

    /// <param name="Stamps">Each way to write it as a stamp.</param>
    /// <param name="AfterLabel">What means it after "Độ mật:" only.</param>
    internal sealed record Grade(string Name, IReadOnlyList<string> Stamps, IReadOnlyList<string> AfterLabel);
}
