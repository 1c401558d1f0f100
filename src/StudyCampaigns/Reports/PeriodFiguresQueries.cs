using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Figures;
using StudyCampaigns.Time;

namespace StudyCampaigns.Reports;

/// <summary>
/// Sums <see cref="PeriodRows"/>. The database does the summing, so that a city costs what a district does, and answers with all sums at once:
/// each kind of sum is a part of one union.
/// </summary>
public sealed class PeriodFiguresQueries(AppDbContext db, PeriodRows rows, TimeProvider clock)
{
    /// <summary>Two SQL commands.</summary>
    public async Task<PeriodFigures> ReadAsync(ReportSubject subject, CancellationToken ct)
    {
        var units = await rows.Units(subject).OrderBy(unit => unit.SortKey)
            .Select(unit => new { unit.Id, unit.Code, unit.Name, unit.ShortName, unit.Type.ReceivesPlans })
            .ToListAsync(ct);
        var parts = Parts(subject, subject.Organization.IsCell);
        if (subject.Campaign is not null)
        {
            parts = parts.Concat(People(studied: false, PartKind.People)).Concat(People(studied: true, PartKind.PeopleStudied));
        }

        var byUnit = (await parts.ToListAsync(ct)).ToLookup(part => part.Unit);
        return new PeriodFigures(
            // A department carries no plans and is left out, unless cells below it studied: nothing that was done is lost.
            [.. units.Where(unit => unit.ReceivesPlans || byUnit.Contains(KeyOf(unit.Id))).Select(unit =>
            {
                var own = byUnit[KeyOf(unit.Id)];
                return new PeriodFigures.Unit(
                    unit.Id, unit.Code, unit.Name, unit.ShortName,
                    CellTally.Of(own.Where(part => part.Kind == PartKind.Cells).Select(part => part.Tally)),
                    CellTally.Of(own.Where(part => part.Kind == PartKind.StudyingCells).Select(part => part.Tally)),
                    [.. own.Where(part => part.Month != 0).GroupBy(part => new DateOnly(part.Year, part.Month, 1)).OrderBy(month => month.Key)
                        .Select(month => new PeriodFigures.MonthSums(month.Key, StudySums.Of(month.Select(part => part.Sums))))],
                    new PeopleTally(
                        own.Where(part => part.Kind == PartKind.People).Sum(part => part.Expected),
                        own.Where(part => part.Kind == PartKind.PeopleStudied).Sum(part => part.Expected)));
            })],
            [.. subject.Window.MonthsBegun(clock.Today())]);

        IQueryable<Part> People(bool studied, PartKind kind) =>
            PeopleOf(ByUnit(subject, subject.Organization.IsCell, rows.PeopleByCell(subject, studied)), kind);

        string KeyOf(int unitId) => subject.Organization.IsCell ? "" : unitId.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The totals alone, in one SQL command; they equal those of <see cref="ReadAsync"/>.</summary>
    public async Task<PeriodTotal> TotalAsync(ReportSubject subject, CancellationToken ct)
    {
        var parts = await Parts(subject, together: true).ToListAsync(ct);
        return new PeriodTotal(
            CellTally.Of(parts.Where(part => part.Kind == PartKind.Cells).Select(part => part.Tally)),
            StudySums.Of(parts.Where(part => part.Month != 0).Select(part => part.Sums)));
    }

    /// <summary>How many people have studied each topic of the campaign, in order; none where all sessions are told of. One SQL command.</summary>
    /// <param name="unitPath">Narrows to one unit below; null for all.</param>
    public async Task<IReadOnlyList<TopicStudy>> TopicsAsync(ReportSubject subject, string? unitPath, CancellationToken ct)
    {
        var studied = rows.Studies(subject, unitPath).GroupBy(row => row.TopicKey).Select(group => new { Topic = group.Key, Count = group.Count() });
        return await (
            from topic in db.Set<CampaignTopic>().AsNoTracking()
            where topic.CampaignId == subject.CampaignKey
            join some in studied on topic.Id equals some.Topic into found
            from one in found.DefaultIfEmpty()
            orderby topic.Order
            select new TopicStudy(topic.Id, topic.Title, (int?)one!.Count ?? 0))
            .ToListAsync(ct);
    }

    /// <summary>Members bound to attend on the window's last day; one SQL command.</summary>
    /// <inheritdoc cref="TopicsAsync" path="/param"/>
    public Task<int> PeopleAsync(ReportSubject subject, string? unitPath, CancellationToken ct) => rows.PeopleByCell(subject, studied: false, unitPath).SumAsync(row => row.Count, ct);

    /// <param name="together">All units as one, under an empty key.</param>
    private IQueryable<Part> Parts(ReportSubject subject, bool together)
    {
        var months = ByUnit(subject, together, rows.MonthDuties(subject));
        return CellsOf(months, PartKind.Cells)
            .Concat(MonthsOf(months))
            .Concat(HeldOf(ByUnit(subject, together, rows.Sessions(subject))))
            .Concat(AddedOf(ByUnit(subject, together, rows.AddedSessions(subject))))
            .Concat(CellsOf(ByUnit(subject, together, rows.StudyDuties(subject)), PartKind.StudyingCells));
    }

    /// <summary>The rows with the unit directly below the subject, as the text of its key: the part of the path behind the root.</summary>
    private static IQueryable<Keyed<T>> ByUnit<T>(ReportSubject subject, bool together, IQueryable<T> rows)
        where T : PeriodRows.Placed
    {
        var length = subject.RootPath.Length;
        return together
            ? rows.Select(row => new Keyed<T> { Unit = "", Row = row })
            : rows.Select(row => new Keyed<T>
            {
                Unit = row.Place.Path.Substring(length, row.Place.Path.Substring(length).IndexOf("/")),
                Row = row,
            });
    }

    /// <summary>Cells of each unit by what they owed: grouped by cell and then by unit.</summary>
    private static IQueryable<Part> CellsOf(IQueryable<Keyed<PeriodRows.Duty>> duties, PartKind kind) => duties
        .GroupBy(row => new { row.Unit, row.Row.Row.CellId })
        .Select(group => new { group.Key.Unit, Met = group.Count(row => row.Row.IsMet), Overdue = group.Count(row => row.Row.IsOverdue) })
        .GroupBy(cell => cell.Unit)
        .Select(group => new Part
        {
            Unit = group.Key,
            Kind = kind,
            Year = 0,
            Month = 0,
            Expected = group.Count(),
            Met = group.Count(cell => cell.Met > 0),
            Overdue = group.Count(cell => cell.Met == 0 && cell.Overdue > 0),
            Held = 0,
            HeldRegular = 0,
            HeldThematic = 0,
            Confirmed = 0,
            Added = 0,
            MembersExpected = 0,
            Present = 0,
            Excused = 0,
            Unexcused = 0,
            Exempt = 0,
            Others = 0,
        });

    /// <summary>Duties of each unit by month.</summary>
    private static IQueryable<Part> MonthsOf(IQueryable<Keyed<PeriodRows.Duty>> duties) => duties
        .GroupBy(row => new { row.Unit, row.Row.Row.StartsOn.Year, row.Row.Row.StartsOn.Month })
        .Select(group => new Part
        {
            Unit = group.Key.Unit,
            Kind = PartKind.Months,
            Year = group.Key.Year,
            Month = group.Key.Month,
            Expected = group.Count(),
            Met = group.Count(row => row.Row.IsMet),
            Overdue = group.Count(row => row.Row.IsOverdue),
            Held = 0,
            HeldRegular = 0,
            HeldThematic = 0,
            Confirmed = 0,
            Added = 0,
            MembersExpected = 0,
            Present = 0,
            Excused = 0,
            Unexcused = 0,
            Exempt = 0,
            Others = 0,
        });

    /// <summary>Sessions of each unit by the month of the day they were held.</summary>
    private static IQueryable<Part> HeldOf(IQueryable<Keyed<PeriodRows.Session>> sessions) => sessions
        .GroupBy(row => new { row.Unit, row.Row.Row.HeldOn.Year, row.Row.Row.HeldOn.Month })
        .Select(group => new Part
        {
            Unit = group.Key.Unit,
            Kind = PartKind.Held,
            Year = group.Key.Year,
            Month = group.Key.Month,
            Expected = 0,
            Met = 0,
            Overdue = 0,
            Held = group.Count(),
            HeldRegular = group.Count(row => row.Row.Row.RegularMonth != null),
            HeldThematic = group.Count(row => row.Row.Row.IsThematic),
            Confirmed = group.Count(row => row.Row.Row.IsConfirmed),
            Added = 0,
            MembersExpected = group.Sum(row => row.Row.Row.Counts.Expected),
            Present = group.Sum(row => row.Row.Row.Counts.Present),
            Excused = group.Sum(row => row.Row.Row.Counts.Excused),
            Unexcused = group.Sum(row => row.Row.Row.Counts.Unexcused),
            Exempt = group.Sum(row => row.Row.Row.Counts.Exempt),
            Others = group.Sum(row => row.Row.Row.Counts.Others),
        });

    /// <summary>Of these, the ones that an accepted report does not count.</summary>
    private static IQueryable<Part> AddedOf(IQueryable<Keyed<PeriodRows.Session>> sessions) => sessions
        .GroupBy(row => new { row.Unit, row.Row.Row.HeldOn.Year, row.Row.Row.HeldOn.Month })
        .Select(group => new Part
        {
            Unit = group.Key.Unit,
            Kind = PartKind.Added,
            Year = group.Key.Year,
            Month = group.Key.Month,
            Expected = 0,
            Met = 0,
            Overdue = 0,
            Held = 0,
            HeldRegular = 0,
            HeldThematic = 0,
            Confirmed = 0,
            Added = group.Count(),
            MembersExpected = 0,
            Present = 0,
            Excused = 0,
            Unexcused = 0,
            Exempt = 0,
            Others = 0,
        });

    /// <summary>People of each unit: who are to study, or who have studied something of the campaign.</summary>
    private static IQueryable<Part> PeopleOf(IQueryable<Keyed<PeriodRows.CellCount>> cells, PartKind kind) => cells
        .GroupBy(row => row.Unit)
        .Select(group => new Part
        {
            Unit = group.Key,
            Kind = kind,
            Year = 0,
            Month = 0,
            Expected = group.Sum(row => row.Row.Count),
            Met = 0,
            Overdue = 0,
            Held = 0,
            HeldRegular = 0,
            HeldThematic = 0,
            Confirmed = 0,
            Added = 0,
            MembersExpected = 0,
            Present = 0,
            Excused = 0,
            Unexcused = 0,
            Exempt = 0,
            Others = 0,
        });

    private enum PartKind
    {
        Cells,
        StudyingCells,
        Months,
        Held,
        Added,
        People,
        PeopleStudied,
    }

    private sealed class Keyed<T>
    {
        public required string Unit { get; init; }

        public required T Row { get; init; }
    }

    /// <summary>
    /// A row of the one result that all sums come in, each kind filling its own numbers. Every column is set everywhere, because the parts of
    /// a union must look alike.
    /// </summary>
    private sealed class Part
    {
        public required string Unit { get; init; }

        public required PartKind Kind { get; init; }

        /// <summary>0 where no month is told apart.</summary>
        public required int Year { get; init; }

        /// <summary>1 to 12; 0 where no month is told apart.</summary>
        public required int Month { get; init; }

        public required int Expected { get; init; }

        public required int Met { get; init; }

        public required int Overdue { get; init; }

        public required int Held { get; init; }

        public required int HeldRegular { get; init; }

        public required int HeldThematic { get; init; }

        public required int Confirmed { get; init; }

        public required int Added { get; init; }

        public required int MembersExpected { get; init; }

        public required int Present { get; init; }

        public required int Excused { get; init; }

        public required int Unexcused { get; init; }

        public required int Exempt { get; init; }

        public required int Others { get; init; }

        public CellTally Tally => new(Expected, Met, Overdue);

        public StudySums Sums => new()
        {
            SessionsExpected = Expected,
            SessionsMet = Met,
            SessionsOverdue = Overdue,
            SessionsHeld = Held,
            RegularHeld = HeldRegular,
            ThematicHeld = HeldThematic,
            SessionsConfirmed = Confirmed,
            SessionsAdded = Added,
            Attendance = new()
            {
                Expected = MembersExpected,
                Present = Present,
                Excused = Excused,
                Unexcused = Unexcused,
                Exempt = Exempt,
                Others = Others,
            },
        };
    }
}
