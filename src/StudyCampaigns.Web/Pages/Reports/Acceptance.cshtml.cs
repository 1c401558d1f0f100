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

/// <summary>The unit above reads a unit's report and takes it or sends it back; the address names the unit that sent it.</summary>
public sealed class AcceptanceModel(
    AppDbContext db, AcceptReport accept, ReturnReport giveBack, FrozenPrintQueries prints, ReportPrintQueries reportPrints, ReportErrataQueries errata, TimeProvider clock)
    : PageModel, IShowsAgain
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

    /// <summary>The whole report as it was sent, or why it cannot be shown; null while it is not sent.</summary>
    public Result<PrintedDocument>? Document { get; private set; }

    /// <summary>What came or changed since it was sent; null while it is not.</summary>
    public ReportErrata? Errata { get; private set; }

    public IReadOnlyList<PrintedBlock> Narrative => Document?.Value is { } sent ? QuarterlyReportPrint.NarrativeOf(sent) : [];

    public bool CanDecide { get; private set; }

    public DateTime Local(DateTime utc) => clock.ToLocal(utc);

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        [Display(Name = "Lý do trả lại")]
        public string? Reason { get; set; }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.Version = Report.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var result = await accept.HandleAsync(new(Report.Id, Input.Version), HttpContext.Actor(), ct);
        if (result.IsDone)
        {
            await reportPrints.DrawFirstAsync(Report.Id, ct);
        }

        return await RespondAsync(result, "Đã tiếp nhận báo cáo");
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken ct) => await LoadAsync(ct)
        ? await RespondAsync(await giveBack.HandleAsync(new(Report.Id, Input.Version, Input.Reason), HttpContext.Actor(), ct), "Đã trả lại báo cáo")
        : NotFound();

    public async Task<IActionResult> ShowAgainAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.Version = Report.Version;
        return Page();
    }

    private Task<IActionResult> RespondAsync(Result result, string done) => this.RespondAsync(
        result,
        $"{done} {Report.PeriodName} của {Report.UnitName}.",
        () => Redirect(new ReportAddress(Report.ToCode, Campaign, Period).Dashboard),
        () => Task.FromResult<IActionResult>(Page()));

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (await SentReport.FindAsync(db.ExpectedReports, actor.Scope(Permission.ViewReports), Organization, Campaign, Period, ct) is not { } report)
        {
            return false;
        }

        Report = report;
        Document = report.SentPrintId is { } print ? await prints.PrintedAsync(print, ct) : null;
        Errata = report.IsReceived ? await errata.ReadAsync(report.Id, ct) : null;
        CanDecide = report.State == ReportState.Submitted && actor.May(Permission.AcceptReports, report.ToPath);
        return true;
    }
}
