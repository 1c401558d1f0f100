using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Documents.Pdf;
using StudyCampaigns.Papers;
using StudyCampaigns.Plans;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Papers;

public sealed class PdfModel(AppDbContext db, TimeProvider clock, PdfTypesetter typesetter, AuditTrail audit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>Why there is no paper now, in one sentence.</summary>
    public string Failure { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var paper = await PaperReading.Of(actor).Within(db, db.Papers.AsNoTracking())
            .Include(row => row.Type)
            .Include(row => row.Organization.Type)
            .Include(row => row.Organization.Parent)
            .Include(row => row.Sections)
            .Include(row => row.Tasks)
            .AsSplitQuery()
            .FirstOrDefaultAsync(row => row.Id == Id, ct);
        if (paper is null)
        {
            return NotFound();
        }

        try
        {
            var pdf = await typesetter.RenderPdfAsync(PaperDocument.Of(paper, clock.Today()), ct);
            audit.Record(actor, "paper.export", paper.OrganizationId, nameof(Paper), paper.Id, after: new { Format = "pdf", paper.NumberText });
            await db.SaveChangesAsync(ct);
            return File(pdf, "application/pdf", PaperDocument.FileName(paper, "pdf"));
        }
        catch (TypesettingFailedException failure)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Failure = failure.UserMessage;
            return Page();
        }
    }
}
