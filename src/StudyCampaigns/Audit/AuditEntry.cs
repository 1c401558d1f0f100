namespace StudyCampaigns.Audit;

/// <summary>Who did what, acting where, and what changed. Written with the change itself; never changed or deleted by the portal.</summary>
public sealed class AuditEntry
{
    public const int ActionLength = 60;
    public const int SubjectTypeLength = 60;
    public const int NameLength = 100;
    public const int DetailLength = 4000;

    public long Id { get; private set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Null for the system itself.</summary>
    public int? AccountId { get; init; }

    public required string AccountName { get; init; }

    /// <summary>The unit acted on; null for the portal as a whole.</summary>
    public int? OrganizationId { get; init; }

    /// <summary>A code such as <c>document.issue</c>, shown in Vietnamese by the page.</summary>
    public required string Action { get; init; }

    public required string SubjectType { get; init; }

    public int? SubjectId { get; init; }

    /// <summary>What it was, as JSON; ids and codes, never names of members.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }
}
