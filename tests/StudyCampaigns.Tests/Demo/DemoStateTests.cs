using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StudyCampaigns.Documents;
using StudyCampaigns.Figures;
using StudyCampaigns.Layout;
using StudyCampaigns.Plans;
using StudyCampaigns.Prints;
using StudyCampaigns.Registers;
using StudyCampaigns.Reports;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Tests.Demo;

/// <summary>What the journeys and the boards find on 20/06/2023.</summary>
public sealed class DemoStateTests
{
    private static readonly DateOnly Today = new(2023, 6, 20);
    private static readonly DateOnly June = new(2023, 6, 1);

    [Fact]
    public async Task LoadAsync_Figures_AgreeWithTheSelfCheck()
    {
        await using var db = (await DemoDatabase.SharedAsync()).NewContext();

        Assert.Empty(await new FiguresSelfCheck(db).RunAsync(CancellationToken.None));
        Assert.True(await db.SessionDuties.CountAsync(row => row.MetOn != null) > 2000);
    }

    [Fact]
    public async Task LoadAsync_Months_AreOpenedAsThePortalOpensThem()
    {
        await using var database = await DemoDatabase.CopyAsync();
        await using var db = database.NewContext();

        for (var month = new DateOnly(2023, 1, 1); month <= June; month = month.AddMonths(1))
        {
            Assert.Equal(0, await new OpenMonth(db, Options.Create(new DutyOptions()), database.Clock).HandleAsync(month, CancellationToken.None));
        }
    }

    [Fact]
    public async Task LoadAsync_Sessions_ShowEveryStateThatThePortalMakes()
    {
        await using var db = (await DemoDatabase.SharedAsync()).NewContext();

        var states = await db.Sessions.GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count);

        // Nothing in the portal schedules a session yet.
        Assert.Equal(
            Enum.GetValues<SessionState>().Except([SessionState.Scheduled]).Order(), states.Keys.Order());
        Assert.All(states.Values, count => Assert.True(count >= 5));
        Assert.True(await db.Sessions.AllAsync(row => row.HeldOn < Today && row.SubmittedAt < new DateTime(2023, 6, 20, 1, 0, 0) || row.SubmittedAt == null));
        Assert.True(await db.Sessions.AllAsync(row => row.ConfirmedAt == null || row.ConfirmedAt > row.SubmittedAt));
        Assert.All(await db.Sessions.GroupBy(row => row.Kind).Select(group => group.Count()).ToListAsync(), count => Assert.True(count > 0));
    }

    [Fact]
    public async Task LoadAsync_Attendance_LiesBetweenEightyAndNinetyNineOfAHundred()
    {
        await using var db = (await DemoDatabase.SharedAsync()).NewContext();

        var months = await db.SessionFigures.Where(row => row.CampaignKey == SessionFigures.AllCampaigns)
            .GroupBy(row => row.HeldOn.Month)
            .Select(group => new { Expected = group.Sum(row => row.Counts.Expected), Present = group.Sum(row => row.Counts.Present) })
            .ToListAsync();

        Assert.Equal(6, months.Count);
        Assert.All(months, month => Assert.InRange(100.0 * month.Present / month.Expected, 85, 98));
        Assert.True(await db.Sessions.AllAsync(row => row.Attendance.Present * 5 >= row.Attendance.Expected * 4));
        Assert.True(await db.AttendanceRecords.AnyAsync(row => row.Status == AttendanceStatus.Unexcused));
    }

    [Fact]
    public async Task LoadAsync_FirstCellOfKhuongDinh_HasNotMetInJune()
    {
        await using var db = (await DemoDatabase.SharedAsync()).NewContext();
        var cell = await db.Organizations.SingleAsync(row => row.Code == "CB-KHUONG-DINH-01");

        Assert.False(await db.Sessions.AnyAsync(row => row.CellId == cell.Id && row.Month == June));
        Assert.True(await db.Sessions.CountAsync(row => row.CellId == cell.Id) >= 5);
        Assert.True(cell.UsualSessionDay <= Today.Day);
        var roll = await db.Memberships.CountAsync(row => row.CellId == cell.Id && row.From <= Today && (row.To == null || row.To > Today));
        Assert.InRange(roll, 30, 40);
    }

    [Fact]
    public async Task LoadAsync_KhuongDinh_HasSessionsToConfirm()
    {
        await using var db = (await DemoDatabase.SharedAsync()).NewContext();

        var waiting = await db.Sessions
            .Where(row => row.Cell.Parent!.Code == "DU-KHUONG-DINH" && row.Month == June && row.State == SessionState.Submitted)
            .CountAsync();

        Assert.True(waiting >= 5, $"{waiting}");
    }

    [Fact]
    public async Task LoadAsync_Adoption_StandsAsOnTheBoard()
    {
        await using var db = (await DemoDatabase.SharedAsync()).NewContext();

        var rows = await db.PlanAssignments.AsNoTracking().IgnoreAutoIncludes()
            .Include(row => row.SubPlan!.Assignments)
            .Include(row => row.Organization)
            .Where(row => row.Plan.NumberText == "36-KH/QU")
            .ToDictionaryAsync(row => row.Organization.Code);

        Assert.Equal(11, rows.Count);
        Assert.Equal(9, rows.Values.Count(row => row.IsAnswered));
        Assert.All(rows.Values, row => Assert.Equal(new DateOnly(2023, 5, 10), row.DueOn));
        var (kimGiang, haDinh, khuongDinh) = (rows["DU-KIM-GIANG"], rows["DU-HA-DINH"], rows["DU-KHUONG-DINH"]);
        Assert.Equal((AssignmentAnswer.None, 41), (kimGiang.Answer, kimGiang.DaysLate(Today)));
        Assert.NotNull(kimGiang.ReceivedAt);
        Assert.Equal((DocumentState.Submitted, 2, 41), (haDinh.SubPlan!.State, haDinh.SubPlan.DraftRound, haDinh.DaysLate(Today)));
        Assert.Equal(("21-KH/ĐU", new DateOnly(2023, 5, 22), 12), (khuongDinh.SubPlan!.NumberText, khuongDinh.AnsweredOn, khuongDinh.DaysLate(Today)));
        Assert.Equal((44, 38), (khuongDinh.SubPlan.Assignments.Count, khuongDinh.SubPlan.Assignments.Count(row => row.IsAnswered)));
        Assert.Equal(("17-KH/ĐU", new DateOnly(2023, 4, 28)), (rows["DU-KHUONG-MAI"].SubPlan!.NumberText, rows["DU-KHUONG-MAI"].AnsweredOn));
        Assert.Equal(("24-KH/ĐU", new DateOnly(2023, 4, 25)), (rows["DU-NHAN-CHINH"].SubPlan!.NumberText, rows["DU-NHAN-CHINH"].AnsweredOn));
        Assert.Equal(3, rows.Values.Count(row => row.DaysLate(Today) > 0));
    }

    [Fact]
    public async Task LoadAsync_Plans_ShowEveryState()
    {
        await using var db = (await DemoDatabase.SharedAsync()).NewContext();

        var states = await db.Plans.Select(row => row.State).Distinct().ToListAsync();

        Assert.Equal(Enum.GetValues<DocumentState>().Order(), states.Order());
    }

    [Fact]
    public async Task LoadAsync_SubPlans_LinkEveryTaskToTheOneItCarriesOut()
    {
        await using var db = (await DemoDatabase.SharedAsync()).NewContext();

        var subPlans = await db.Plans.AsNoTracking().Include(row => row.Tasks).ThenInclude(row => row.ParentTask)
            .Where(row => row.ParentPlanId != null).ToListAsync();

        Assert.All(subPlans, plan => Assert.All(plan.Tasks, task => Assert.Equal(plan.ParentPlanId, task.ParentTask!.DocumentId)));
        Assert.All(subPlans, plan => Assert.NotEmpty(plan.Tasks));
    }

    [Fact]
    public async Task LoadAsync_Registers_GiveTheNextNumbers()
    {
        await using var db = (await DemoDatabase.SharedAsync()).NewContext();
        var registers = await db.DocumentRegisters.Include(row => row.Numbers).ToListAsync();

        Assert.Equal(51, await Last("QU-TX"));
        Assert.Equal(23, await Last("DU-KHUONG-DINH"));
        Assert.All(registers, register => Assert.All(register.Numbers, line => Assert.InRange(line.Number, 1, register.LastNumber)));

        async Task<int> Last(string code)
        {
            var unit = await db.Organizations.SingleAsync(row => row.Code == code);
            return registers.Single(row => row.OrganizationId == unit.Id && row.TypeSymbol == "KH").LastNumber;
        }
    }

    [Theory]
    [InlineData("QU-TX")]
    [InlineData("DU-KHUONG-DINH")]
    public async Task LoadAsync_Registers_ShowEveryKindOfLineWithoutFaults(string code)
    {
        await using var db = (await DemoDatabase.SharedAsync()).NewContext();
        var unit = await db.Organizations.SingleAsync(row => row.Code == code);
        var book = await db.DocumentRegisters.Include(row => row.Numbers).SingleAsync(row => row.OrganizationId == unit.Id && row.TypeSymbol == "KH");

        RegisterEntryKind[] shown = [RegisterEntryKind.Document, RegisterEntryKind.Reserved, RegisterEntryKind.Skipped, RegisterEntryKind.Withdrawn];
        Assert.Equal([], shown.Except(book.Numbers.Select(line => line.Kind)));
        var lines = book.Numbers.Select(line => new RegisterFaults.Line(line.Number, line.IssuedOn, line.Subject));
        Assert.False(RegisterFaults.Find(book.TakenOverNumber, book.LastNumber, lines).Any);
    }

    [Fact]
    public async Task LoadAsync_EveryIssuedDocumentAndSentReport_HasAWholePrintOfWhatItIs()
    {
        await using var db = (await DemoDatabase.SharedAsync()).NewContext();

        var checkedPrints = await new FrozenPrintSelfCheck(db).RunAsync(CancellationToken.None);
        Assert.Empty(checkedPrints.Differences);
        var documents = await db.Documents.AsNoTracking().WithContent().Include(row => row.Print).Where(row => row.PrintId != null).ToListAsync();
        Assert.Equal(await db.Documents.CountAsync(row => row.State == DocumentState.Issued || row.State == DocumentState.Withdrawn), documents.Count);
        Assert.All(documents, document => Assert.Equal(PrintedForm.Write(DocumentPrint.Of(document, Today)), document.Print!.Form));
        var reports = await db.ExpectedReports.AsNoTracking().Include(row => row.Print).Include(row => row.Organization).Where(row => row.PrintId != null).ToListAsync();
        Assert.Equal(documents.Count + reports.Count, checkedPrints.Checked);
        Assert.All(reports, report => Assert.Contains(
            StudyCampaigns.Text.VietnameseFormat.Number(ReportSnapshot.TotalOf(report.Snapshot!).Attendance.Present), report.Print!.Form));
    }

    [Fact]
    public async Task LoadAsync_Reports_QuarterOneIsAcceptedAndQuarterTwoUnderWay()
    {
        await using var db = (await DemoDatabase.SharedAsync()).NewContext();
        var periods = await db.ReportingPeriods.Include(row => row.Campaign).Include(row => row.ExpectedReports).ToListAsync();

        var first = Assert.Single(periods, row => row.Code == "2023-Q1");
        var second = Assert.Single(periods, row => row.Code == "2023-Q2" && row.Campaign.Code == "147-KH-TU");

        Assert.NotNull(first.ClosedAt);
        Assert.All(first.ExpectedReports, report => Assert.Equal(ReportState.Accepted, report.State));
        Assert.Equal(16, second.ExpectedReports.Count);
        Assert.Equal(
            [ReportState.Expected, ReportState.Submitted, ReportState.Returned, ReportState.Accepted],
            second.ExpectedReports.Select(report => report.State).Distinct().Order());
        Assert.All(second.ExpectedReports.Where(report => report.IsReceived), report =>
            Assert.Equal(ReportSnapshot.Hash(report.Snapshot!, report.Narrative!), report.Hash));
        Assert.All(first.ExpectedReports, report => Assert.True(ReportSnapshot.TotalOf(report.Snapshot!).SessionsMet > 0));
    }
}
