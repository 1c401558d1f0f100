using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Documents.Pdf;
using StudyCampaigns.Papers;
using StudyCampaigns.Plans;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Papers;

public sealed class PdfModel(AppDbContext db, PaperPrintReading prints, AuditTrail audit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>Why there is no paper now, in one sentence.</summary>
    public string Failure { get; private set; } = "";

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

        try
        {
            var pdf = await prints.PdfAsync(paper, ct);
            if (pdf.Refusal is { } refusal)
            {
                return Fail(refusal.Sentence);
            }

            audit.Record(actor, "paper.export", paper.OrganizationId, nameof(Paper), paper.Id, after: new { Format = "pdf", paper.NumberText });
            await db.SaveChangesAsync(ct);
            return File(pdf.Value!, "application/pdf", PaperDocument.FileName(paper, "pdf"));
        }
        catch (TypesettingFailedException failure)
        {
            return Fail(failure.UserMessage);
        }
    }

    private PageResult Fail(string sentence)
    {
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Failure = sentence;
        return Page();
    }
}
