using StudyCampaigns.Organizations;

namespace StudyCampaigns.Reports;

/// <summary>The report one unit owes for one period: created when the period opens, so that the denominator stays as it was.</summary>
public sealed class ExpectedReport : IVersioned
{
    public const int NarrativeLength = 20_000;
    public const int HashLength = 64;
    public const int ReasonLength = 1000;

    public int Id { get; private set; }

    public int PeriodId { get; private set; }

    public ReportingPeriod Period { get; private set; } = null!;

    public required int OrganizationId { get; init; }

    public Organization Organization { get; private set; } = null!;

    public ReportState State { get; internal set; } = ReportState.Expected;

    /// <summary>UTC.</summary>
    public DateTime? SubmittedAt { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime? AcceptedAt { get; internal set; }

    public string? ReturnReason { get; internal set; }

    /// <summary>What the unit writes: results, shortcomings and causes, next tasks, as Markdown.</summary>
    public string? Narrative { get; internal set; }

    /// <summary>The figures as they were sent, as JSON; later changes of sessions do not touch them.</summary>
    public string? Snapshot { get; internal set; }

    /// <summary>SHA-256 of <see cref="Snapshot"/> and <see cref="Narrative"/>, lower-case hexadecimal.</summary>
    public string? Hash { get; internal set; }

    public Guid Version { get; private set; }
}

public enum ReportState
{
    Expected,
    Submitted,
    Returned,
    Accepted,
}
