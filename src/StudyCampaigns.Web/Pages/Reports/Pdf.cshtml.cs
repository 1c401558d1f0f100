using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Layout.Pdf;
using StudyCampaigns.Reports;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Reports;

/// <summary>The periodic report in the official layout; every download is an export and leaves an audit row.</summary>
public sealed class PdfModel(AppDbContext db, ReportSubjectQueries subjects, ReportPrintQueries prints, AuditTrail audit) : PageModel
{
    [FromRoute]
    public string Organization { get; set; } = "";

    [FromRoute]
    public string Campaign { get; set; } = "";

    [FromRoute]
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
            var pdf = await prints.PdfAsync(subject, ct);
            if (pdf.Refusal is { } refusal)
            {
                return Fail(refusal.Sentence);
            }

            audit.Record(
                actor, "report.export", subject.Organization.Id, "Report", null,
                after: new { campaign = subject.CampaignCode, period = subject.Span.Code, format = "pdf" });
            await db.SaveChangesAsync(ct);
            return File(pdf.Value!, "application/pdf", QuarterlyReportPrint.FileName(subject, "pdf"));
        }
        catch (TypesettingFailedException failure)
        {
            return Fail(failure.UserMessage);
        }

        RedirectResult Fail(string sentence)
        {
            TempData["Message"] = sentence;
            return Redirect(ReportAddress.Of(subject).Dashboard);
        }
    }
}
