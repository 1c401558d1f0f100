using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Sessions;
using StudyCampaigns.Time;

namespace StudyCampaigns.Reports;

/// <summary>
/// Sums figures rows for a period over the tree as it stood on the period's last day; never reads attendance rows, and the database does
/// the summing, so that a city costs what a district does. Three SQL commands.
/// </summary>
public sealed class PeriodFiguresQueries(AppDbContext db, TimeProvider clock)
{
    /// <summary>A figures row with the place of its cell on the period's last day.</summary>
    internal sealed class CellMonth
    {
        public required MonthlyFigures Figures { get; init; }

        public required OrganizationPlacement Place { get; init; }
    }

    public async Task<PeriodFigures> ReadAsync(ReportSubject subject, CancellationToken ct)
    {
        var units = await UnitsOf(subject).OrderBy(unit => unit.SortKey)
            .Select(unit => new { unit.Id, unit.Code, unit.Name, unit.ShortName, unit.Type.ReceivesPlans })
            .ToListAsync(ct);
        var rows = Keyed(subject);
        var sums = await rows
            .GroupBy(row => new { row.Unit, row.Figures.Month })
            .Select(group => new
            {
                group.Key.Unit,
                group.Key.Month,
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
            .ToListAsync(ct);
        var cells = await rows
            .Where(row => row.Figures.SessionsExpected > 0)
            .GroupBy(row => row.Unit)
            .Select(group => new
            {
                Unit = group.Key,
                Expected = group.Select(row => row.Figures.CellId).Distinct().Count(),
                Met = group.Where(row => row.Figures.SessionsMet > 0).Select(row => row.Figures.CellId).Distinct().Count(),
            })
            .ToListAsync(ct);

        return new PeriodFigures(
            // A department carries no plans and is left out, unless cells below it studied: nothing that was done is lost.
            [.. units.Where(unit => unit.ReceivesPlans || sums.Any(row => row.Unit == KeyOf(unit.Id))).Select(unit =>
            {
                var key = KeyOf(unit.Id);
                var counted = cells.FirstOrDefault(row => row.Unit == key);
                return new PeriodFigures.Unit(
                    unit.Id, unit.Code, unit.Name, unit.ShortName, counted?.Expected ?? 0, counted?.Met ?? 0,
                    StudySums.Of(sums.Where(row => row.Unit == key).Select(row => row.Sums)));
            })],
            [.. MonthsOf(subject).Select(month => new PeriodFigures.MonthSums(
                month, StudySums.Of(sums.Where(row => row.Month == month).Select(row => row.Sums))))]);

        string KeyOf(int unitId) => subject.Organization.IsCell ? "" : unitId.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The totals alone, in one SQL command; they equal those of <see cref="ReadAsync"/>.</summary>
    public async Task<PeriodTotal> TotalAsync(ReportSubject subject, CancellationToken ct) => await RowsOf(subject)
        .GroupBy(row => 1)
        .Select(group => new PeriodTotal(
            group.Where(row => row.Figures.SessionsExpected > 0).Select(row => row.Figures.CellId).Distinct().Count(),
            group.Where(row => row.Figures.SessionsMet > 0).Select(row => row.Figures.CellId).Distinct().Count(),
            group.Sum(row => row.Figures.SessionsExpected),
            group.Sum(row => row.Figures.SessionsMet),
            group.Sum(row => row.Figures.MembersExpected),
            group.Sum(row => row.Figures.MembersPresent),
            group.Sum(row => row.Figures.MembersExempt)))
        .FirstOrDefaultAsync(ct) ?? new PeriodTotal(0, 0, 0, 0, 0, 0, 0);

    /// <summary>The rows behind the figures: the lists behind each number start here, so that they cannot differ from it.</summary>
    /// <param name="unitPath">Narrows to one unit below, by its path on the period's last day.</param>
    internal IQueryable<CellMonth> RowsOf(ReportSubject subject, string? unitPath = null)
    {
        var root = unitPath ?? subject.RootPath;
        var day = subject.Span.EndsOn;
        var first = subject.Span.FirstMonth;
        var last = subject.Span.LastCountedMonth(clock.Today());
        var key = subject.CampaignKey;
        return
            from figures in db.MonthlyFigures.AsNoTracking()
            join place in db.OrganizationPlacements.AsNoTracking() on figures.CellId equals place.OrganizationId
            where figures.CampaignKey == key && figures.Month >= first && figures.Month <= last
            where place.From <= day && (place.To == null || place.To > day) && place.Path.StartsWith(root)
            select new CellMonth { Figures = figures, Place = place };
    }

    /// <summary>The units directly below on the period's last day; the cell itself for a cell.</summary>
    internal IQueryable<Organization> UnitsOf(ReportSubject subject)
    {
        var (id, day) = (subject.Organization.Id, subject.Span.EndsOn);
        return subject.Organization.IsCell
            ? db.Organizations.AsNoTracking().Where(unit => unit.Id == id)
            : db.Organizations.AsNoTracking().Where(unit => unit.Placements.Any(place =>
                place.ParentId == id && place.From <= day && (place.To == null || place.To > day)));
    }

    /// <summary>The rows with the unit directly below the subject, as the text of its key: the part of the path behind the root.</summary>
    private IQueryable<KeyedRow> Keyed(ReportSubject subject)
    {
        var length = subject.RootPath.Length;
        return subject.Organization.IsCell
            ? RowsOf(subject).Select(row => new KeyedRow { Unit = "", Figures = row.Figures })
            : RowsOf(subject).Select(row => new KeyedRow
            {
                Unit = row.Place.Path.Substring(length, row.Place.Path.Substring(length).IndexOf("/")),
                Figures = row.Figures,
            });
    }

    private IEnumerable<DateOnly> MonthsOf(ReportSubject subject)
    {
        var last = subject.Span.LastCountedMonth(clock.Today());
        for (var month = subject.Span.FirstMonth; month <= last; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    private sealed class KeyedRow
    {
        public required string Unit { get; init; }

        public required MonthlyFigures Figures { get; init; }
    }
}
