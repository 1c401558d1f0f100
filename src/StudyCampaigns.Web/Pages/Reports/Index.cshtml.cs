using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Reports;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Reports;

/// <summary>The periods an actor may see, the reports the own unit owes, and the figures of the current quarter.</summary>
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    private const int Rows = 50;

    public sealed record OwedReport(
        string UnitCode, string UnitName, string ToName, string CampaignCode, string CampaignName, string PeriodCode,
        DateOnly CutoffOn, DateOnly DueOn, ReportState State);

    public sealed record OpenedPeriod(
        string OrganizationCode, string OrganizationName, string CampaignCode, string CampaignName, string PeriodCode,
        DateOnly DueOn, DateOnly StartsOn, DateOnly EndsOn, int Expected, int Received, int Waiting);

    public sealed record StudyLink(string Code, string Name);

    public string? OrganizationCode { get; private set; }

    public string OrganizationName { get; private set; } = "";

    public IReadOnlyList<OwedReport> Owed { get; private set; } = [];

    public IReadOnlyList<OpenedPeriod> Periods { get; private set; } = [];

    public IReadOnlyList<StudyLink> Campaigns { get; private set; } = [];

    public PeriodSpan Quarter { get; private set; } = null!;

    public bool MayOpen { get; private set; }

    public DateOnly Today => clock.Today();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        MayOpen = actor.MaySomewhere(Permission.AcceptReports);
        Quarter = PeriodSpan.QuarterOf(Today);
        OrganizationName = actor.OrganizationName;
        OrganizationCode = await db.Organizations.Where(row => row.Id == actor.OrganizationId).Select(row => row.Code).FirstOrDefaultAsync(ct);
        var home = actor.OrganizationPath;
        Campaigns = await db.Campaigns.AsNoTracking()
            .Where(campaign => home.StartsWith(campaign.Organization.Path))
            .OrderByDescending(campaign => campaign.StartsOn).Take(Rows)
            .Select(campaign => new StudyLink(campaign.Code, campaign.ShortName))
            .ToListAsync(ct);
        Owed = await OwedTo(actor.Scope(Permission.SubmitReports).Within(db.ExpectedReports, row => row.Organization.Path)).ToListAsync(ct);
        Periods = await actor.Scope(Permission.ViewReports).Within(db.ReportingPeriods, row => row.Organization.Path)
            .OrderByDescending(row => row.EndsOn).ThenBy(row => row.Organization.SortKey).Take(Rows)
            .Select(row => new OpenedPeriod(
                row.Organization.Code, row.Organization.Name, row.Campaign.Code, row.Campaign.ShortName, row.Code,
                row.DueOn, row.StartsOn, row.EndsOn,
                row.ExpectedReports.Count,
                row.ExpectedReports.Count(report => report.State == ReportState.Submitted || report.State == ReportState.Accepted),
                row.ExpectedReports.Count(report => report.State == ReportState.Submitted)))
            .ToListAsync(ct);
    }

    /// <summary>The words of a stored period.</summary>
    public static string NameOf(string code) => PeriodSpan.Parse(code, null)?.Name ?? "toàn đợt";

    private static IQueryable<OwedReport> OwedTo(IQueryable<ExpectedReport> reports) => reports.AsNoTracking()
        .OrderBy(row => row.State == ReportState.Accepted).ThenByDescending(row => row.Period.DueOn).Take(Rows)
        .Select(row => new OwedReport(
            row.Organization.Code, row.Organization.Name, row.Period.Organization.Name,
            row.Period.Campaign.Code, row.Period.Campaign.ShortName, row.Period.Code, row.Period.CutoffOn, row.Period.DueOn, row.State));
}
