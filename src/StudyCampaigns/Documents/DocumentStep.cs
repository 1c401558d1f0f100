namespace StudyCampaigns.Documents;

/// <summary>One step of a document's life, for its timeline.</summary>
public sealed class DocumentStep
{
    public int Id { get; private set; }

    public int DocumentId { get; private set; }

    public required DocumentStepKind Kind { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public int? AccountId { get; init; }

    public required string AccountName { get; init; }

    /// <summary>The reason of a return or withdrawal.</summary>
    public string? Comment { get; init; }
}

public enum DocumentStepKind
{
    Created,
    Submitted,
    Returned,
    Approved,
    Issued,
    Cascaded,
    Withdrawn,
}
