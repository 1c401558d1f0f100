using StudyCampaigns.Campaigns;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Reports;

/// <summary>
/// A span of time on which the units below an organization report (kỳ báo cáo), with a cut-off of its own: superiors ask for
/// figures before the quarter ends (docs/domain.md 3). Opening it creates the expected reports.
/// </summary>
public sealed class ReportingPeriod : IVersioned
{
    public const int CodeLength = 16;

    public int Id { get; private set; }

    public required int OrganizationId { get; init; }

    public Organization Organization { get; private set; } = null!;

    public required int CampaignId { get; init; }

    public StudyCampaign Campaign { get; private set; } = null!;

    public required PeriodKind Kind { get; init; }

    /// <summary><c>2023-Q2</c>, <c>2023-06</c>, <c>2023-H1</c>, <c>2023</c>, <c>all</c>.</summary>
    public required string Code { get; init; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day that belongs to it; the tree of that day is reported on.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>Ngày chốt số liệu.</summary>
    public required DateOnly CutoffOn { get; set; }

    /// <summary>The last day on which a report is in time.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>UTC; null while open.</summary>
    public DateTime? ClosedAt { get; internal set; }

    public Guid Version { get; private set; }

    public List<ExpectedReport> ExpectedReports { get; } = [];

    /// <summary>A period before it is opened: the days its figures are cut off and its reports are due.</summary>
    internal static Refusal? ValidateDays(PeriodSpan span, DateOnly cutoffOn, DateOnly dueOn)
    {
        if (cutoffOn < span.StartsOn || cutoffOn > span.EndsOn.AddDays(31))
        {
            return ReportRefusals.CutoffOutsidePeriod;
        }

        return dueOn < cutoffOn ? ReportRefusals.DueBeforeCutoff : null;
    }
}

public enum PeriodKind
{
    Month,
    Quarter,
    Half,
    Year,
    WholeCampaign,
}
