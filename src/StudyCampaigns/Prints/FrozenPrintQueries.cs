using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StudyCampaigns.Data;
using StudyCampaigns.Layout;
using StudyCampaigns.Layout.Pdf;

namespace StudyCampaigns.Prints;

/// <summary>Reads what was frozen, after its hash was checked; a print that does not agree with it is not printed.</summary>
public sealed class FrozenPrintQueries(AppDbContext db, PdfTypesetter typesetter, ILogger<FrozenPrintQueries> logger)
{
    /// <summary>How long whoever issues or accepts waits for the first PDF.</summary>
    private static readonly TimeSpan FirstPdfWait = TimeSpan.FromSeconds(5);

    public async Task<Result<PrintedDocument>> PrintedAsync(int printId, CancellationToken ct)
    {
        var print = await db.FrozenPrints.AsNoTracking()
            .Where(row => row.Id == printId)
            .Select(row => new { row.Format, row.Form, row.Hash })
            .FirstAsync(ct);
        return Noted(printId, FrozenPrint.Read(print.Format, print.Form, print.Hash));
    }

    /// <summary>The first PDF that was drawn of it; drawn now, and stored, where none was.</summary>
    /// <exception cref="TypesettingFailedException">It was not drawn yet, and cannot be now.</exception>
    public async Task<Result<byte[]>> PdfAsync(int printId, CancellationToken ct)
    {
        var print = await db.FrozenPrints.AsNoTracking().FirstAsync(row => row.Id == printId, ct);
        var document = Noted(printId, print.IsPdfDamaged ? PrintRefusals.Damaged : print.Read());
        if (document.Refusal is { } refusal)
        {
            return refusal;
        }

        return print.Pdf ?? await StoreAsync(printId, await typesetter.RenderPdfAsync(document.Value!, ct), ct);
    }

    /// <summary>
    /// Draws the first PDF right after a document was issued or a report accepted, so that it is of that day's program. The step is saved and stays
    /// so: where no PDF comes now, the first download draws it.
    /// </summary>
    public async Task DrawFirstAsync(int printId, CancellationToken ct)
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(ct);
        wait.CancelAfter(FirstPdfWait);
        try
        {
            await PdfAsync(printId, wait.Token);
        }
        catch (Exception failure)
        {
            logger.LogWarning(failure, "The first PDF of the print {Print} could not be made now; its first download makes it", printId);
        }
    }

    /// <summary>Of two who draw at once the first one's bytes stay, and both get them.</summary>
    private async Task<byte[]> StoreAsync(int printId, byte[] pdf, CancellationToken ct)
    {
        var hash = FrozenPrint.HashOf(pdf);
        var isFirst = await db.FrozenPrints
            .Where(row => row.Id == printId && row.Pdf == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Pdf, pdf).SetProperty(one => one.PdfHash, hash), ct) == 1;
        return isFirst ? pdf : (await db.FrozenPrints.Where(row => row.Id == printId).Select(row => row.Pdf).FirstAsync(ct))!;
    }

    private Result<PrintedDocument> Noted(int printId, Result<PrintedDocument> read)
    {
        if (!read.IsDone)
        {
            logger.LogError("The print {Print} is damaged or of an unknown format and was not printed", printId);
        }

        return read;
    }
}
