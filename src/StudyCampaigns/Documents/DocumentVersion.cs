namespace StudyCampaigns.Documents;

/// <summary>The content of a document as it stood when it was submitted, returned or issued.</summary>
public sealed class DocumentVersion
{
    public int Id { get; private set; }

    public int DocumentId { get; private set; }

    public required int DraftRound { get; init; }

    public required DocumentStepKind KeptAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Subject, preamble, sections and tasks as JSON.</summary>
    public required string Content { get; init; }
}
