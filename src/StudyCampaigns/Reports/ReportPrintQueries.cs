using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Layout;
using StudyCampaigns.Layout.Pdf;
using StudyCampaigns.Prints;

namespace StudyCampaigns.Reports;

/// <summary>A periodic report as it is printed: from its frozen print where the unit has sent it, else from the figures as they are now.</summary>
public sealed class ReportPrintQueries(AppDbContext db, QuarterlyReportQueries reports, FrozenPrintQueries prints, PdfTypesetter typesetter)
{
    public async Task<Result<PrintedDocument>> PrintedAsync(ReportSubject subject, CancellationToken ct) => subject.Sent is { } sent
        ? await prints.PrintedAsync(sent.PrintId, ct)
        : QuarterlyReportPrint.Of(await reports.ReadAsync(subject, ct));

    /// <exception cref="TypesettingFailedException">It cannot be drawn now.</exception>
    public async Task<Result<byte[]>> PdfAsync(ReportSubject subject, CancellationToken ct) => subject.Sent is { } sent
        ? await prints.PdfAsync(sent.PrintId, ct)
        : await typesetter.RenderPdfAsync(QuarterlyReportPrint.Of(await reports.ReadAsync(subject, ct)), ct);

    /// <inheritdoc cref="FrozenPrintQueries.DrawFirstAsync"/>
    public async Task DrawFirstAsync(int reportId, CancellationToken ct)
    {
        if (await db.ExpectedReports.Where(row => row.Id == reportId).Select(row => row.PrintId).FirstOrDefaultAsync(ct) is { } print)
        {
            await prints.DrawFirstAsync(print, ct);
        }
    }
}
