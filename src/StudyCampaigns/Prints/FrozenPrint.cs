using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StudyCampaigns.Layout;

namespace StudyCampaigns.Prints;

/// <summary>
/// A document as it was issued, or a report as it was sent: everything that is printed, with its hash, and the first PDF drawn of it. Screen, PDF
/// and DOCX come from here from then on. Nothing of it changes; the PDF is added once.
/// </summary>
public sealed class FrozenPrint
{
    public const int HashLength = 64;

    private FrozenPrint() { }

    public int Id { get; private set; }

    /// <summary>The shape of <see cref="Form"/>, a number of <see cref="PrintedForm"/>.</summary>
    public int Format { get; private set; }

    /// <summary>What <see cref="PrintedForm"/> wrote.</summary>
    public string Form { get; private set; } = null!;

    /// <summary>SHA-256 of the UTF-8 bytes of <see cref="Form"/>, lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime FrozenAt { get; private set; }

    /// <summary>The bytes that every download gives; null until it was drawn for the first time.</summary>
    public byte[]? Pdf { get; private set; }

    /// <summary>SHA-256 of <see cref="Pdf"/>, lower-case hexadecimal.</summary>
    public string? PdfHash { get; private set; }

    public bool IsPdfDamaged => Pdf is not null && HashOf(Pdf) != PdfHash;

    public static FrozenPrint Of(PrintedDocument document, DateTime at)
    {
        var form = PrintedForm.Write(document);
        return new() { Format = PrintedForm.Format, Form = form, Hash = HashOf(form), FrozenAt = at };
    }

    /// <summary>What was frozen; refused where the stored text is not the one that was stored, or of a format this program does not know.</summary>
    public static Result<PrintedDocument> Read(int format, string form, string hash)
    {
        if (HashOf(form) != hash)
        {
            return PrintRefusals.Damaged;
        }

        if (!PrintedForm.IsKnown(format))
        {
            return PrintRefusals.UnknownFormat(format);
        }

        try
        {
            return PrintedForm.Read(format, form);
        }
        catch (JsonException)
        {
            return PrintRefusals.Damaged;
        }
    }

    /// <inheritdoc cref="Read(int, string, string)"/>
    public Result<PrintedDocument> Read() => Read(Format, Form, Hash);

    internal static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string HashOf(string form) => HashOf(Encoding.UTF8.GetBytes(form));
}
