using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Reports;

/// <summary>Reads the list behind a number from the same rows as the number; two SQL commands.</summary>
public sealed class ReportListQueries(AppDbContext db, PeriodFiguresQueries figures)
{
    public const int PageSize = 50;

    /// <param name="unitPath">Narrows to one unit below; null for all.</param>
    /// <param name="page">From 1; past the last one it is the last.</param>
    public Task<ReportListPage> ReadAsync(ReportSubject subject, ReportList list, string? unitPath, int page, CancellationToken ct)
    {
        var rows = figures.RowsOf(subject, unitPath);
        return list is ReportList.CellsHeld or ReportList.CellsMissing
            ? CellsAsync(rows, list == ReportList.CellsHeld, page, ct)
            : CellMonthsAsync(Narrow(rows, list), page, ct);
    }

    private static IQueryable<PeriodFiguresQueries.CellMonth> Narrow(IQueryable<PeriodFiguresQueries.CellMonth> rows, ReportList list) => list switch
    {
        ReportList.SessionsHeld => rows.Where(row => row.Figures.SessionsMet > 0),
        ReportList.SessionsMissing => rows.Where(row => row.Figures.SessionsMet < row.Figures.SessionsExpected),
        ReportList.Attendance => rows.Where(row => row.Figures.SessionsHeld > 0),
        ReportList.Absences => rows.Where(row => row.Figures.MembersExcused + row.Figures.MembersUnexcused > 0),
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, null),
    };

    private async Task<ReportListPage> CellMonthsAsync(IQueryable<PeriodFiguresQueries.CellMonth> rows, int page, CancellationToken ct)
    {
        var total = await rows.GroupBy(row => 1)
            .Select(group => new
            {
                Count = group.Count(),
                Sums = new StudySums
                {
                    SessionsExpected = group.Sum(row => row.Figures.SessionsExpected),
                    SessionsMet = group.Sum(row => row.Figures.SessionsMet),
                    SessionsHeld = group.Sum(row => row.Figures.SessionsHeld),
                    MembersExpected = group.Sum(row => row.Figures.MembersExpected),
                    MembersPresent = group.Sum(row => row.Figures.MembersPresent),
                    MembersExcused = group.Sum(row => row.Figures.MembersExcused),
                    MembersUnexcused = group.Sum(row => row.Figures.MembersUnexcused),
                    MembersExempt = group.Sum(row => row.Figures.MembersExempt),
                    OthersPresent = group.Sum(row => row.Figures.OthersPresent),
                },
            })
            .FirstOrDefaultAsync(ct);
        page = Within(page, total?.Count ?? 0);
        var lines = await (
            from row in rows
            join parent in db.Organizations on row.Place.ParentId equals parent.Id
            orderby row.Figures.Month, parent.SortKey, row.Figures.Cell.SortKey, row.Figures.CellId
            select new ReportListLine(row.Figures.CellId, row.Figures.Cell.Name, parent.Name, row.Figures.Month, new StudySums
            {
                SessionsExpected = row.Figures.SessionsExpected,
                SessionsMet = row.Figures.SessionsMet,
                SessionsHeld = row.Figures.SessionsHeld,
                MembersExpected = row.Figures.MembersExpected,
                MembersPresent = row.Figures.MembersPresent,
                MembersExcused = row.Figures.MembersExcused,
                MembersUnexcused = row.Figures.MembersUnexcused,
                MembersExempt = row.Figures.MembersExempt,
                OthersPresent = row.Figures.OthersPresent,
            }))
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new ReportListPage(total?.Count ?? 0, total?.Sums ?? StudySums.None, lines, page);
    }

    private async Task<ReportListPage> CellsAsync(IQueryable<PeriodFiguresQueries.CellMonth> rows, bool held, int page, CancellationToken ct)
    {
        var cells = rows
            .Where(row => row.Figures.SessionsExpected > 0)
            .GroupBy(row => new { row.Figures.CellId, row.Place.ParentId })
            .Select(group => new
            {
                group.Key.CellId,
                group.Key.ParentId,
                Expected = group.Sum(row => row.Figures.SessionsExpected),
                Met = group.Sum(row => row.Figures.SessionsMet),
                Held = group.Sum(row => row.Figures.SessionsHeld),
                Members = group.Sum(row => row.Figures.MembersExpected),
                Present = group.Sum(row => row.Figures.MembersPresent),
            })
            .Where(cell => held ? cell.Met > 0 : cell.Met == 0);
        var count = await cells.CountAsync(ct);
        page = Within(page, count);
        var lines = await (
            from cell in cells
            join unit in db.Organizations on cell.CellId equals unit.Id
            join parent in db.Organizations on cell.ParentId equals parent.Id
            orderby parent.SortKey, unit.SortKey, unit.Id
            select new ReportListLine(unit.Id, unit.Name, parent.Name, null, new StudySums
            {
                SessionsExpected = cell.Expected,
                SessionsMet = cell.Met,
                SessionsHeld = cell.Held,
                MembersExpected = cell.Members,
                MembersPresent = cell.Present,
            }))
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new ReportListPage(count, StudySums.None, lines, page);
    }

    private static int Within(int page, int count) => Math.Clamp(page, 1, Math.Max(1, (count + PageSize - 1) / PageSize));
}
