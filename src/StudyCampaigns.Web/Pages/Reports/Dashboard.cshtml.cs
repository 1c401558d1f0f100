using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Reports;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Reports;

/// <summary>One organization, campaign and period on a page: every percentage with its numerator, its denominator and the list behind it.</summary>
public sealed class DashboardModel(
    ReportSubjectQueries subjects, PeriodFiguresQueries figures, UnitProgressQueries progress, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Organization { get; set; } = "";

    [FromRoute]
    public string Campaign { get; set; } = "";

    [FromRoute]
    public string Period { get; set; } = "";

    public ReportSubject Subject { get; private set; } = null!;

    public ReportAddress Address { get; private set; } = null!;

    public PeriodFigures Figures { get; private set; } = null!;

    public IReadOnlyList<PlanProgress> Plans { get; private set; } = [];

    public IReadOnlyList<ReportProgress> Reports { get; private set; } = [];

    public DateOnly Today => clock.Today();

    /// <summary>What is said of cells whose session is overdue.</summary>
    public string NotHeld => ReportTexts.NotHeld(Subject.IsClosed);

    /// <summary>The days that are counted, where they are not the period's own: a cut-off takes the rest to the next one.</summary>
    public PeriodWindow? CutWindow => (Subject.Window.From, Subject.Window.To) == (Subject.Span.StartsOn, Subject.Span.EndsOn) ? null : Subject.Window;

    public int PlansAnswered => Plans.Count(plan => plan.IsAnswered);

    public int PlansOverdue => Plans.Count(plan => plan.IsOverdue);

    public int ReportsReceived => Reports.Count(report => report.IsReceived);

    public int ReportsInTime => Reports.Count(report => report.IsInTime(Subject.Opened!.DueOn));

    public IEnumerable<ReportProgress> NotReported => Reports.Where(report => !report.IsReceived);

    public bool MayOpen { get; private set; }

    public bool MayAccept { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (await subjects.FindAsync(Organization, Campaign, Period, actor.Scope(Permission.ViewReports), ct) is not { } subject)
        {
            return NotFound();
        }

        (Subject, Address) = (subject, ReportAddress.Of(subject));
        Figures = await figures.ReadAsync(subject, ct);
        Plans = await progress.PlansAsync(subject, ct);
        Reports = await progress.ReportsAsync(subject, ct);
        MayAccept = actor.May(Permission.AcceptReports, subject.Organization.Path);
        MayOpen = MayAccept && subject is { Campaign: not null, Opened: null };
        return Page();
    }

    /// <summary>Other spans of the same year, and the whole campaign.</summary>
    public IEnumerable<PeriodSpan> OtherSpans()
    {
        var year = Subject.Span.StartsOn.Year;
        var days = Subject.Campaign is { } study ? (study.StartsOn, study.EndsOn) : ((DateOnly, DateOnly)?)null;
        string[] codes = [$"{year}-Q1", $"{year}-Q2", $"{year}-Q3", $"{year}-Q4", $"{year}", PeriodSpan.WholeCampaign];
        return codes.Select(code => PeriodSpan.Parse(code, days)).OfType<PeriodSpan>();
    }

    public string? PlanText(int unitId) => Plans.FirstOrDefault(plan => plan.UnitId == unitId) switch
    {
        null => null,
        { IsOverdue: true } plan => $"chưa ban hành, chậm {plan.DaysLate} ngày",
        { AnsweredOn: null } plan => $"còn hạn đến {Text.VietnameseFormat.Date(plan.DueOn)}",
        { NumberText: { } number, AnsweredOn: { } day } => $"{number}, {Text.VietnameseFormat.Date(day)}",
        _ => "áp dụng trực tiếp",
    };

    public bool HasReported(int unitId) => Reports.Any(report => report.UnitId == unitId && report.IsReceived);

    public bool Owes(int unitId) => Reports.Any(report => report.UnitId == unitId && !report.IsReceived);
}
