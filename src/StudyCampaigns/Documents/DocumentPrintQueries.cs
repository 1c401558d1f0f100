using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Layout;
using StudyCampaigns.Layout.Pdf;
using StudyCampaigns.Prints;
using StudyCampaigns.Time;

namespace StudyCampaigns.Documents;

/// <summary>A document as it is printed: from its frozen print where it was issued, else from the draft as it is now.</summary>
public sealed class DocumentPrintQueries(AppDbContext db, FrozenPrintQueries prints, PdfTypesetter typesetter, TimeProvider clock)
{
    /// <param name="document">A draft needs <see cref="DocumentLoader.WithContent"/>.</param>
    public async Task<Result<PrintedDocument>> PrintedAsync(Document document, CancellationToken ct) =>
        document.PrintId is { } print ? await prints.PrintedAsync(print, ct) : DocumentPrint.Of(document, clock.Today());

    /// <exception cref="TypesettingFailedException">It cannot be drawn now.</exception>
    /// <inheritdoc cref="PrintedAsync" path="/param"/>
    public async Task<Result<byte[]>> PdfAsync(Document document, CancellationToken ct) => document.PrintId is { } print
        ? await prints.PdfAsync(print, ct)
        : await typesetter.RenderPdfAsync(DocumentPrint.Of(document, clock.Today()), ct);

    /// <inheritdoc cref="FrozenPrintQueries.DrawFirstAsync"/>
    public async Task DrawFirstAsync(int documentId, CancellationToken ct)
    {
        if (await db.Documents.Where(row => row.Id == documentId).Select(row => row.PrintId).FirstOrDefaultAsync(ct) is { } print)
        {
            await prints.DrawFirstAsync(print, ct);
        }
    }
}
