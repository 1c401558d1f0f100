namespace StudyCampaigns.Plans;

/// <summary>One step of a plan's life, for its timeline.</summary>
public sealed class PlanStep
{
    public int Id { get; private set; }

    public int PlanId { get; private set; }

    public required PlanStepKind Kind { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public int? AccountId { get; init; }

    public required string AccountName { get; init; }

    /// <summary>The reason of a return or withdrawal.</summary>
    public string? Comment { get; init; }
}

public enum PlanStepKind
{
    Created,
    Submitted,
    Returned,
    Approved,
    Issued,
    Cascaded,
    Withdrawn,
}
