using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Web.Pages.Sessions;

/// <summary>The last twelve months of one cell, newest first, each with its sessions; two commands.</summary>
public sealed record CellMonths(string CellName, int CellId, IReadOnlyList<CellMonths.MonthRow> Months)
{
    private const int MonthsShown = 12;

    public sealed record MonthRow(DateOnly Month, IReadOnlyList<SessionRow> Sessions)
    {
        /// <summary>The month's monthly session; null while there is none.</summary>
        public SessionRow? Regular => Sessions.FirstOrDefault(session => session.Kind.IsMonthly());
    }

    public sealed record SessionRow(
        int Id, DateOnly Month, SessionKind Kind, DateOnly HeldOn, SessionState State, bool AsksForChange, int Present, int Expected);

    public static async Task<CellMonths> LoadAsync(AppDbContext db, int cellId, DateOnly today, CancellationToken ct)
    {
        var current = new DateOnly(today.Year, today.Month, 1);
        var first = current.AddMonths(1 - MonthsShown);
        var cell = await db.Organizations.AsNoTracking()
            .Where(row => row.Id == cellId)
            .Select(row => new { row.Name, row.EstablishedOn })
            .SingleAsync(ct);
        var sessions = await db.Sessions.AsNoTracking()
            .Where(row => row.CellId == cellId && row.Month >= first)
            .OrderBy(row => row.HeldOn).ThenBy(row => row.Id)
            .Select(row => new SessionRow(
                row.Id, row.Month, row.Kind, row.HeldOn, row.State, row.ChangeRequest != null, row.Attendance.Present, row.Attendance.Expected))
            .ToListAsync(ct);
        var byMonth = sessions.ToLookup(session => session.Month);
        var months = Enumerable.Range(0, MonthsShown)
            .Select(back => current.AddMonths(-back))
            .Where(month => month.AddMonths(1) > cell.EstablishedOn)
            .Select(month => new MonthRow(month, [.. byMonth[month]]));
        return new CellMonths(cell.Name, cellId, [.. months]);
    }
}
