using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Layout.Pdf;
using StudyCampaigns.Plans;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Documents;

public sealed class PdfModel(AppDbContext db, DocumentPrintQueries prints, AuditTrail audit) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    /// <summary>Why there is no document now, in one sentence.</summary>
    public string Failure { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var document = await DocumentReadScope.Of(actor).Within(db, db.Documents.AsNoTracking())
            .WithContent()
            .FirstOrDefaultAsync(row => row.Id == Id, ct);
        if (document is null)
        {
            return NotFound();
        }

        try
        {
            var pdf = await prints.PdfAsync(document, ct);
            if (pdf.Refusal is { } refusal)
            {
                return Fail(refusal.Sentence);
            }

            audit.Record(actor, "document.export", document.OrganizationId, nameof(Document), document.Id, after: new { Format = "pdf", document.NumberText });
            await db.SaveChangesAsync(ct);
            return File(pdf.Value!, "application/pdf", DocumentPrint.FileName(document, "pdf"));
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
