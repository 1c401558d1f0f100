namespace StudyCampaigns.Papers;

/// <summary>A section of a paper: a heading numbered by the system and a body of rich text, kept as Markdown.</summary>
public sealed class PaperSection
{
    public const int HeadingLength = 300;
    public const int BodyLength = 40_000;

    public int Id { get; private set; }

    public int PaperId { get; private set; }

    public required int Order { get; set; }

    public required string Heading { get; set; }

    public string? Body { get; set; }
}
