namespace StudyCampaigns.Papers;

/// <summary>One step of a paper's life, for its timeline.</summary>
public sealed class PaperStep
{
    public int Id { get; private set; }

    public int PaperId { get; private set; }

    public required PaperStepKind Kind { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public int? AccountId { get; init; }

    public required string AccountName { get; init; }

    /// <summary>The reason of a return or withdrawal.</summary>
    public string? Comment { get; init; }
}

public enum PaperStepKind
{
    Created,
    Submitted,
    Returned,
    Approved,
    Issued,
    Cascaded,
    Withdrawn,
}
