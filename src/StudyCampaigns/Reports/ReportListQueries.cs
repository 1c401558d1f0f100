using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Figures;

namespace StudyCampaigns.Reports;

/// <summary>Reads the list behind a number from the same rows as the number; two SQL commands.</summary>
public sealed class ReportListQueries(AppDbContext db, PeriodRows rows)
{
    public const int PageSize = 50;

    /// <param name="unitPath">Narrows to one unit below; null for all.</param>
    /// <param name="page">From 1; past the last one it is the last.</param>
    public Task<ReportListPage> ReadAsync(ReportSubject subject, ReportList list, string? unitPath, int page, CancellationToken ct) => list switch
    {
        ReportList.SessionsHeld => DutiesAsync(rows.MonthDuties(subject, unitPath).Where(row => row.IsMet), page, ct),
        ReportList.SessionsMissing => DutiesAsync(rows.MonthDuties(subject, unitPath).Where(row => row.IsOverdue), page, ct),
        ReportList.SessionsInTime => DutiesAsync(rows.MonthDuties(subject, unitPath).Where(row => !row.IsMet && !row.IsOverdue), page, ct),
        ReportList.Attendance => SessionsAsync(rows.Sessions(subject, unitPath), page, ct),
        ReportList.Absences => SessionsAsync(
            rows.Sessions(subject, unitPath).Where(row => row.Row.Counts.Excused + row.Row.Counts.Unexcused > 0), page, ct),
        ReportList.CellsHeld => CellsAsync(rows.MonthDuties(subject, unitPath), true, page, ct),
        ReportList.CellsMissing => CellsAsync(rows.MonthDuties(subject, unitPath), false, page, ct),
        ReportList.CellsStudied => CellsAsync(rows.StudyDuties(subject, unitPath), true, page, ct),
        ReportList.CellsNotStudied => CellsAsync(rows.StudyDuties(subject, unitPath), false, page, ct),
        ReportList.PeopleStudied => PeopleAsync(rows.PeopleByCell(subject, false, unitPath), rows.PeopleByCell(subject, true, unitPath), page, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, null),
    };

    private async Task<ReportListPage> DutiesAsync(IQueryable<PeriodRows.Duty> duties, int page, CancellationToken ct)
    {
        var count = await duties.CountAsync(ct);
        page = Within(page, count);
        var lines = await (
            from row in duties
            join parent in db.Organizations on row.Place.ParentId equals parent.Id
            orderby row.Row.StartsOn, parent.SortKey, row.Row.Cell.SortKey, row.Row.CellId
            select new ReportListLine(row.Row.CellId, row.Row.Cell.Name, parent.Name)
            {
                Month = row.Row.StartsOn,
                DueOn = row.Row.DueOn,
                HeldOn = row.Row.MetOn,
            })
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new ReportListPage(count, AttendanceCounts.None, lines, page);
    }

    private async Task<ReportListPage> SessionsAsync(IQueryable<PeriodRows.Session> sessions, int page, CancellationToken ct)
    {
        var total = await sessions.GroupBy(row => 1)
            .Select(group => new
            {
                Count = group.Count(),
                Counts = new AttendanceCounts
                {
                    Expected = group.Sum(row => row.Row.Counts.Expected),
                    Present = group.Sum(row => row.Row.Counts.Present),
                    Excused = group.Sum(row => row.Row.Counts.Excused),
                    Unexcused = group.Sum(row => row.Row.Counts.Unexcused),
                    Exempt = group.Sum(row => row.Row.Counts.Exempt),
                    Others = group.Sum(row => row.Row.Counts.Others),
                },
            })
            .FirstOrDefaultAsync(ct);
        page = Within(page, total?.Count ?? 0);
        var lines = await (
            from row in sessions
            join parent in db.Organizations on row.Place.ParentId equals parent.Id
            orderby row.Row.HeldOn, parent.SortKey, row.Row.Cell.SortKey, row.Row.SessionId
            select new ReportListLine(row.Row.CellId, row.Row.Cell.Name, parent.Name)
            {
                HeldOn = row.Row.HeldOn,
                IsConfirmed = row.Row.IsConfirmed,
                Attendance = row.Row.Counts,
            })
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new ReportListPage(total?.Count ?? 0, total?.Counts ?? AttendanceCounts.None, lines, page);
    }

    private async Task<ReportListPage> CellsAsync(IQueryable<PeriodRows.Duty> duties, bool held, int page, CancellationToken ct)
    {
        var cells = duties
            .GroupBy(row => new { row.Row.CellId, row.Place.ParentId })
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

    /// <summary>Cells with people bound to attend, and how many of these have studied the campaign.</summary>
    private async Task<ReportListPage> PeopleAsync(
        IQueryable<PeriodRows.CellCount> bound, IQueryable<PeriodRows.CellCount> studied, int page, CancellationToken ct)
    {
        var total = await bound.Select(cell => new { Cells = 1, Bound = cell.Count, Studied = 0 })
            .Concat(studied.Select(cell => new { Cells = 0, Bound = 0, Studied = cell.Count }))
            .GroupBy(cell => 1)
            .Select(cells => new { Cells = cells.Sum(cell => cell.Cells), Bound = cells.Sum(cell => cell.Bound), Studied = cells.Sum(cell => cell.Studied) })
            .FirstOrDefaultAsync(ct);
        page = Within(page, total?.Cells ?? 0);
        var lines = await (
            from cell in bound
            join unit in db.Organizations on cell.Place.OrganizationId equals unit.Id
            join parent in db.Organizations on cell.Place.ParentId equals parent.Id
            join some in studied on cell.Place.OrganizationId equals some.Place.OrganizationId into found
            from one in found.DefaultIfEmpty()
            orderby parent.SortKey, unit.SortKey, unit.Id
            select new ReportListLine(unit.Id, unit.Name, parent.Name) { Expected = cell.Count, Met = (int?)one!.Count ?? 0 })
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new ReportListPage(
            total?.Cells ?? 0, AttendanceCounts.None, lines, page, total is null ? PeopleTally.None : new PeopleTally(total.Bound, total.Studied));
    }

    private static int Within(int page, int count) => Math.Clamp(page, 1, Math.Max(1, (count + PageSize - 1) / PageSize));
}
