using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Layout.Pdf;
using StudyCampaigns.Plans;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Documents;

/// <summary>
/// The pages as they will be printed, beside the text that is being written: without a number their sizes and where each block begins, with
/// a number that page as a picture. 503 with one sentence while there is no typesetter.
/// </summary>
public sealed class PreviewModel(AppDbContext db, DocumentPrintQueries prints, PdfTypesetter typesetter, DrawnDocuments drawn) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [FromRoute]
    public int? Number { get; set; }

    /// <param name="v">The version the writer's page has saved: the picture of one version never changes, so the browser may keep it.</param>
    public async Task<IActionResult> OnGetAsync(Guid v, CancellationToken ct)
    {
        var readable = DocumentReadScope.Of(HttpContext.Actor()).Within(db, db.Documents.AsNoTracking()).Where(row => row.Id == Id);
        if (await readable.Select(row => (Guid?)row.Version).FirstOrDefaultAsync(ct) is not { } version)
        {
            return NotFound();
        }

        try
        {
            return Answer(drawn.Find(Id, version) ?? await DrawAsync(version, ct), mayBeKept: v == version);
        }
        catch (TypesettingFailedException failure)
        {
            return new ContentResult
            {
                StatusCode = StatusCodes.Status503ServiceUnavailable,
                Content = failure.UserMessage,
                ContentType = "text/plain; charset=utf-8",
            };
        }
    }

    private async Task<DrawnPages> DrawAsync(Guid version, CancellationToken ct)
    {
        var document = await db.Documents.AsNoTracking()
            .WithContent()
            .FirstAsync(row => row.Id == Id, ct);
        var print = await prints.PrintedAsync(document, ct);
        var pages = print.Refusal is { } refusal
            ? throw new TypesettingFailedException(refusal.Sentence, "The stored print is not to be drawn.")
            : await typesetter.RenderPagesAsync(print.Value!, ct);
        drawn.Keep(Id, version, pages);
        return pages;
    }

    private IActionResult Answer(DrawnPages pages, bool mayBeKept)
    {
        if (Number is not { } number)
        {
            return new JsonResult(new { pages = pages.Pages.Select(page => new[] { page.Width, page.Height }), marks = pages.Marks });
        }

        if (number < 1 || number > pages.Pages.Count)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = mayBeKept ? "private, max-age=600" : "no-store";
        return Content(pages.Pages[number - 1].Svg, "image/svg+xml; charset=utf-8");
    }
}
