using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Time;

namespace StudyCampaigns.Reports;

/// <summary>Everything a periodic report says, before it is put into words.</summary>
/// <param name="Basis">The directive that ordered the campaign; null when none is recorded.</param>
/// <param name="NextTheme">The campaign's theme of the quarter that follows, if one is set.</param>
/// <param name="Today">What is not due on it is no shortcoming (R14, docs/domain.md 9).</param>
/// <param name="Sums">Accepted reports, and the sessions of units that report nothing (R18).</param>
public sealed record QuarterlyReport(
    ReportSubject Subject,
    Consolidation Sums,
    IReadOnlyList<TopicStudy> Topics,
    IReadOnlyList<PlanProgress> Plans,
    IReadOnlyList<ReportProgress> Reports,
    QuarterlyReport.Directive? Basis,
    string? NextTheme,
    DateOnly Today)
{
    public sealed record Directive(string TypeName, string Number, DateOnly? IssuedOn, string Issuer);

    public PeriodFigures Figures => Sums.Figures;

    /// <summary>Reports are expected and none is accepted yet: there is nothing to add up.</summary>
    public bool IsWithoutSource => Reports.Count > 0 && Figures.Units.Count == 0;

    public int PlansAnswered => Plans.Count(plan => plan.IsAnswered);

    public int ReportsReceived => Reports.Count(report => report.IsReceived);

    public int ReportsInTime => Subject.Opened is { } opened ? Reports.Count(report => report.IsInTime(opened.DueOn)) : 0;

    /// <summary>Units whose report is overdue.</summary>
    public IEnumerable<ReportProgress> NotReported => Subject.Opened is { } opened && opened.DueOn < Today ? Reports.Where(report => !report.IsReceived) : [];

    /// <summary>Units in which some cell has held none of the sessions that are overdue.</summary>
    public IEnumerable<PeriodFigures.Unit> Incomplete => Figures.Units.Where(unit => unit.Cells.Overdue > 0);

    /// <summary>Units with sessions that are overdue.</summary>
    public IEnumerable<PeriodFigures.Unit> Behind => Figures.Units.Where(unit => unit.Sums.SessionsOverdue > 0);

    /// <summary>Units in which some cell has not studied the campaign though it is overdue.</summary>
    public IEnumerable<PeriodFigures.Unit> NotStudied => Figures.Units.Where(unit => unit.Studied.Overdue > 0);

    /// <summary>Units whose limit day is over and that have neither a plan of their own nor an answer.</summary>
    public IEnumerable<PlanProgress> WithoutPlan => Plans.Where(plan => plan.IsOverdue);
}

/// <summary>Reads <see cref="QuarterlyReport"/>; eight SQL commands, and one more for each unit directly below that does not report.</summary>
public sealed class QuarterlyReportQueries(AppDbContext db, ConsolidationQueries sums, UnitProgressQueries progress, TimeProvider clock)
{
    public async Task<QuarterlyReport> ReadAsync(ReportSubject subject, CancellationToken ct)
    {
        var consolidation = await sums.ReadAsync(subject, ct);
        return new(
            subject,
            consolidation,
            await sums.TopicsAsync(subject, consolidation, ct),
            await progress.PlansAsync(subject, ct),
            await progress.ReportsAsync(subject, ct),
            await BasisAsync(subject, ct),
            await NextThemeAsync(subject, ct),
            clock.Today());
    }

    private Task<QuarterlyReport.Directive?> BasisAsync(ReportSubject subject, CancellationToken ct) =>
        db.Campaigns.AsNoTracking()
            .Where(campaign => campaign.Id == subject.CampaignKey)
            .SelectMany(campaign => campaign.Directives)
            .OrderByDescending(row => row.IsBasis).ThenBy(row => row.Order)
            .Select(row => new QuarterlyReport.Directive(
                row.Directive.TypeName, row.Directive.Number, row.Directive.IssuedOn, row.Directive.Issuer))
            .FirstOrDefaultAsync(ct);

    private async Task<string?> NextThemeAsync(ReportSubject subject, CancellationToken ct)
    {
        if (subject.Span is not { Kind: PeriodKind.Quarter, Next: { } next })
        {
            return null;
        }

        return await db.Campaigns.AsNoTracking()
            .Where(campaign => campaign.Id == subject.CampaignKey)
            .SelectMany(campaign => campaign.Themes)
            .Where(theme => theme.Year == next.StartsOn.Year && theme.Quarter == next.Quarter)
            .Select(theme => theme.Title)
            .FirstOrDefaultAsync(ct);
    }
}
