using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Sessions;
using StudyCampaigns.Text;
using StudyCampaigns.Web.Pages.Shared;

namespace StudyCampaigns.Web.Pages.Sessions;

/// <summary>
/// The cells of a scope in one month, each with its monthly session or none; or the month's other sessions; or what waits for an answer, of
/// every month. Three commands whatever the number of cells, and no attendance row is read.
/// </summary>
public sealed record UnitSessions(
    IReadOnlyList<UnitSessions.Row> Rows,
    IReadOnlyDictionary<SessionFilter, int> Counts,
    UnitSessions.Sum Total,
    int OtherSessions,
    int Page)
{
    /// <param name="Month">Null: sessions of every month and kind that wait for an answer.</param>
    /// <param name="IsMonthly">False: the thematic sessions and conferences of the month.</param>
    public sealed record Question(DateOnly? Month, SessionFilter Filter, string? Search, string? UnitPath, bool IsMonthly, int Page);

    public sealed record Row
    {
        public required int CellId { get; init; }

        public required string CellName { get; init; }

        public required string CellSortKey { get; init; }

        public required string? ParentName { get; init; }

        public required string? ParentSortKey { get; init; }

        public required int? SessionId { get; init; }

        public required SessionKind? Kind { get; init; }

        public required DateOnly? HeldOn { get; init; }

        public required SessionState? State { get; init; }

        public required bool AsksForChange { get; init; }

        public required int? Present { get; init; }

        public required int? Expected { get; init; }

        public bool IsCounted => State is { } state && state.Counts();
    }

    /// <summary>Over all rows of the filter, not of the page; sessions that do not count yet are left out.</summary>
    public sealed record Sum(int Rows, int Counted, int Present, int Expected);

    public static async Task<UnitSessions> LoadAsync(AppDbContext db, OrganizationScope scope, Question question, CancellationToken ct)
    {
        var rows = RowsOf(db, scope, question);
        var groups = await rows
            .GroupBy(row => new { row.State, row.AsksForChange })
            .Select(group => new
            {
                group.Key.State,
                group.Key.AsksForChange,
                Rows = group.Count(),
                Present = group.Sum(row => row.Present) ?? 0,
                Expected = group.Sum(row => row.Expected) ?? 0,
            })
            .ToListAsync(ct);
        var chosen = groups.Where(group => question.Filter.Holds(group.State, group.AsksForChange)).ToList();
        var number = PagerModel.Within(question.Page, chosen.Sum(group => group.Rows));
        var page = await question.Filter.Apply(rows)
            .OrderBy(row => row.ParentSortKey).ThenBy(row => row.CellSortKey).ThenBy(row => row.CellId).ThenBy(row => row.HeldOn).ThenBy(row => row.SessionId)
            .Skip((number - 1) * PagerModel.Size)
            .Take(PagerModel.Size)
            .ToListAsync(ct);
        var others = question.Month is null
            ? 0
            : await Cells(db, scope, question)
                .Join(db.Sessions.Where(row => row.Month == question.Month && row.RegularMonth == null), cell => cell.Id, row => row.CellId, (cell, row) => row.Id)
                .CountAsync(ct);
        var counted = chosen.Where(group => group.State is { } state && state.Counts()).ToList();
        return new UnitSessions(
            page,
            Enum.GetValues<SessionFilter>().ToDictionary(
                filter => filter,
                filter => groups.Where(group => filter.Holds(group.State, group.AsksForChange)).Sum(group => group.Rows)),
            new Sum(
                chosen.Sum(group => group.Rows),
                counted.Sum(group => group.Rows),
                counted.Sum(group => group.Present),
                counted.Sum(group => group.Expected)),
            others,
            number);
    }

    private static IQueryable<Organization> Cells(AppDbContext db, OrganizationScope scope, Question question)
    {
        var cells = scope.Within(db.Organizations.AsNoTracking()).Where(cell => cell.Type.IsCell);
        if (question.UnitPath is { } path)
        {
            cells = cells.Where(cell => cell.Path.StartsWith(path));
        }

        return cells.Finding(SearchWords.Of(question.Search), cell => cell.SearchText, cell => cell.Parent!.SearchText);
    }

    private static IQueryable<Row> RowsOf(AppDbContext db, OrganizationScope scope, Question question)
    {
        var cells = Cells(db, scope, question);
        if (question.Month is not { } month || !question.IsMonthly)
        {
            return cells.Join(
                question.Month is { } other
                    ? db.Sessions.Where(row => row.Month == other && row.RegularMonth == null)
                    : db.Sessions.Where(row => row.State == SessionState.Submitted || row.ChangeRequest != null),
                cell => cell.Id,
                session => session.CellId,
                (cell, session) => new Row
                {
                    CellId = cell.Id,
                    CellName = cell.Name,
                    CellSortKey = cell.SortKey,
                    ParentName = cell.Parent!.ShortName,
                    ParentSortKey = cell.Parent!.SortKey,
                    SessionId = session.Id,
                    Kind = session.Kind,
                    HeldOn = session.HeldOn,
                    State = session.State,
                    AsksForChange = session.ChangeRequest != null,
                    Present = session.Attendance.Present,
                    Expected = session.Attendance.Expected,
                });
        }

        // A cell that did not exist on the month's first day owes nothing, but what it held is shown.
        return cells
            .LeftJoin(db.Sessions.Where(row => row.RegularMonth == month), cell => cell.Id, session => session.CellId, (cell, session) => new { cell, session })
            .Where(row => row.session != null
                || (row.cell.EstablishedOn <= month && (row.cell.DissolvedOn == null || row.cell.DissolvedOn > month)))
            .Select(row => new Row
            {
                CellId = row.cell.Id,
                CellName = row.cell.Name,
                CellSortKey = row.cell.SortKey,
                ParentName = row.cell.Parent!.ShortName,
                ParentSortKey = row.cell.Parent!.SortKey,
                SessionId = (int?)row.session!.Id,
                Kind = (SessionKind?)row.session!.Kind,
                HeldOn = (DateOnly?)row.session!.HeldOn,
                State = (SessionState?)row.session!.State,
                AsksForChange = row.session!.ChangeRequest != null,
                Present = (int?)row.session!.Attendance.Present,
                Expected = (int?)row.session!.Attendance.Expected,
            });
    }
}
