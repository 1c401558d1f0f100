using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Figures;
using StudyCampaigns.Reports;
using StudyCampaigns.Text;
using static StudyCampaigns.Tests.Reports.ReportTree;

namespace StudyCampaigns.Tests.Reports;

public sealed class PeriodFiguresQueriesTests
{
    [Fact]
    public async Task ReadAsync_District_SumsByWardAndMonth()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        await GrowAsync(database, tree);

        var figures = await FiguresAsync(database);

        var wardA = figures.Units.Single(unit => unit.Id == tree.WardA.Id);
        Assert.Equal(new CellTally(2, 2, 0), wardA.Cells);
        Assert.Equal(new CellTally(2, 2, 0), wardA.Studied);
        Assert.Equal(
            new StudySums
            {
                SessionsExpected = 6,
                SessionsMet = 4,
                SessionsOverdue = 1,
                SessionsHeld = 4,
                RegularHeld = 4,
                SessionsConfirmed = 4,
                Attendance = new() { Expected = 22, Present = 17, Excused = 4, Unexcused = 1, Exempt = 4, Others = 9 },
            },
            wardA.Sums);
        var wardB = figures.Units.Single(unit => unit.Id == tree.WardB.Id);
        Assert.Equal(new CellTally(1, 0, 1), wardB.Cells);
        Assert.Equal([(April, 2, 3), (May, 1, 3), (June, 1, 3)], figures.Months.Select(month => (month.Month, month.Sums.SessionsMet, month.Sums.SessionsExpected)));
        Assert.Equal((9, 4, 3, 2), (figures.Total.SessionsExpected, figures.Total.SessionsMet, figures.Total.SessionsOverdue, figures.Total.SessionsInTime));
        Assert.Equal(new CellTally(3, 2, 1), figures.Cells);
        Assert.Equal(figures.Total, StudySums.Of(figures.Months.Select(month => month.Sums)));
    }

    [Fact]
    public async Task ReadAsync_MonthsAhead_AreNotExpectedYet()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        await GrowAsync(database, tree);
        database.Clock.SetLocal(2023, 5, 31, 23, 59);

        var figures = await FiguresAsync(database);

        Assert.Equal([April, May], figures.Months.Select(month => month.Month));
        Assert.Equal((3, 6), (figures.Total.SessionsMet, figures.Total.SessionsExpected));
    }

    [Fact]
    public async Task ReadAsync_CellMovedInTheQuarter_CountsWhereItStoodOnTheLastDay()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        await GrowAsync(database, tree);
        await MoveAsync(database, tree.CellA1.Id, tree.WardB.Id, new(2023, 6, 30));

        var figures = await FiguresAsync(database);

        Assert.Equal([(tree.WardA.Id, 1, 3), (tree.WardB.Id, 3, 6)], Met(figures));
    }

    [Fact]
    public async Task ReadAsync_CellMovedAfterTheQuarter_ChangesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        await GrowAsync(database, tree);
        var before = await FiguresAsync(database);
        await MoveAsync(database, tree.CellA1.Id, tree.WardB.Id, new(2023, 7, 1));
        database.Clock.SetLocal(2023, 8, 1);

        var figures = await FiguresAsync(database);

        Assert.Equal(Met(before), Met(figures));
        Assert.Equal([(tree.WardA.Id, 4, 6), (tree.WardB.Id, 0, 3)], Met(figures));
    }

    [Fact]
    public async Task ReadAsync_CellFoundedInTheQuarter_R16_OwesFromTheFirstMonthWhoseFirstDayItSees()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        await GrowAsync(database, tree);
        var cell = await FoundCellAsync(database, tree.WardB.Id, "CB-B2", new(2023, 5, 15));
        await OpenMonthsAsync(database, May, June);

        var figures = await FiguresAsync(database);

        var wardB = figures.Units.Single(unit => unit.Id == tree.WardB.Id);
        Assert.Equal((2, 4), (wardB.Cells.Expected, wardB.Sums.SessionsExpected));
        Assert.Equal([June], await FoundedMonthsAsync());

        async Task<List<DateOnly>> FoundedMonthsAsync()
        {
            await using var db = database.NewContext();
            return await db.SessionDuties.Where(row => row.CellId == cell.Id && row.Kind == DutyKind.Regular).Select(row => row.StartsOn).ToListAsync();
        }
    }

    [Fact]
    public async Task ReadAsync_Ward_HasItsCellsAsUnits()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        await GrowAsync(database, tree);

        var figures = await FiguresAsync(database, "DU-A");

        Assert.Equal([(tree.CellA1.Id, 3, 3), (tree.CellA2.Id, 1, 3)], Met(figures));
    }

    [Fact]
    public async Task ReadAsync_Cell_IsItsOwnUnit()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        await GrowAsync(database, tree);

        var figures = await FiguresAsync(database, "CB-A2");

        Assert.Equal([(tree.CellA2.Id, 1, 3)], Met(figures));
        Assert.Equal(4, figures.Total.Attendance.Expected);
    }

    [Theory]
    [InlineData(ReportList.SessionsHeld)]
    [InlineData(ReportList.SessionsMissing)]
    [InlineData(ReportList.CellsHeld)]
    [InlineData(ReportList.CellsMissing)]
    [InlineData(ReportList.SessionsInTime)]
    [InlineData(ReportList.CellsStudied)]
    [InlineData(ReportList.Attendance)]
    [InlineData(ReportList.Absences)]
    public async Task List_BehindANumber_EqualsTheNumber(ReportList list)
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        await GrowAsync(database, tree);
        var subject = await SubjectAsync(database);
        var figures = await FiguresAsync(database);
        await using var db = database.NewContext();

        var page = await new ReportListQueries(db, new(db, database.Clock)).ReadAsync(subject, list, null, 1, default);

        Assert.Equal(page.Count, page.Lines.Count);
        var (expected, actual) = list switch
        {
            ReportList.SessionsHeld => (figures.Total.SessionsMet, page.Count),
            ReportList.SessionsMissing => (figures.Total.SessionsOverdue, page.Count),
            ReportList.SessionsInTime => (figures.Total.SessionsInTime, page.Count),
            ReportList.CellsHeld => (figures.Cells.Met, page.Count),
            ReportList.CellsMissing => (figures.Cells.Overdue, page.Count),
            ReportList.CellsStudied => (figures.Studied.Met, page.Count),
            ReportList.Attendance => (figures.Total.Attendance.Present, page.Lines.Sum(line => line.Attendance.Present)),
            _ => (figures.Total.Attendance.Absent, page.Lines.Sum(line => line.Attendance.Absent)),
        };
        Assert.Equal(expected, actual);
        Assert.NotEqual(0, actual);
        if (list is ReportList.Attendance or ReportList.Absences)
        {
            Assert.Equal(page.Total.Absent, figures.Total.Attendance.Absent);
        }
    }

    [Fact]
    public async Task List_NarrowedToAUnit_HoldsThatUnitAlone()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        await GrowAsync(database, tree);
        var subject = await SubjectAsync(database);
        await using var db = database.NewContext();

        var page = await new ReportListQueries(db, new(db, database.Clock))
            .ReadAsync(subject, ReportList.SessionsMissing, tree.WardA.Path, 1, default);

        Assert.Equal([("Chi bộ A2", May)], page.Lines.Select(line => (line.CellName, line.Month!.Value)));
        Assert.Equal([20], page.Lines.Select(line => line.DaysLate(new DateOnly(2023, 6, 20))));
    }

    private static IEnumerable<(int, int, int)> Met(PeriodFigures figures) =>
        figures.Units.Select(unit => (unit.Id, unit.Sums.SessionsMet, unit.Sums.SessionsExpected));

    private static async Task MoveAsync(TestDatabase database, int cellId, int wardId, DateOnly from)
    {
        await using var db = database.NewContext();
        var cell = await db.Organizations.Include(row => row.Placements).SingleAsync(row => row.Id == cellId);
        cell.PlaceBelow(await db.Organizations.SingleAsync(row => row.Id == wardId), from);
        await db.SaveChangesAsync();
    }
}
