using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Documents.Pdf;
using StudyCampaigns.Reports;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Reports;

/// <summary>The periodic report in the official layout; every download is an export and leaves an audit row.</summary>
public sealed class PdfModel(
    AppDbContext db, ReportSubjectReading subjects, QuarterlyReportReading reports, PdfTypesetter typesetter, AuditTrail audit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Organization { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Campaign { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Period { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var subject = await subjects.FindAsync(Organization, Campaign, Period, actor.Scope(Permission.ViewReports), ct);
        if (subject?.Campaign is null)
        {
            return NotFound();
        }

        try
        {
            var pdf = await typesetter.RenderPdfAsync(QuarterlyReportDocument.Of(await reports.ReadAsync(subject, ct)), ct);
            audit.Record(
                actor, "report.export", subject.Organization.Id, "Report", null,
                after: new { campaign = subject.CampaignCode, period = subject.Span.Code, format = "pdf" });
            await db.SaveChangesAsync(ct);
            return File(pdf, "application/pdf", QuarterlyReportDocument.FileName(subject, "pdf"));
        }
        catch (TypesettingFailedException failure)
        {
            TempData["Message"] = failure.UserMessage;
            return Redirect(ReportAddress.Of(subject).Dashboard);
        }
    }
}
