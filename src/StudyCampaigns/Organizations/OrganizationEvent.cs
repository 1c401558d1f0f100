namespace StudyCampaigns.Organizations;

/// <summary>A dated change of the tree: founding, renaming, move, merge, split, dissolution, with its decision's number.</summary>
public sealed class OrganizationEvent
{
    public const int NoteLength = 500;

    public int Id { get; private set; }

    public required int OrganizationId { get; init; }

    public required OrganizationEventKind Kind { get; init; }

    public required DateOnly HappenedOn { get; init; }

    /// <summary>The unit that came before (merge, split, renaming), if any.</summary>
    public int? PredecessorId { get; init; }

    /// <summary>The unit that took over (merge, dissolution), if any.</summary>
    public int? SuccessorId { get; init; }

    public string? Note { get; init; }
}

public enum OrganizationEventKind
{
    Founded,
    Renamed,
    Moved,
    Merged,
    Split,
    Dissolved,
}
