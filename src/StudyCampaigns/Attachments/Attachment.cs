namespace StudyCampaigns.Attachments;

/// <summary>A file that somebody uploaded and that was found to be what it says. Its bytes lie in the folder of attachments under its hash.</summary>
public sealed class Attachment
{
    public const int HashLength = 64;
    public const int FileNameLength = 160;

    public int Id { get; private set; }

    /// <summary>SHA-256 of the bytes in lower-case hexadecimal; the name of the stored file.</summary>
    public required string Hash { get; init; }

    /// <summary>As it is handed out: safe on every system, with the ending of its kind.</summary>
    public required string FileName { get; init; }

    public required AttachmentKind Kind { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AddedAt { get; init; }

    /// <summary>Null where no text could be read, as in a scanned page.</summary>
    public AttachmentText? Text { get; init; }
}

/// <summary>The text of a file as it is searched; apart from the facts, because it is long.</summary>
public sealed class AttachmentText
{
    /// <summary>What comes later in a longer text is not searched.</summary>
    public const int MaximumLength = 500_000;

    public int AttachmentId { get; private set; }

    /// <summary>Its words (<c>SearchWords.Column</c>).</summary>
    public required string Folded { get; init; }
}

/// <summary>What a file may be.</summary>
public enum AttachmentKind
{
    Pdf,
    Docx,
    Xlsx,
    Jpeg,
    Png,
}
