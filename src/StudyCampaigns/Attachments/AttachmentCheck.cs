using System.Security.Cryptography;
using StudyCampaigns.Layout.Pdf;

namespace StudyCampaigns.Attachments;

/// <summary>
/// Decides whether a file that somebody sends may be kept: by what it holds and never by its name or the type the browser claims.
/// Refuses what is not what it says, what is too large, encrypted, harmful to open, or carries a secrecy mark.
/// </summary>
public sealed class AttachmentCheck(PdfTextReader pdfs)
{
    public const long MaximumBytes = 20 * 1024 * 1024;

    /// <param name="file">Its content is read to its end, at most one byte past <see cref="MaximumBytes"/>.</param>
    public async Task<Result<CheckedFile>> CheckAsync(UploadedFile file, CancellationToken ct)
    {
        if (await ReadAsync(file.Content, ct) is not { } bytes)
        {
            return AttachmentRefusals.TooLarge;
        }

        if (bytes.Length == 0)
        {
            return AttachmentRefusals.Empty;
        }

        if ((FileSignature.Validate(file.Name, bytes, out var kind) ?? SecondFile.Validate(kind, bytes)) is { } refusal)
        {
            return refusal;
        }

        var (text, reason) = await TextAsync(kind, bytes, ct);
        if (reason is not null)
        {
            return reason;
        }

        if (SecrecyMark.IsIn(text, out var mark))
        {
            return AttachmentRefusals.Secret(mark.Grade);
        }

        return new CheckedFile(kind, AttachmentName.Of(file.Name, kind), bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), text);
    }

    private async Task<(string? Text, Refusal? Reason)> TextAsync(AttachmentKind kind, byte[] bytes, CancellationToken ct)
    {
        switch (kind)
        {
            case AttachmentKind.Docx or AttachmentKind.Xlsx:
                return (OfficeFile.Read(kind, bytes, out var refusal), refusal);
            case AttachmentKind.Jpeg or AttachmentKind.Png:
                return (null, ImageFile.Validate(kind, bytes));
            default:
                return PdfFile.Validate(bytes) is { } reason ? (null, reason) : Understand(await pdfs.ReadAsync(bytes, ct));
        }
    }

    private static (string? Text, Refusal? Reason) Understand(PdfText pdf) => pdf.Failure switch
    {
        null => (pdf.Text, null),
        PdfTextFailure.Encrypted => (null, AttachmentRefusals.Encrypted),
        PdfTextFailure.Active => (null, AttachmentRefusals.PdfActive),
        PdfTextFailure.TooLong or PdfTextFailure.TooSlow => (null, AttachmentRefusals.TooLong),
        PdfTextFailure.TooLarge => (null, AttachmentRefusals.Bomb),
        PdfTextFailure.Unreadable => (null, AttachmentRefusals.Unreadable),
        _ => (null, AttachmentRefusals.Broken),
    };

    /// <summary>Null when there is more than allowed; the sender's word about the length counts for nothing.</summary>
    private static async Task<byte[]?> ReadAsync(Stream content, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, ct)) > 0)
        {
            if (bytes.Length + read > MaximumBytes)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}

/// <param name="FileName">Safe, see <see cref="AttachmentName"/>.</param>
/// <param name="Text">Null or empty where no text could be read, as in a picture.</param>
public sealed record CheckedFile(AttachmentKind Kind, string FileName, byte[] Bytes, string Hash, string? Text);
