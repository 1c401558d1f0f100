using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Layout;
using StudyCampaigns.Prints;
using StudyCampaigns.Reports;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Reports;

/// <summary>A unit writes and sends the report it owes; the figures are frozen when it is sent.</summary>
public sealed class SubmissionModel(
    AppDbContext db, ReportSubjectQueries subjects, ConsolidationQueries sums, SubmitReport submit, SaveReport save,
    FrozenPrintQueries prints, ReportErrataQueries errata, TimeProvider clock)
    : PageModel, IShowsStoredVersion
{
    [FromRoute]
    public string Organization { get; set; } = "";

    [FromRoute]
    public string Campaign { get; set; } = "";

    [FromRoute]
    public string Period { get; set; } = "";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public SentReport Report { get; private set; } = null!;

    /// <summary>The figures of this moment while the report is not sent; the frozen ones afterwards.</summary>
    public StudySums Sums { get; private set; } = StudySums.None;

    /// <summary>The whole report as it was sent, or why it cannot be shown; null while it is not sent.</summary>
    public Result<PrintedDocument>? Document { get; private set; }

    /// <summary>What came or changed since it was sent; null while it is not.</summary>
    public ReportErrata? Errata { get; private set; }

    public IReadOnlyList<PrintedBlock> Narrative => Document?.Value is { } sent ? QuarterlyReportPrint.NarrativeOf(sent) : [];

    public bool CanSubmit { get; private set; }

    /// <summary>Somebody else saved first; their text stands beside the typed one.</summary>
    public bool ShowsStored { get; private set; }

    public DateOnly Today => clock.Today();

    public DateTime Local(DateTime utc) => clock.ToLocal(utc);

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        [Display(Name = "Nhận xét, đánh giá của đơn vị")]
        [StringLength(ExpectedReport.NarrativeLength, ErrorMessage = "Nội dung dài quá {1} ký tự; hãy rút gọn.")]
        public string? Narrative { get; set; }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        (Input.Version, Input.Narrative) = (Report.Version, Report.Narrative);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        return await this.RespondAsync(
            await submit.HandleAsync(new(Report.Id, Input.Version, Input.Narrative), HttpContext.Actor(), ct),
            $"Đã gửi báo cáo {Report.PeriodName} về {Report.ToName}.",
            () => Redirect(new ReportAddress(Organization, Campaign, Period).Submission),
            () => Task.FromResult<IActionResult>(Page()));
    }

    /// <summary>"Lưu tạm": the text stays with the report, unsent.</summary>
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        return await this.RespondAsync(
            await save.HandleAsync(new(Report.Id, Input.Version, Input.Narrative), HttpContext.Actor(), ct),
            "Đã lưu tạm. Báo cáo chưa gửi.",
            () => Redirect(new ReportAddress(Organization, Campaign, Period).Submission),
            () => Task.FromResult<IActionResult>(Page()));
    }

    public async Task<IActionResult> ShowStoredVersionAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        (Input.Version, ShowsStored) = (Report.Version, true);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var scope = actor.Scope(Permission.ViewReports);
        if (await SentReport.FindAsync(db.ExpectedReports, scope, Organization, Campaign, Period, ct) is not { } report)
        {
            return false;
        }

        Report = report;
        Document = report.SentPrintId is { } print ? await prints.PrintedAsync(print, ct) : null;
        Errata = report.IsReceived ? await errata.ReadAsync(report.Id, ct) : null;
        CanSubmit = !report.IsReceived && actor.May(Permission.SubmitReports, report.UnitPath);
        if (report is { IsReceived: true, Frozen: { } frozen })
        {
            Sums = frozen;
        }
        else if (await subjects.FindAsync(Organization, Campaign, Period, scope, ct, report.ToId) is { } subject)
        {
            Sums = (await sums.ReadAsync(subject, ct)).Figures.Total;
        }

        return true;
    }
}
