using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Figures;
using StudyCampaigns.Sessions;
using StudyCampaigns.Text;
using StudyCampaigns.Web.Pages.Sessions;

namespace StudyCampaigns.Web.Pages.Todo;

/// <summary>
/// Sessions that await the actor: for a cell its own, for a unit above those of its cells. What is overdue stays until it is sent. One SQL command.
/// </summary>
internal static class SessionTodos
{
    private const string Missing = "missing";
    private const string Waiting = "waiting";
    private const string ChangeAsked = "change";

    /// <param name="OpenMonth">The cell's session of this month while it is not sent; its address for the big button. Null otherwise.</param>
    public sealed record Read(IReadOnlyList<TodoItem> Items, string? OpenMonth);

    private sealed record CellSession(int Id, SessionKind Kind, SessionState State, DateOnly HeldOn, DateOnly Month, DateOnly? RegularMonth, string? ReturnReason);

    /// <param name="Month">Its first day.</param>
    private sealed record Duty(DateOnly Month, DateOnly DueOn);

    public static async Task<Read> ReadAsync(AppDbContext db, Actor actor, DateOnly today, TodoOptions options, CancellationToken ct)
    {
        if (actor.MaySomewhere(Permission.RecordSessions))
        {
            return await OfCellAsync(db, actor, today, options, ct);
        }

        return new Read(actor.MaySomewhere(Permission.ViewSessions) ? await OfUnitAsync(db, actor, today, options, ct) : [], null);
    }

    private static async Task<Read> OfCellAsync(AppDbContext db, Actor actor, DateOnly today, TodoOptions options, CancellationToken ct)
    {
        var month = FirstOf(today);
        var first = month.AddMonths(-options.OverdueMonths);
        var cells = await actor.Scope(Permission.RecordSessions).Within(db.Organizations.AsNoTracking().AsSingleQuery())
            .Where(cell => cell.Type.IsCell)
            .Select(cell => new
            {
                Duties = db.SessionDuties
                    .Where(row => row.CellId == cell.Id && row.Kind == DutyKind.Regular
                        && row.StartsOn >= first && row.StartsOn <= month && row.MetOn == null)
                    .Select(row => new Duty(row.StartsOn, row.DueOn))
                    .ToList(),
                Sessions = db.Sessions
                    .Where(row => row.CellId == cell.Id && (row.RegularMonth == month
                        || row.State == SessionState.Scheduled || row.State == SessionState.Open || row.State == SessionState.Returned))
                    .Select(row => new CellSession(row.Id, row.Kind, row.State, row.HeldOn, row.Month, row.RegularMonth, row.ReturnReason))
                    .ToList(),
            })
            .ToListAsync(ct);
        var sessions = cells.SelectMany(cell => cell.Sessions).OrderBy(session => session.HeldOn).ToList();
        var due = cells.SelectMany(cell => cell.Duties).DistinctBy(duty => duty.Month).ToDictionary(duty => duty.Month, duty => duty.DueOn);
        var missing = due.Keys.Where(past => past < month && sessions.All(session => session.RegularMonth != past));
        List<TodoItem> items = [.. sessions.Select(session => Unsent(session, DueOn(session.Month), today)).OfType<TodoItem>(), .. missing.Select(past => ToRecord(past, DueOn(past), today))];
        var regular = sessions.FirstOrDefault(session => session.RegularMonth == month);
        if (regular is null)
        {
            items.Add(ToRecord(month, DueOn(month), today));
            return new Read(items, "/sessions/create");
        }

        return new Read(items, regular.State is SessionState.Scheduled or SessionState.Open ? EntryOf(regular) : null);

        // A month that nobody owes, before the portal's first, can be recorded until it ends.
        DateOnly DueOn(DateOnly of) => due.GetValueOrDefault(of, LastOf(of));
    }

    private static TodoItem? Unsent(CellSession session, DateOnly dueOn, DateOnly today) => session.State switch
    {
        SessionState.Returned => new TodoItem(
            Urgency.Late, $"Buổi sinh hoạt {session.HeldOn:dd/MM} bị trả lại", session.ReturnReason ?? "", "Trả lại", EntryOf(session)),
        SessionState.Scheduled or SessionState.Open => TodoItem.Limited(
            session.RegularMonth is { } regular
                ? $"Ghi buổi sinh hoạt tháng {regular.Month}"
                : $"Gửi buổi {session.Kind.Words().ToLower(VietnameseText.Culture)} ngày {session.HeldOn:dd/MM}",
            $"Buổi ngày {session.HeldOn:dd/MM} đang ghi, chưa gửi",
            EntryOf(session),
            session.RegularMonth is null ? LastOf(session.Month) : dueOn,
            today),
        _ => null,
    };

    private static TodoItem ToRecord(DateOnly month, DateOnly dueOn, DateOnly today) => TodoItem.Limited(
        $"Ghi buổi sinh hoạt tháng {month.Month}",
        month == FirstOf(today) ? "Danh sách điểm danh có sẵn, chỉ đánh dấu người vắng" : "Chưa có buổi thường kỳ nào của tháng",
        month == FirstOf(today) ? "/sessions/create" : $"/sessions/create?month={MonthCode.Write(month)}",
        dueOn,
        today);

    private static string EntryOf(CellSession session) => $"/sessions/{session.Id}/entry";

    private static async Task<List<TodoItem>> OfUnitAsync(AppDbContext db, Actor actor, DateOnly today, TodoOptions options, CancellationToken ct)
    {
        var month = FirstOf(today);
        var first = month.AddMonths(-options.OverdueMonths);
        var last = today.Day < options.MissingFromDay ? month.AddMonths(-1) : month;

        // What was sent and returned has its own chip in the list: counted here, it would not be found there.
        var missing = actor.Scope(Permission.ViewSessions).Within(db.SessionDuties.AsNoTracking(), row => row.Cell.Path)
            .Where(row => row.Kind == DutyKind.Regular && row.StartsOn >= first && row.StartsOn <= last && row.MetOn == null)
            .Where(row => !db.Sessions.Any(session => session.CellId == row.CellId && session.RegularMonth == row.StartsOn && session.State == SessionState.Returned))
            .GroupBy(row => new { Month = row.StartsOn, Unit = row.Cell.Parent!.ShortName })
            .Select(group => new { Kind = Missing, group.Key.Month, group.Key.Unit, Count = group.Count(), Overdue = group.Count(row => row.DueOn < today), DueOn = group.Min(row => row.DueOn) });
        var sessions = actor.Scope(Permission.ConfirmSessions).Within(db.Sessions.AsNoTracking(), session => session.Cell.Path);
        var waiting = sessions
            .Where(session => session.State == SessionState.Submitted && session.ChangeRequest == null)
            .GroupBy(session => new { session.Month, Unit = session.Cell.Parent!.ShortName })
            .Select(group => new { Kind = Waiting, group.Key.Month, group.Key.Unit, Count = group.Count(), Overdue = 0, DueOn = group.Key.Month });
        var changes = sessions
            .Where(session => session.ChangeRequest != null)
            .GroupBy(session => new { session.Month, Unit = session.Cell.Parent!.ShortName })
            .Select(group => new { Kind = ChangeAsked, group.Key.Month, group.Key.Unit, Count = group.Count(), Overdue = 0, DueOn = group.Key.Month });
        var rows = await missing.Concat(waiting).Concat(changes).ToListAsync(ct);

        List<TodoItem> items = [];
        if (rows.Where(row => row.Kind == Waiting).Sum(row => row.Count) is > 0 and var sent)
        {
            items.Add(new TodoItem(Urgency.Soon, $"{sent} buổi sinh hoạt chờ xác nhận", "Chi bộ đã gửi, của mọi tháng", "Chờ xác nhận", "/sessions?state=waiting"));
        }

        if (rows.Where(row => row.Kind == ChangeAsked).Sum(row => row.Count) is > 0 and var asked)
        {
            items.Add(new TodoItem(Urgency.Soon, $"{asked} đề nghị sửa buổi sinh hoạt", "Chi bộ chờ trả lời", "Chờ trả lời", "/sessions?state=changeasked"));
        }

        items.AddRange(rows.Where(row => row.Kind == Missing).GroupBy(row => row.Month).OrderBy(one => one.Key).Select(one =>
        {
            var (count, overdue) = (one.Sum(row => row.Count), one.Sum(row => row.Overdue));
            var units = one.OrderByDescending(row => row.Count).ThenBy(row => row.Unit, StringComparer.Ordinal).ToList();
            return TodoItem.Limited(
                $"{count} chi bộ chưa ghi buổi sinh hoạt tháng {one.Key.Month}",
                (overdue > 0 && overdue < count ? $"{overdue} chi bộ đã quá hạn · " : "")
                    + (units.Count == 1 ? units[0].Unit : $"Nhiều nhất: {units[0].Unit}, {units[0].Count} chi bộ"),
                $"/sessions?state=missing&month={MonthCode.Write(one.Key)}",
                units.Min(row => row.DueOn),
                today);
        }));
        return items;
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly LastOf(DateOnly month) => month.AddMonths(1).AddDays(-1);
}
