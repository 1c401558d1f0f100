using System.Globalization;
using StudyCampaigns.Text;

namespace StudyCampaigns.Attachments;

/// <summary>Words and technical names for kinds of files.</summary>
public static class AttachmentTexts
{
    public static string Kind(AttachmentKind kind) => kind switch
    {
        AttachmentKind.Pdf => "PDF",
        AttachmentKind.Docx => "Word",
        AttachmentKind.Xlsx => "Excel",
        AttachmentKind.Jpeg => "ảnh JPEG",
        AttachmentKind.Png => "ảnh PNG",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Ending(AttachmentKind kind) => kind switch
    {
        AttachmentKind.Pdf => ".pdf",
        AttachmentKind.Docx => ".docx",
        AttachmentKind.Xlsx => ".xlsx",
        AttachmentKind.Jpeg => ".jpg",
        AttachmentKind.Png => ".png",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string ContentType(AttachmentKind kind) => kind switch
    {
        AttachmentKind.Pdf => "application/pdf",
        AttachmentKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        AttachmentKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        AttachmentKind.Jpeg => "image/jpeg",
        AttachmentKind.Png => "image/png",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary><c>1,2 MB</c> or <c>35 kB</c>.</summary>
    public static string Size(long bytes) => bytes >= 1_000_000
        ? $"{(bytes / 1_000_000m).ToString("0.#", VietnameseText.Culture)} MB"
        : $"{Math.Max(1, bytes / 1000).ToString(CultureInfo.InvariantCulture)} kB";
}
