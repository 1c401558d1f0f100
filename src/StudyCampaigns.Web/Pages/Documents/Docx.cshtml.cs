using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Layout.Docx;
using StudyCampaigns.Plans;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Documents;

/// <summary>The document for Word; needs no typesetter, so it is there while the PDF is not.</summary>
public sealed class DocxModel(AppDbContext db, DocumentPrintQueries prints, DocxWriter writer, AuditTrail audit) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

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

        var print = await prints.PrintedAsync(document, ct);
        if (!print.IsDone)
        {
            // Its page says why there is nothing to print.
            return Redirect($"/papers/{Id}");
        }

        var docx = writer.Write(print.Value!);
        audit.Record(actor, "document.export", document.OrganizationId, nameof(Document), document.Id, after: new { Format = "docx", document.NumberText });
        await db.SaveChangesAsync(ct);
        return File(docx, DocxWriter.ContentType, DocumentPrint.FileName(document, "docx"));
    }
}
