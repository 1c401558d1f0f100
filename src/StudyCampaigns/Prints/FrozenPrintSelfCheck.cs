using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;

namespace StudyCampaigns.Prints;

/// <summary>Computes the hashes of every stored print anew and says where one differs. It changes nothing.</summary>
public sealed class FrozenPrintSelfCheck(AppDbContext db)
{
    private const int RowsInMemory = 20;

    /// <param name="DocumentId">The issued document it is the print of, or</param>
    /// <param name="ReportId">the report.</param>
    /// <param name="IsPdf">The form is good, and the PDF beside it is not.</param>
    public sealed record Difference(int PrintId, int? DocumentId, int? ReportId, bool IsPdf, string Sentence);

    public sealed record Outcome(int Checked, IReadOnlyList<Difference> Differences);

    public async Task<Outcome> RunAsync(CancellationToken ct)
    {
        List<Difference> differences = [];
        var ids = await db.FrozenPrints.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(ct);
        foreach (var some in ids.Chunk(RowsInMemory))
        {
            var (first, last) = (some[0], some[^1]);
            foreach (var print in await db.FrozenPrints.AsNoTracking().Where(row => row.Id >= first && row.Id <= last).OrderBy(row => row.Id).ToListAsync(ct))
            {
                var refusal = print.Read().Refusal ?? (print.IsPdfDamaged ? PrintRefusals.Damaged : null);
                if (refusal is not null)
                {
                    differences.Add(new(
                        print.Id,
                        await db.Documents.Where(row => row.PrintId == print.Id).Select(row => (int?)row.Id).FirstOrDefaultAsync(ct),
                        await db.ExpectedReports.Where(row => row.PrintId == print.Id).Select(row => (int?)row.Id).FirstOrDefaultAsync(ct),
                        IsPdf: print.Read().IsDone,
                        refusal.Sentence));
                }
            }
        }

        return new(ids.Count, differences);
    }
}
