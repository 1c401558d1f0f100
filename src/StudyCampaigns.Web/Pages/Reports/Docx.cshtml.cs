using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Layout.Docx;
using StudyCampaigns.Reports;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Reports;

/// <summary>The periodic report for Word; every download is an export and leaves an audit row.</summary>
public sealed class DocxModel(
    AppDbContext db, ReportSubjectQueries subjects, ReportPrintQueries prints, DocxWriter writer, AuditTrail audit) : PageModel
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

        var document = await prints.PrintedAsync(subject, ct);
        if (document.Refusal is { } refusal)
        {
            TempData["Message"] = refusal.Sentence;
            return Redirect(ReportAddress.Of(subject).Dashboard);
        }

        var docx = writer.Write(document.Value!);
        audit.Record(
            actor, "report.export", subject.Organization.Id, "Report", null,
            after: new { campaign = subject.CampaignCode, period = subject.Span.Code, format = "docx" });
        await db.SaveChangesAsync(ct);
        return File(docx, DocxWriter.ContentType, QuarterlyReportPrint.FileName(subject, "docx"));
    }
}
