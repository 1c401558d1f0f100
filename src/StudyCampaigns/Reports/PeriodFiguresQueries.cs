using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Figures;
using StudyCampaigns.Organizations;
using StudyCampaigns.Time;

namespace StudyCampaigns.Reports;

/// <summary>
/// Sums duties and sessions for a period over the tree as it stood on the window's last day (R17, docs/domain.md 9); never reads attendance
/// rows, and the database does the summing, so that a city costs what a district does. Two SQL commands.
/// </summary>
public sealed class PeriodFiguresQueries(AppDbContext db, TimeProvider clock)
{
    /// <summary>A duty with the place of its cell on the window's last day.</summary>
    internal sealed class PlacedDuty
    {
        public required SessionDuty Duty { get; init; }

        public required OrganizationPlacement Place { get; init; }

        /// <summary>By the window's end.</summary>
        public required bool IsMet { get; init; }

        /// <summary>Not met, and its due day is over.</summary>
        public required bool IsOverdue { get; init; }
    }

    /// <summary>The figures of a session with the place of its cell on the window's last day.</summary>
    internal sealed class PlacedSession
    {
        public required SessionFigures Figures { get; init; }

        public required OrganizationPlacement Place { get; init; }
    }

    public async Task<PeriodFigures> ReadAsync(ReportSubject subject, CancellationToken ct)
    {
        var units = await UnitsOf(subject).OrderBy(unit => unit.SortKey)
            .Select(unit => new { unit.Id, unit.Code, unit.Name, unit.ShortName, unit.Type.ReceivesPlans })
            .ToListAsync(ct);
        var months = Keyed(subject, MonthDutiesOf(subject));
        var parts = CellsOf(months, PartKind.Cells).Concat(MonthsOf(months)).Concat(HeldOf(subject));
        if (subject.Campaign is not null)
        {
            parts = parts.Concat(CellsOf(Keyed(subject, CampaignDutiesOf(subject)), PartKind.Studied));
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
                    CellTally.Of(own.Where(part => part.Kind == PartKind.Studied).Select(part => part.Tally)),
                    StudySums.Of(own.Where(part => part.Month != 0).Select(part => part.Sums)));
            })],
            [.. subject.Window.MonthsBegun(clock.Today()).Select(month => new PeriodFigures.MonthSums(
                month,
                StudySums.Of(byUnit.SelectMany(unit => unit).Where(part => (part.Year, part.Month) == (month.Year, month.Month)).Select(part => part.Sums))))]);

        string KeyOf(int unitId) => subject.Organization.IsCell ? "" : unitId.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The totals alone, in one SQL command; they equal those of <see cref="ReadAsync"/>.</summary>
    public async Task<PeriodTotal> TotalAsync(ReportSubject subject, CancellationToken ct)
    {
        // Either half fills its own numbers, so that both come as rows of one result.
        var owed = MonthDutiesOf(subject)
            .GroupBy(row => row.Duty.CellId)
            .Select(cell => new { Expected = cell.Count(), Met = cell.Count(row => row.IsMet), Overdue = cell.Count(row => row.IsOverdue) })
            .GroupBy(cell => 1)
            .Select(cells => new
            {
                Cells = cells.Count(),
                CellsMet = cells.Count(cell => cell.Met > 0),
                CellsOverdue = cells.Count(cell => cell.Met == 0 && cell.Overdue > 0),
                Owed = cells.Sum(cell => cell.Expected),
                Met = cells.Sum(cell => cell.Met),
                Expected = 0,
                Present = 0,
                Exempt = 0,
            });
        var held = SessionsOf(subject)
            .GroupBy(row => 1)
            .Select(rows => new
            {
                Cells = 0,
                CellsMet = 0,
                CellsOverdue = 0,
                Owed = 0,
                Met = 0,
                Expected = rows.Sum(row => row.Figures.Counts.Expected),
                Present = rows.Sum(row => row.Figures.Counts.Present),
                Exempt = rows.Sum(row => row.Figures.Counts.Exempt),
            });
        var rows = await owed.Concat(held).ToListAsync(ct);
        return new PeriodTotal(
            CellTally.Of(rows.Select(row => new CellTally(row.Cells, row.CellsMet, row.CellsOverdue))),
            rows.Sum(row => row.Owed), rows.Sum(row => row.Met), rows.Sum(row => row.Expected), rows.Sum(row => row.Present), rows.Sum(row => row.Exempt));
    }

    /// <summary>
    /// The months' regular sessions that were due in the window (R5); those of a month that has not begun are not owed yet. The lists behind
    /// each number start here and at the two below, so that they cannot differ from it.
    /// </summary>
    /// <param name="unitPath">Narrows to one unit below, by its path on the window's last day.</param>
    internal IQueryable<PlacedDuty> MonthDutiesOf(ReportSubject subject, string? unitPath = null)
    {
        var (first, last, today) = (subject.Window.From, subject.Window.To, clock.Today());
        return
            from duty in db.SessionDuties.AsNoTracking()
            join place in PlacesOf(subject, unitPath) on duty.CellId equals place.OrganizationId
            where duty.CampaignKey == SessionFigures.AllCampaigns && duty.DueOn >= first && duty.DueOn <= last && duty.StartsOn <= today
            select new PlacedDuty
            {
                Duty = duty,
                Place = place,
                IsMet = duty.MetOn <= last,
                IsOverdue = duty.DueOn < today && (duty.MetOn == null || duty.MetOn > last),
            };
    }

    /// <summary>
    /// The campaign's own duties that are due in the period (R14): met by the window's end, overdue once their day is past and nothing has
    /// met them since. A cut-off before that day leaves them in time. None where all sessions are told of.
    /// </summary>
    internal IQueryable<PlacedDuty> CampaignDutiesOf(ReportSubject subject, string? unitPath = null)
    {
        var (key, first, last, windowEnd, today) = (subject.CampaignKey, subject.Span.StartsOn, subject.Span.EndsOn, subject.Window.To, clock.Today());
        return
            from duty in db.SessionDuties.AsNoTracking()
            join place in PlacesOf(subject, unitPath) on duty.CellId equals place.OrganizationId
            where key != SessionFigures.AllCampaigns && duty.CampaignKey == key && duty.DueOn >= first && duty.DueOn <= last && duty.StartsOn <= today
            select new PlacedDuty
            {
                Duty = duty,
                Place = place,
                IsMet = duty.MetOn <= windowEnd,
                IsOverdue = duty.DueOn < today && duty.MetOn == null,
            };
    }

    /// <summary>The counting sessions held in the window (R4), of the campaign or of all.</summary>
    internal IQueryable<PlacedSession> SessionsOf(ReportSubject subject, string? unitPath = null)
    {
        var (key, first, last) = (subject.CampaignKey, subject.Window.From, subject.Window.To);
        return
            from figures in db.SessionFigures.AsNoTracking()
            join place in PlacesOf(subject, unitPath) on figures.CellId equals place.OrganizationId
            where figures.CampaignKey == key && figures.HeldOn >= first && figures.HeldOn <= last
            select new PlacedSession { Figures = figures, Place = place };
    }

    /// <summary>The units directly below on the window's last day; the cell itself for a cell.</summary>
    internal IQueryable<Organization> UnitsOf(ReportSubject subject)
    {
        var (id, day) = (subject.Organization.Id, subject.Window.To);
        return subject.Organization.IsCell
            ? db.Organizations.AsNoTracking().Where(unit => unit.Id == id)
            : db.Organizations.AsNoTracking().Where(unit => unit.Placements.Any(place =>
                place.ParentId == id && place.From <= day && (place.To == null || place.To > day)));
    }

    private IQueryable<OrganizationPlacement> PlacesOf(ReportSubject subject, string? unitPath)
    {
        var (root, day) = (unitPath ?? subject.RootPath, subject.Window.To);
        return db.OrganizationPlacements.AsNoTracking()
            .Where(place => place.From <= day && (place.To == null || place.To > day) && place.Path.StartsWith(root));
    }

    /// <summary>The duties with the unit directly below the subject, as the text of its key: the part of the path behind the root.</summary>
    private static IQueryable<KeyedDuty> Keyed(ReportSubject subject, IQueryable<PlacedDuty> duties)
    {
        var length = subject.RootPath.Length;
        return subject.Organization.IsCell
            ? duties.Select(row => new KeyedDuty { Unit = "", Row = row })
            : duties.Select(row => new KeyedDuty
            {
                Unit = row.Place.Path.Substring(length, row.Place.Path.Substring(length).IndexOf("/")),
                Row = row,
            });
    }

    /// <summary>Cells of each unit by what they owed: grouped by cell and then by unit.</summary>
    private static IQueryable<Part> CellsOf(IQueryable<KeyedDuty> duties, PartKind kind) => duties
        .GroupBy(row => new { row.Unit, row.Row.Duty.CellId })
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
            Confirmed = 0,
            MembersExpected = 0,
            Present = 0,
            Excused = 0,
            Unexcused = 0,
            Exempt = 0,
            Others = 0,
        });

    /// <summary>Duties of each unit by month.</summary>
    private static IQueryable<Part> MonthsOf(IQueryable<KeyedDuty> duties) => duties
        .GroupBy(row => new { row.Unit, row.Row.Duty.StartsOn.Year, row.Row.Duty.StartsOn.Month })
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
            Confirmed = 0,
            MembersExpected = 0,
            Present = 0,
            Excused = 0,
            Unexcused = 0,
            Exempt = 0,
            Others = 0,
        });

    /// <summary>Sessions of each unit by the month of the day they were held.</summary>
    private IQueryable<Part> HeldOf(ReportSubject subject)
    {
        var length = subject.RootPath.Length;
        var isCell = subject.Organization.IsCell;
        return SessionsOf(subject)
            .Select(row => new
            {
                Unit = isCell ? "" : row.Place.Path.Substring(length, row.Place.Path.Substring(length).IndexOf("/")),
                row.Figures.HeldOn.Year,
                row.Figures.HeldOn.Month,
                row.Figures.IsConfirmed,
                row.Figures.Counts,
            })
            .GroupBy(row => new { row.Unit, row.Year, row.Month })
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
                Confirmed = group.Count(row => row.IsConfirmed),
                MembersExpected = group.Sum(row => row.Counts.Expected),
                Present = group.Sum(row => row.Counts.Present),
                Excused = group.Sum(row => row.Counts.Excused),
                Unexcused = group.Sum(row => row.Counts.Unexcused),
                Exempt = group.Sum(row => row.Counts.Exempt),
                Others = group.Sum(row => row.Counts.Others),
            });
    }

    private enum PartKind
    {
        Cells,
        Studied,
        Months,
        Held,
    }

    private sealed class KeyedDuty
    {
        public required string Unit { get; init; }

        public required PlacedDuty Row { get; init; }
    }

    /// <summary>
    /// A row of the one result that all sums come in, each kind filling its own numbers: one command instead of four. Every column is set
    /// everywhere, because the parts of a union must look alike.
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

        public required int Confirmed { get; init; }

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
            SessionsConfirmed = Confirmed,
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
