namespace StudyCampaigns.Plans;

/// <summary>The content of a plan as it stood when it was submitted, returned or issued.</summary>
public sealed class PlanVersion
{
    public int Id { get; private set; }

    public int PlanId { get; private set; }

    public required int DraftRound { get; init; }

    public required PlanStepKind KeptAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Subject, preamble, sections and tasks as JSON.</summary>
    public required string Content { get; init; }
}
