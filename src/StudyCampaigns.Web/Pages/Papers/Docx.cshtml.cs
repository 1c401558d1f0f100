using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Documents.Docx;
using StudyCampaigns.Papers;
using StudyCampaigns.Plans;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Papers;

/// <summary>The paper for Word; needs no typesetter, so it is there while the PDF is not.</summary>
public sealed class DocxModel(AppDbContext db, TimeProvider clock, DocxWriter writer, AuditTrail audit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

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

        var docx = writer.Write(PaperDocument.Of(paper, clock.Today()));
        audit.Record(actor, "paper.export", paper.OrganizationId, nameof(Paper), paper.Id, after: new { Format = "docx", paper.NumberText });
        await db.SaveChangesAsync(ct);
        return File(docx, DocxWriter.ContentType, PaperDocument.FileName(paper, "docx"));
    }
}
