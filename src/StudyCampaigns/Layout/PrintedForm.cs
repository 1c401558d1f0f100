using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyCampaigns.Layout;

/// <summary>
/// An <see cref="PrintedDocument"/> as text that is kept for ever: JSON with the names written beside the properties, every one present, in
/// their order, without spaces; the kind of a block is the word in <c>kind</c>. No name of a class stands in it, so that code may be renamed.
/// </summary>
/// <comments>What is stored is never written again: a change of the shape is a new <see cref="Format"/>, and every earlier one stays readable here.</comments>
public static class PrintedForm
{
    /// <summary>The number of the shape that <see cref="Write"/> writes.</summary>
    public const int Format = 1;

    // Strict, so that a form that does not fit its number is an error and not a document with holes.
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static bool IsKnown(int format) => format == Format;

    public static string Write(PrintedDocument document) => JsonSerializer.Serialize(document, Json);

    /// <exception cref="JsonException">The text is not what <see cref="Write"/> wrote.</exception>
    public static PrintedDocument Read(int format, string form) => format switch
    {
        Format => JsonSerializer.Deserialize<PrintedDocument>(form, Json) ?? throw new JsonException("The form is null."),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };
}
