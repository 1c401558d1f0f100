using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Documents.Pdf;
using StudyCampaigns.Prints;
using StudyCampaigns.Time;

namespace StudyCampaigns.Papers;

/// <summary>A paper as it is printed: from its frozen print where it was issued, else from the draft as it is now.</summary>
public sealed class PaperPrintReading(AppDbContext db, FrozenPrintReading prints, PdfTypesetter typesetter, TimeProvider clock)
{
    /// <param name="paper">A draft needs <see cref="PaperLoading.WithContent"/>.</param>
    public async Task<Result<OfficialDocument>> DocumentAsync(Paper paper, CancellationToken ct) =>
        paper.PrintId is { } print ? await prints.DocumentAsync(print, ct) : PaperDocument.Of(paper, clock.Today());

    /// <exception cref="TypesettingFailedException">It cannot be drawn now.</exception>
    /// <inheritdoc cref="DocumentAsync" path="/param"/>
    public async Task<Result<byte[]>> PdfAsync(Paper paper, CancellationToken ct) => paper.PrintId is { } print
        ? await prints.PdfAsync(print, ct)
        : await typesetter.RenderPdfAsync(PaperDocument.Of(paper, clock.Today()), ct);

    /// <inheritdoc cref="FrozenPrintReading.DrawFirstAsync"/>
    public async Task DrawFirstAsync(int paperId, CancellationToken ct)
    {
        if (await db.Papers.Where(row => row.Id == paperId).Select(row => row.PrintId).FirstOrDefaultAsync(ct) is { } print)
        {
            await prints.DrawFirstAsync(print, ct);
        }
    }
}
