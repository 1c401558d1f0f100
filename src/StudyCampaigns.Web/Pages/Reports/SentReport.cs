using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Organizations;
using StudyCampaigns.Reports;

namespace StudyCampaigns.Web.Pages.Reports;

/// <summary>One unit's report as its two pages show it: to the unit that sends it and to the unit above that takes it.</summary>
public sealed record SentReport(
    int Id, Guid Version, string UnitName, string UnitPath, int ToId, string ToCode, string ToName, string ToPath, string CampaignName, string CampaignCode,
    string PeriodCode, DateOnly CutoffOn, DateOnly DueOn, ReportState State, DateTime? SubmittedAt, DateTime? AcceptedAt,
    string? ReturnReason, string? Narrative, string? Snapshot, string? Hash, int? PrintId)
{
    public string PeriodName => PeriodSpan.Parse(PeriodCode, null)?.Name ?? "toàn đợt";

    public bool IsReceived => State is ReportState.Submitted or ReportState.Accepted;

    /// <summary>The report as it was sent; null while it is not, and while it is returned.</summary>
    public int? SentPrintId => IsReceived ? PrintId : null;

    public StudySums? Frozen => Snapshot is null ? null : ReportSnapshot.TotalOf(Snapshot);

    /// <summary>Null for unknown codes and outside the scope.</summary>
    public static Task<SentReport?> FindAsync(
        IQueryable<ExpectedReport> reports, OrganizationScope scope, string unit, string campaign, string period, CancellationToken ct) =>
        scope.Within(reports, row => row.Organization.Path).AsNoTracking()
            .Where(row => row.Organization.Code == unit && row.Period.Campaign.Code == campaign && row.Period.Code == period)
            .OrderBy(row => row.Id)
            .Select(row => new SentReport(
                row.Id, row.Version, row.Organization.Name, row.Organization.Path,
                row.Period.OrganizationId, row.Period.Organization.Code, row.Period.Organization.Name, row.Period.Organization.Path,
                row.Period.Campaign.ShortName, row.Period.Campaign.Code, row.Period.Code, row.Period.CutoffOn, row.Period.DueOn,
                row.State, row.SubmittedAt, row.AcceptedAt, row.ReturnReason, row.Narrative, row.Snapshot, row.Hash, row.PrintId))
            .FirstOrDefaultAsync(ct);
}
