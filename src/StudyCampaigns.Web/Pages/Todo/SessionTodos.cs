using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Web.Pages.Todo;

/// <summary>Sessions that await the actor: for a cell its own, for a unit above those of its cells. One SQL command.</summary>
internal static class SessionTodos
{
    private const string Missing = "missing";
    private const string Waiting = "waiting";

    /// <param name="OpenMonth">The cell's session of this month while it is not sent; its address for the big button. Null otherwise.</param>
    public sealed record Read(IReadOnlyList<TodoItem> Items, string? OpenMonth);

    public static async Task<Read> ReadAsync(AppDbContext db, Actor actor, DateOnly today, CancellationToken ct)
    {
        if (actor.MaySomewhere(Permission.RecordSessions))
        {
            return await OfCellAsync(db, actor, today, ct);
        }

        return new Read(actor.MaySomewhere(Permission.ViewSessions) ? await OfUnitAsync(db, actor, today, ct) : [], null);
    }

    private static async Task<Read> OfCellAsync(AppDbContext db, Actor actor, DateOnly today, CancellationToken ct)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var rows = await actor.Scope(Permission.RecordSessions).Within(db.Sessions.AsNoTracking(), session => session.Cell.Path)
            .Where(session => session.RegularMonth == month || session.State == SessionState.Returned)
            .OrderBy(session => session.HeldOn)
            .Select(session => new { session.Id, session.State, session.HeldOn, session.RegularMonth, session.ReturnReason })
            .ToListAsync(ct);
        List<TodoItem> items = [.. rows.Where(row => row.State == SessionState.Returned).Select(row => new TodoItem(
            Urgency.Late, $"Buổi sinh hoạt {row.HeldOn:dd/MM} bị trả lại", row.ReturnReason ?? "", "Trả lại", $"/sessions/{row.Id}/entry"))];
        var regular = rows.FirstOrDefault(row => row.RegularMonth == month);
        if (regular is not (null or { State: SessionState.Scheduled or SessionState.Open }))
        {
            return new Read(items, null);
        }

        var address = regular is null ? "/sessions/create" : $"/sessions/{regular.Id}/entry";
        items.Add(TodoItem.Limited(
            $"Ghi buổi sinh hoạt tháng {month.Month}",
            regular is null ? "Danh sách điểm danh có sẵn, chỉ đánh dấu người vắng" : $"Buổi ngày {regular.HeldOn:dd/MM} đang ghi, chưa gửi",
            address,
            month.AddMonths(1).AddDays(-1),
            today));
        return new Read(items, address);
    }

    private static async Task<List<TodoItem>> OfUnitAsync(AppDbContext db, Actor actor, DateOnly today, CancellationToken ct)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var missing = actor.Scope(Permission.ViewSessions).Within(db.MonthlyFigures.AsNoTracking(), row => row.Cell.Path)
            .Where(row => row.CampaignKey == MonthlyFigures.AllSessions && row.Month == month && row.SessionsMet < row.SessionsExpected)
            .GroupBy(row => row.Cell.Parent!.ShortName)
            .Select(group => new { Kind = Missing, Unit = group.Key, Count = group.Count() });
        var waiting = actor.Scope(Permission.ConfirmSessions).Within(db.Sessions.AsNoTracking(), session => session.Cell.Path)
            .Where(session => session.State == SessionState.Submitted || session.ChangeRequest != null)
            .GroupBy(session => session.Cell.Parent!.ShortName)
            .Select(group => new { Kind = Waiting, Unit = group.Key, Count = group.Count() });
        var rows = await missing.Concat(waiting).ToListAsync(ct);

        List<TodoItem> items = [];
        if (rows.Where(row => row.Kind == Waiting).Sum(row => row.Count) is > 0 and var sent)
        {
            items.Add(new TodoItem(Urgency.Soon, $"{sent} buổi sinh hoạt chờ xác nhận", "Chi bộ đã gửi, hoặc đề nghị sửa", "Chờ xác nhận", "/sessions?state=Waiting"));
        }

        if (rows.Where(row => row.Kind == Missing).OrderByDescending(row => row.Count).ThenBy(row => row.Unit, StringComparer.Ordinal).ToList() is { Count: > 0 } units)
        {
            items.Add(TodoItem.Limited(
                $"{units.Sum(row => row.Count)} chi bộ chưa sinh hoạt tháng {month.Month}",
                units.Count == 1 ? units[0].Unit : $"Nhiều nhất: {units[0].Unit}, {units[0].Count} chi bộ",
                "/sessions?state=Missing",
                month.AddMonths(1).AddDays(-1),
                today));
        }

        return items;
    }
}
