using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Documents.Docx;
using StudyCampaigns.Papers;
using StudyCampaigns.Plans;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Papers;

/// <summary>The paper for Word; needs no typesetter, so it is there while the PDF is not.</summary>
public sealed class DocxModel(AppDbContext db, PaperPrintReading prints, DocxWriter writer, AuditTrail audit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var paper = await PaperReading.Of(actor).Within(db, db.Papers.AsNoTracking())
            .WithContent()
            .FirstOrDefaultAsync(row => row.Id == Id, ct);
        if (paper is null)
        {
            return NotFound();
        }

        var document = await prints.DocumentAsync(paper, ct);
        if (!document.IsDone)
        {
            // Its page says why there is nothing to print.
            return Redirect($"/papers/{Id}");
        }

        var docx = writer.Write(document.Value!);
        audit.Record(actor, "paper.export", paper.OrganizationId, nameof(Paper), paper.Id, after: new { Format = "docx", paper.NumberText });
        await db.SaveChangesAsync(ct);
        return File(docx, DocxWriter.ContentType, PaperDocument.FileName(paper, "docx"));
    }
}
