using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Figures;
using StudyCampaigns.Members;
using StudyCampaigns.Reports;
using StudyCampaigns.Sessions;
using static StudyCampaigns.Tests.Reports.ReportTree;

namespace StudyCampaigns.Tests.Figures;

/// <summary>The rules of figures (docs/domain.md 9), each by its number and its example.</summary>
public sealed class FigureRulesTests : IAsyncLifetime
{
    private static readonly DateOnly March = new(2023, 3, 1);
    private static readonly DateOnly July = new(2023, 7, 1);

    private TestDatabase database = null!;
    private TestTree tree = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        tree = await TestTree.PlantAsync(database);
        database.Clock.SetLocal(2023, 12, 30);
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Theory]
    [InlineData(20, "2023-06-20")]
    [InlineData(31, "2023-06-30")]
    [InlineData(null, "2023-06-30")]
    public async Task R1_Month_IsDueOnTheUsualDayElseOnItsLast_AndStays(int? usualDay, string due)
    {
        await UsualDayAsync(tree.CellA1.Id, usualDay);
        await OpenMonthsAsync(database, June);
        await UsualDayAsync(tree.CellA1.Id, 3);
        await OpenMonthsAsync(database, June);

        Assert.Equal(DateOnly.Parse(due), (await DutyAsync(tree.CellA1.Id, June)).DueOn);
    }

    [Fact]
    public async Task R1_BeforeThePortalsFirstMonth_NothingIsOwed()
    {
        await using var db = database.NewContext();
        await HoldAsync(database, tree, tree.CellA1.Id, new(2023, 6, 5));

        Assert.Equal(0, await db.SessionDuties.CountAsync());
        var figures = await FiguresAsync(database);
        Assert.Equal((0, 0, 1, 6), (figures.Total.SessionsExpected, figures.Total.SessionsMet, figures.Total.SessionsHeld, figures.Total.Attendance.Present));
    }

    /// <summary>Cut-offs 15/3 and 15/6: the second quarter is 16/3 to 15/6. A cut-off after the last day only lengthens recording.</summary>
    [Theory]
    [InlineData("2023-03-15", "2023-06-15", "2023-03-16", "2023-06-15")]
    [InlineData("2023-03-31", "2023-06-15", "2023-04-01", "2023-06-15")]
    [InlineData("2023-04-05", "2023-06-15", "2023-04-01", "2023-06-15")]
    [InlineData(null, "2023-06-15", "2023-04-01", "2023-06-15")]
    [InlineData("2023-03-15", null, "2023-03-16", "2023-06-30")]
    [InlineData("2023-03-15", "2023-07-05", "2023-03-16", "2023-06-30")]
    public void R3_Window_IsBetweenTheCutoffs(string? previous, string? cutoff, string from, string to) => Assert.Equal(
        new PeriodWindow(DateOnly.Parse(from), DateOnly.Parse(to)),
        PeriodWindow.Of(PeriodSpan.Parse("2023-Q2", null)!, Day(cutoff), Day(previous)));

    [Fact]
    public async Task R3_WindowsOfOneOpener_LeaveNoGapAndNeverOverlap()
    {
        await OpenPeriodAsync("2023-Q2", "2023-06-15");
        await OpenPeriodAsync("2023-Q3", "2023-09-10");

        var windows = new List<PeriodWindow>();
        foreach (var period in new[] { "2023-Q2", "2023-Q3", "2023-Q4" })
        {
            windows.Add((await SubjectAsync(database, period: period)).Window);
        }

        Assert.Equal(
            [new(new(2023, 4, 1), new(2023, 6, 15)), new(new(2023, 6, 16), new(2023, 9, 10)), new PeriodWindow(new(2023, 9, 11), new(2023, 12, 31))],
            windows);
    }

    [Fact]
    public async Task R3_UnitBelow_CountsInTheWindowOfTheUnitThatOpenedIt()
    {
        await OpenPeriodAsync("2023-Q2", "2023-06-15");

        Assert.Equal(new(new(2023, 4, 1), new(2023, 6, 15)), (await SubjectAsync(database, "DU-A")).Window);
        Assert.Equal(new(new(2023, 4, 1), new(2023, 6, 15)), (await SubjectAsync(database, "CB-A1")).Window);
    }

    /// <summary>A unit that asks its own cells by an earlier day sends its report by the days of the unit above.</summary>
    [Fact]
    public async Task R3_UnitWithAPeriodOfItsOwn_SendsInTheWindowOfTheUnitAbove()
    {
        await OpenPeriodAsync("2023-Q2", "2023-06-20");
        await HoldAsync(database, tree, tree.CellA1.Id, new(2023, 6, 12));
        await using (var db = database.NewContext())
        {
            db.ReportingPeriods.Add(new ReportingPeriod
            {
                OrganizationId = tree.WardA.Id,
                CampaignId = tree.CampaignId,
                Kind = PeriodKind.Quarter,
                Code = "2023-Q2",
                StartsOn = new(2023, 4, 1),
                EndsOn = new(2023, 6, 30),
                CutoffOn = new(2023, 6, 10),
                DueOn = new(2023, 6, 15),
            });
            await db.SaveChangesAsync();
        }

        Assert.Equal(0, (await FiguresAsync(database, "DU-A")).Total.SessionsHeld);
        var report = await ReportOfAsync(database, tree.WardA.Id);
        Assert.True((await SubmitAsync(database, await tree.ActorAsync(database, "ward-a"), report.Id, report.Version)).IsDone);

        Assert.Equal(1, ReportSnapshot.TotalOf((await ReportOfAsync(database, tree.WardA.Id)).Snapshot!).SessionsHeld);
    }

    /// <summary>Held 12/6, recorded 20/6: in. Held 18/6: next quarter.</summary>
    [Fact]
    public async Task R4_HeldAfterTheCutoff_CountsInTheNextPeriod()
    {
        await OpenPeriodAsync("2023-Q2", "2023-06-15");
        await HoldAsync(database, tree, tree.CellA1.Id, new(2023, 6, 12));
        await HoldAsync(database, tree, tree.CellA2.Id, new(2023, 6, 18));

        Assert.Equal((1, 6), Held(await FiguresAsync(database)));
        Assert.Equal((1, 4), Held(await FiguresAsync(database, period: "2023-Q3")));
        Assert.Equal((2, 10), Held(await FiguresAsync(database, period: "2023")));

        static (int, int) Held(PeriodFigures figures) => (figures.Total.SessionsHeld, figures.Total.Attendance.Present);
    }

    /// <summary>Due 3/6, 10/6, 25/6; held 3/6, never, 12/6; cut-off 15/6: 1/2; the third duty is the next quarter's and met.</summary>
    [Fact]
    public async Task R5_DutyDueAfterTheCutoff_BelongsToTheNextQuarterAndItsAttendanceToThis()
    {
        await DueAsync(3, 10, 25);
        await OpenPeriodAsync("2023-Q2", "2023-06-15");
        await OpenMonthsAsync(database, June);
        await HoldAsync(database, tree, tree.CellA1.Id, new(2023, 6, 3));
        await HoldAsync(database, tree, tree.CellB1.Id, new(2023, 6, 12));

        var second = await FiguresAsync(database);
        var third = await FiguresAsync(database, period: "2023-Q3");

        Assert.Equal((1, 2, 2), (second.Total.SessionsMet, second.Total.SessionsExpected, second.Total.SessionsHeld));
        Assert.Equal((1, 1, 0), (third.Total.SessionsMet, third.Total.SessionsExpected, third.Total.SessionsHeld));
    }

    /// <summary>Due 3/6, held 20/6 after the cut-off: this quarter keeps 0/1, the attendance goes to the next, the year meets it.</summary>
    [Fact]
    public async Task R6_HeldAfterTheCutoffForADutyBeforeIt_StaysUnmetInTheQuarterAndIsMetInTheYear()
    {
        await DueAsync(3, 3, 3);
        await OpenPeriodAsync("2023-Q2", "2023-06-15");
        await OpenMonthsAsync(database, April, May, June, July);
        foreach (var day in new DateOnly[] { new(2023, 4, 3), new(2023, 5, 3), new(2023, 6, 20), new(2023, 7, 3) })
        {
            await HoldAsync(database, tree, tree.CellA1.Id, day);
        }

        var (second, third, year) = (await UnitAsync("2023-Q2"), await UnitAsync("2023-Q3"), await UnitAsync("2023"));

        Assert.Equal((2, 3, 2), (second.SessionsMet, second.SessionsExpected, second.SessionsHeld));
        Assert.Equal((1, 1, 2), (third.SessionsMet, third.SessionsExpected, third.SessionsHeld));
        Assert.Equal((4, 4, 4), (year.SessionsMet, year.SessionsExpected, year.SessionsHeld));
    }

    [Fact]
    public async Task R9_UnconfirmedSession_CountsAndIsToldApart()
    {
        await HoldAsync(database, tree, tree.CellA1.Id, new(2023, 6, 5));
        await HoldAsync(database, tree, tree.CellA2.Id, new(2023, 6, 5), new() { State = SessionState.Submitted });
        await HoldAsync(database, tree, tree.CellB1.Id, new(2023, 6, 5), new() { State = SessionState.Returned });

        var total = (await FiguresAsync(database)).Total;

        Assert.Equal((2, 1), (total.SessionsHeld, total.SessionsConfirmed));
    }

    /// <summary>Transfer A to B on 10/6. A 3/6, B 20/6: two attendances. A 20/6, B 3/6: on neither roll, and no absence.</summary>
    [Theory]
    [InlineData("2023-06-03", "2023-06-20", 6 + 5)]
    [InlineData("2023-06-20", "2023-06-03", 5 + 4)]
    public async Task R11_MemberWhoMoves_IsOnEachRollByItsOwnDay(string heldByA, string heldByB, int attendances)
    {
        await using (var db = database.NewContext())
        {
            var membership = await db.Memberships.FirstAsync(row => row.CellId == tree.CellA1.Id && row.Kind == MembershipStatus.Official);
            membership.EndOn(new(2023, 6, 10));
            db.Memberships.Add(new Membership { MemberId = membership.MemberId, CellId = tree.CellA2.Id, Kind = MembershipStatus.Official, From = new(2023, 6, 10) });
            await db.SaveChangesAsync();
        }

        await HoldAsync(database, tree, tree.CellA1.Id, DateOnly.Parse(heldByA));
        await HoldAsync(database, tree, tree.CellA2.Id, DateOnly.Parse(heldByB));

        var counts = (await FiguresAsync(database)).Total.Attendance;
        Assert.Equal((attendances, attendances, 0), (counts.Expected, counts.Present, counts.Absent));
    }

    /// <summary>3/5 brought forward to 30/4: month May, held 30/4. The due day of May is unchanged.</summary>
    [Fact]
    public async Task R2_BroughtForward_MeetsTheNextMonthAndAttendsInItsOwn()
    {
        await UsualDayAsync(tree.CellA1.Id, 3);
        await OpenMonthsAsync(database, April, May);
        await HoldAsync(database, tree, tree.CellA1.Id, new(2023, 4, 3));
        await HoldAsync(database, tree, tree.CellA1.Id, new(2023, 4, 30), new() { Month = DeclaredMonth.After });

        var (april, may) = (await UnitAsync("2023-04"), await UnitAsync("2023-05"));

        Assert.Equal((1, 1, 2), (april.SessionsMet, april.SessionsExpected, april.SessionsHeld));
        Assert.Equal((1, 1, 0), (may.SessionsMet, may.SessionsExpected, may.SessionsHeld));
        var duty = await DutyAsync(tree.CellA1.Id, May);
        Assert.Equal((new DateOnly(2023, 5, 3), new DateOnly(2023, 4, 30)), (duty.DueOn, duty.MetOn));
    }

    [Fact]
    public async Task R12_ThreeSessions_AreThreeAttendancesAndOnePerson()
    {
        foreach (var month in new[] { April, May, June })
        {
            await HoldAsync(database, tree, tree.CellA1.Id, month.AddDays(4), new() { Excused = 5 });
        }

        var figures = await FiguresAsync(database);

        // Six must attend in A1, four in A2, five in B1; one was present each time.
        Assert.Equal((3, new PeopleTally(15, 1)), (figures.Total.Attendance.Present, figures.People));
        Assert.Equal(new PeopleTally(10, 1), figures.Units.Single(unit => unit.Id == tree.WardA.Id).People);
    }

    /// <summary>Who left is in neither number; who moved counts where the member stands on the window's last day.</summary>
    [Fact]
    public async Task R12_WhoStudiedAndLeft_IsInNeither_WhoMovedCountsWhereTheMemberStands()
    {
        await HoldAsync(database, tree, tree.CellA1.Id, new(2023, 5, 5));
        await using (var db = database.NewContext())
        {
            var standing = await db.Memberships.Where(row => row.CellId == tree.CellA1.Id && row.Kind == MembershipStatus.Official).OrderBy(row => row.Id).ToListAsync();
            standing[0].EndOn(new(2023, 6, 10));
            standing[1].EndOn(new(2023, 6, 10));
            db.Memberships.Add(new Membership { MemberId = standing[1].MemberId, CellId = tree.CellB1.Id, Kind = MembershipStatus.Official, From = new(2023, 6, 10) });
            await db.SaveChangesAsync();
        }

        var figures = await FiguresAsync(database);

        Assert.Equal(new PeopleTally(4 + 4, 4), figures.Units.Single(unit => unit.Id == tree.WardA.Id).People);
        Assert.Equal(new PeopleTally(5 + 1, 1), figures.Units.Single(unit => unit.Id == tree.WardB.Id).People);
    }

    /// <summary>Temporarily away at home, temporarily received at the host: one person, there.</summary>
    [Fact]
    public async Task R12_TemporarilyAway_IsCountedAtTheHostOnly()
    {
        await using (var db = database.NewContext())
        {
            var home = await db.Memberships.FirstAsync(row => row.CellId == tree.CellA1.Id && row.Kind == MembershipStatus.Official);
            home.EndOn(new(2023, 4, 1));
            db.Memberships.Add(new Membership { MemberId = home.MemberId, CellId = tree.CellA1.Id, Kind = MembershipStatus.TemporaryOut, From = new(2023, 4, 1) });
            db.Memberships.Add(new Membership { MemberId = home.MemberId, CellId = tree.CellB1.Id, Kind = MembershipStatus.TemporaryIn, From = new(2023, 4, 1) });
            await db.SaveChangesAsync();
        }

        await HoldAsync(database, tree, tree.CellA1.Id, new(2023, 5, 5));
        await HoldAsync(database, tree, tree.CellB1.Id, new(2023, 5, 5));

        var figures = await FiguresAsync(database);

        Assert.Equal(new PeopleTally(5 + 4, 5), figures.Units.Single(unit => unit.Id == tree.WardA.Id).People);
        Assert.Equal(new PeopleTally(6, 6), figures.Units.Single(unit => unit.Id == tree.WardB.Id).People);
    }

    [Fact]
    public async Task R12_PerTopic_CountsPeopleOfThatTopicUntilTheWindowsEnd()
    {
        await HoldAsync(database, tree, tree.CellA1.Id, new(2023, 5, 5), new() { Topics = 1 });
        await HoldAsync(database, tree, tree.CellA2.Id, new(2023, 5, 5), new() { Topics = 2 });
        await HoldAsync(database, tree, tree.CellB1.Id, new(2023, 7, 5), new() { Topics = 2 });

        Assert.Equal([("Chủ đề một", 10), ("Chủ đề hai", 4)], await TopicsAsync("2023-Q2"));
        Assert.Equal([("Chủ đề một", 15), ("Chủ đề hai", 9)], await TopicsAsync("2023-Q3"));
    }

    /// <summary>A combined session is one session and one attendance each, meets the month and the quarter's thematic duty.</summary>
    [Fact]
    public async Task R13_CombinedSession_IsOneOfEachKindAndOneInAll()
    {
        await OpenMonthsAsync(database, June);
        await HoldAsync(database, tree, tree.CellA1.Id, new(2023, 6, 5), new() { Kind = SessionKind.Combined });
        await HoldAsync(database, tree, tree.CellA2.Id, new(2023, 6, 5), new() { Kind = SessionKind.Regular });
        database.Clock.SetLocal(2023, 7, 1);

        var all = await FiguresAsync(database, campaign: ReportSubject.AllCampaigns);

        Assert.Equal((2, 2, 1), (all.Total.SessionsHeld, all.Total.RegularHeld, all.Total.ThematicHeld));
        Assert.Equal((2, 3), (all.Total.SessionsMet, all.Total.SessionsExpected));
        Assert.Equal(new CellTally(3, 1, 2), all.Studied);
        Assert.Equal(10, all.Total.Attendance.Present);
    }

    /// <summary>Thematic on 20/6: the quarter's duty is due on its last day and met; the month's is not.</summary>
    [Theory]
    [InlineData("2023-06-30", 0, 1)]
    [InlineData("2023-07-01", 1, 0)]
    public async Task R13_ThematicDuty_IsDueOnTheQuartersLastDayAndCountedApart(string today, int overdue, int inTime)
    {
        await UsualDayAsync(tree.CellB1.Id, 5);
        await OpenMonthsAsync(database, June);
        await HoldAsync(database, tree, tree.CellA1.Id, new(2023, 6, 20), new() { Kind = SessionKind.Thematic, IsOfCampaign = false });
        var day = DateOnly.Parse(today);
        database.Clock.SetLocal(day.Year, day.Month, day.Day);

        var all = await FiguresAsync(database, campaign: ReportSubject.AllCampaigns);

        Assert.Equal((1, 0), (all.Studied.Met, all.Total.SessionsMet));
        var unit = all.Units.Single(unit => unit.Id == tree.WardB.Id);
        Assert.Equal((overdue, inTime), (unit.Studied.Overdue, unit.Studied.InTime));
    }

    /// <summary>Topics of two campaigns: once in each, once in all; campaigns are never added up.</summary>
    [Fact]
    public async Task R13_TopicsOfTwoCampaigns_CountOnceInEachAndOnceInAll()
    {
        await using (var db = database.NewContext())
        {
            var second = new StudyCampaign
            {
                Code = "HAI",
                Name = "Đợt hai",
                ShortName = "Đợt hai",
                OrganizationId = tree.Committee.Id,
                StartsOn = new(2023, 1, 1),
                EndsOn = new(2023, 12, 31),
            };
            second.Topics.Add(new CampaignTopic { Order = 1, Title = "Chủ đề khác" });
            db.Campaigns.Add(second);
            await db.SaveChangesAsync();
        }

        await OpenMonthsAsync(database, June);
        await HoldAsync(database, tree, tree.CellA1.Id, new(2023, 6, 5), new() { AlsoCampaign = "HAI" });

        foreach (var (campaign, people) in new[] { ("147-KH-TU", 6), ("HAI", 6), (ReportSubject.AllCampaigns, 0) })
        {
            var figures = await FiguresAsync(database, campaign: campaign);
            Assert.Equal((1, 6, people), (figures.Total.SessionsHeld, figures.Total.Attendance.Present, figures.People.Studied));
        }

        Assert.Equal(1, (await FiguresAsync(database, campaign: "HAI")).Studied.Met);
    }

    /// <summary>Held 02/4, all present, without a topic: it has met; on 20/6 the campaign is still in time, after 30/6 it is not studied.</summary>
    [Theory]
    [InlineData("2023-06-20", 0, 1)]
    [InlineData("2023-06-30", 0, 1)]
    [InlineData("2023-07-01", 1, 0)]
    public async Task R14_MetWithoutATopic_HasMetAndHasNotStudied(string today, int notStudied, int inTime)
    {
        await OpenMonthsAsync(database, April, May, June);
        await HoldAsync(database, tree, tree.CellB1.Id, new(2023, 4, 2), new() { IsOfCampaign = false });
        var day = DateOnly.Parse(today);
        database.Clock.SetLocal(day.Year, day.Month, day.Day);

        var unit = (await FiguresAsync(database)).Units.Single(unit => unit.Id == tree.WardB.Id);

        Assert.Equal(new CellTally(1, 1, 0), unit.Cells);
        Assert.Equal((0, notStudied, inTime), (unit.Studied.Met, unit.Studied.Overdue, unit.Studied.InTime));
    }

    /// <summary>What is not due yet is in no shortcoming, and no longer once it is past.</summary>
    [Theory]
    [InlineData("2023-06-20", 0)]
    [InlineData("2023-06-21", 1)]
    public async Task R14_MonthNotDueYet_IsNoShortcoming(string today, int overdue)
    {
        await UsualDayAsync(tree.CellB1.Id, 20);
        await OpenMonthsAsync(database, June);
        var day = DateOnly.Parse(today);
        database.Clock.SetLocal(day.Year, day.Month, day.Day);

        var unit = (await FiguresAsync(database)).Units.Single(unit => unit.Id == tree.WardB.Id);

        Assert.Equal((overdue, 1 - overdue), (unit.Sums.SessionsOverdue, unit.Sums.SessionsInTime));
        Assert.Equal((overdue, 1 - overdue), (unit.Cells.Overdue, unit.Cells.InTime));
    }

    /// <summary>Cell moved 20/6, cut-off 15/6: the second quarter in the old ward, the third in the new; moved 1/6: all in the new.</summary>
    [Theory]
    [InlineData("2023-06-20", "DU-A")]
    [InlineData("2023-06-01", "DU-B")]
    public async Task R17_Tree_IsThatOfTheWindowsLastDay(string moved, string ward)
    {
        await OpenPeriodAsync("2023-Q2", "2023-06-15");
        await HoldAsync(database, tree, tree.CellA1.Id, new(2023, 5, 5));
        await using (var db = database.NewContext())
        {
            var cell = await db.Organizations.Include(row => row.Placements).SingleAsync(row => row.Id == tree.CellA1.Id);
            cell.PlaceBelow(await db.Organizations.SingleAsync(row => row.Id == tree.WardB.Id), DateOnly.Parse(moved));
            await db.SaveChangesAsync();
        }

        var figures = await FiguresAsync(database);

        Assert.Equal(ward, Assert.Single(figures.Units, unit => unit.Sums.SessionsHeld > 0).Code);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);

    private async Task<StudySums> UnitAsync(string period) => (await FiguresAsync(database, "CB-A1", period)).Total;

    private async Task<IEnumerable<(string Title, int Studied)>> TopicsAsync(string period)
    {
        var subject = await SubjectAsync(database, period: period);
        await using var db = database.NewContext();
        return (await new PeriodFiguresQueries(db, new(db, database.Clock), database.Clock).TopicsAsync(subject, null, default))
            .Select(topic => (topic.Title, topic.Studied));
    }

    private async Task OpenPeriodAsync(string period, string cutoff) =>
        Assert.True((await OpenAsync(database, await tree.ActorAsync(database, "officer"), period, cutoff, "2024-01-15")).IsDone);

    private async Task DueAsync(int a1, int a2, int b1)
    {
        await UsualDayAsync(tree.CellA1.Id, a1);
        await UsualDayAsync(tree.CellA2.Id, a2);
        await UsualDayAsync(tree.CellB1.Id, b1);
    }

    private async Task UsualDayAsync(int cellId, int? day)
    {
        await using var db = database.NewContext();
        await db.Organizations.Where(row => row.Id == cellId).ExecuteUpdateAsync(row => row.SetProperty(cell => cell.UsualSessionDay, day));
    }

    private async Task<SessionDuty> DutyAsync(int cellId, DateOnly month)
    {
        await using var db = database.NewContext();
        return await db.SessionDuties.SingleAsync(row => row.CellId == cellId && row.Kind == DutyKind.Regular && row.StartsOn == month);
    }
}
