using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Figures;

namespace StudyCampaigns.Reports;

/// <summary>What came or changed after a report was sent (R7), or accepted (R8, docs/domain.md 9).</summary>
/// <param name="Lines">By the day the sessions were held; the first <see cref="MostLines"/>.</param>
/// <param name="Count">All of them.</param>
/// <param name="Added">How many more sessions count now than were reported; negative when fewer do.</param>
/// <param name="Change">Of the attendances, over all of them.</param>
public sealed record ReportErrata(IReadOnlyList<ReportErrata.Line> Lines, int Count, int Added, AttendanceCounts Change)
{
    public const int MostLines = 200;

    /// <param name="Before">What was reported; null when the session was not counted.</param>
    /// <param name="After">What it says now; null when it no longer counts.</param>
    public sealed record Line(string CellName, DateOnly HeldOn, AttendanceCounts? Before, AttendanceCounts? After, string? Reason);
}

/// <summary>Reads <see cref="ReportErrata"/>; two SQL commands.</summary>
public sealed class ReportErrataQueries(AppDbContext db)
{
    public async Task<ReportErrata> ReadAsync(int reportId, CancellationToken ct)
    {
        var errata = db.Errata.AsNoTracking().Where(row => row.Lock.ReportId == reportId);
        var total = await errata.GroupBy(row => 1)
            .Select(rows => new
            {
                Count = rows.Count(),
                Counted = rows.Count(row => row.IsCounted),
                Reported = rows.Count(row => row.WasCounted),
                Expected = rows.Sum(row => row.After.Expected - row.Before.Expected),
                Present = rows.Sum(row => row.After.Present - row.Before.Present),
            })
            .FirstOrDefaultAsync(ct);
        if (total is null)
        {
            return new ReportErrata([], 0, 0, AttendanceCounts.None);
        }

        var lines = await (
            from erratum in errata
            join session in db.Sessions on erratum.SessionId equals session.Id
            orderby session.HeldOn, session.Id
            select new { session.Cell.Name, session.HeldOn, erratum.WasCounted, erratum.Before, erratum.IsCounted, erratum.After, erratum.Reason })
            .Take(ReportErrata.MostLines)
            .ToListAsync(ct);
        return new ReportErrata(
            [.. lines.Select(row => new ReportErrata.Line(
                row.Name, row.HeldOn, row.WasCounted ? row.Before : null, row.IsCounted ? row.After : null, row.Reason))],
            total.Count, total.Counted - total.Reported, new() { Expected = total.Expected, Present = total.Present });
    }
}
