using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Documents.Pdf;
using StudyCampaigns.Plans;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Plans;

public sealed class PdfModel(AppDbContext db, TimeProvider clock, PdfTypesetter typesetter, AuditTrail audit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>Why there is no paper now, in one sentence.</summary>
    public string Failure { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var plan = await PlanReading.Of(actor).Within(db, db.Plans.AsNoTracking())
            .Include(row => row.Organization.Type)
            .Include(row => row.Organization.Parent)
            .Include(row => row.Sections)
            .Include(row => row.Tasks)
            .AsSplitQuery()
            .FirstOrDefaultAsync(row => row.Id == Id, ct);
        if (plan is null)
        {
            return NotFound();
        }

        try
        {
            var pdf = await typesetter.RenderPdfAsync(PlanDocument.Of(plan, clock.Today()), ct);
            audit.Record(actor, "plan.export", plan.OrganizationId, nameof(Plan), plan.Id, after: new { Format = "pdf", plan.NumberText });
            await db.SaveChangesAsync(ct);
            return File(pdf, "application/pdf", PlanDocument.FileName(plan));
        }
        catch (TypesettingFailedException failure)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Failure = failure.UserMessage;
            return Page();
        }
    }
}
