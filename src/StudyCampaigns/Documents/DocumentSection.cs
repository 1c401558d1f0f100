namespace StudyCampaigns.Documents;

/// <summary>A section of a document: a heading numbered by the system and a body of rich text, kept as Markdown.</summary>
public sealed class DocumentSection
{
    public const int HeadingLength = 300;
    public const int BodyLength = 40_000;

    public int Id { get; private set; }

    public int DocumentId { get; private set; }

    public required int Order { get; set; }

    public required string Heading { get; set; }

    public string? Body { get; set; }
}
