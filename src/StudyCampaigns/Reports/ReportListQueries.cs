using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Figures;

namespace StudyCampaigns.Reports;

/// <summary>Reads the list behind a number from the same rows as the number; two SQL commands.</summary>
public sealed class ReportListQueries(AppDbContext db, PeriodFiguresQueries figures)
{
    public const int PageSize = 50;

    /// <param name="unitPath">Narrows to one unit below; null for all.</param>
    /// <param name="page">From 1; past the last one it is the last.</param>
    public Task<ReportListPage> ReadAsync(ReportSubject subject, ReportList list, string? unitPath, int page, CancellationToken ct) => list switch
    {
        ReportList.SessionsHeld => DutiesAsync(figures.MonthDutiesOf(subject, unitPath).Where(row => row.IsMet), page, ct),
        ReportList.SessionsMissing => DutiesAsync(figures.MonthDutiesOf(subject, unitPath).Where(row => row.IsOverdue), page, ct),
        ReportList.SessionsInTime => DutiesAsync(figures.MonthDutiesOf(subject, unitPath).Where(row => !row.IsMet && !row.IsOverdue), page, ct),
        ReportList.Attendance => SessionsAsync(figures.SessionsOf(subject, unitPath), page, ct),
        ReportList.Absences => SessionsAsync(
            figures.SessionsOf(subject, unitPath).Where(row => row.Figures.Counts.Excused + row.Figures.Counts.Unexcused > 0), page, ct),
        ReportList.CellsHeld => CellsAsync(figures.MonthDutiesOf(subject, unitPath), true, page, ct),
        ReportList.CellsMissing => CellsAsync(figures.MonthDutiesOf(subject, unitPath), false, page, ct),
        ReportList.CellsStudied => CellsAsync(figures.CampaignDutiesOf(subject, unitPath), true, page, ct),
        ReportList.CellsNotStudied => CellsAsync(figures.CampaignDutiesOf(subject, unitPath), false, page, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, null),
    };

    private async Task<ReportListPage> DutiesAsync(IQueryable<PeriodFiguresQueries.PlacedDuty> rows, int page, CancellationToken ct)
    {
        var count = await rows.CountAsync(ct);
        page = Within(page, count);
        var lines = await (
            from row in rows
            join parent in db.Organizations on row.Place.ParentId equals parent.Id
            orderby row.Duty.StartsOn, parent.SortKey, row.Duty.Cell.SortKey, row.Duty.CellId
            select new ReportListLine(row.Duty.CellId, row.Duty.Cell.Name, parent.Name)
            {
                Month = row.Duty.StartsOn,
                DueOn = row.Duty.DueOn,
                HeldOn = row.Duty.MetOn,
            })
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new ReportListPage(count, AttendanceCounts.None, lines, page);
    }

    private async Task<ReportListPage> SessionsAsync(IQueryable<PeriodFiguresQueries.PlacedSession> rows, int page, CancellationToken ct)
    {
        var total = await rows.GroupBy(row => 1)
            .Select(group => new
            {
                Count = group.Count(),
                Counts = new AttendanceCounts
                {
                    Expected = group.Sum(row => row.Figures.Counts.Expected),
                    Present = group.Sum(row => row.Figures.Counts.Present),
                    Excused = group.Sum(row => row.Figures.Counts.Excused),
                    Unexcused = group.Sum(row => row.Figures.Counts.Unexcused),
                    Exempt = group.Sum(row => row.Figures.Counts.Exempt),
                    Others = group.Sum(row => row.Figures.Counts.Others),
                },
            })
            .FirstOrDefaultAsync(ct);
        page = Within(page, total?.Count ?? 0);
        var lines = await (
            from row in rows
            join parent in db.Organizations on row.Place.ParentId equals parent.Id
            orderby row.Figures.HeldOn, parent.SortKey, row.Figures.Cell.SortKey, row.Figures.SessionId
            select new ReportListLine(row.Figures.CellId, row.Figures.Cell.Name, parent.Name)
            {
                HeldOn = row.Figures.HeldOn,
                IsConfirmed = row.Figures.IsConfirmed,
                Attendance = row.Figures.Counts,
            })
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new ReportListPage(total?.Count ?? 0, total?.Counts ?? AttendanceCounts.None, lines, page);
    }

    private async Task<ReportListPage> CellsAsync(IQueryable<PeriodFiguresQueries.PlacedDuty> rows, bool held, int page, CancellationToken ct)
    {
        var cells = rows
            .GroupBy(row => new { row.Duty.CellId, row.Place.ParentId })
            .Select(group => new
            {
                group.Key.CellId,
                group.Key.ParentId,
                Expected = group.Count(),
                Met = group.Count(row => row.IsMet),
                Overdue = group.Count(row => row.IsOverdue),
            })
            .Where(cell => held ? cell.Met > 0 : cell.Met == 0 && cell.Overdue > 0);
        var count = await cells.CountAsync(ct);
        page = Within(page, count);
        var lines = await (
            from cell in cells
            join unit in db.Organizations on cell.CellId equals unit.Id
            join parent in db.Organizations on cell.ParentId equals parent.Id
            orderby parent.SortKey, unit.SortKey, unit.Id
            select new ReportListLine(unit.Id, unit.Name, parent.Name) { Expected = cell.Expected, Met = cell.Met })
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new ReportListPage(count, AttendanceCounts.None, lines, page);
    }

    private static int Within(int page, int count) => Math.Clamp(page, 1, Math.Max(1, (count + PageSize - 1) / PageSize));
}
