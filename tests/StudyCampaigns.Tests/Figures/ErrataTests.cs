using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Figures;
using StudyCampaigns.Reports;
using StudyCampaigns.Sessions;
using StudyCampaigns.Tests.Sessions;
using static StudyCampaigns.Tests.Reports.ReportTree;

namespace StudyCampaigns.Tests.Figures;

/// <summary>What is recorded or corrected after a report was sent (R7) or accepted (R8, docs/domain.md 9).</summary>
public sealed class ErrataTests : IAsyncLifetime
{
    private static readonly DateOnly June10 = new(2023, 6, 10);

    private TestDatabase database = null!;
    private SessionSetting setting = null!;
    private Actor officer = null!;
    private Actor ward = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        await GrowAsync(database, tree);
        setting = await SessionSetting.CreateAsync(database, tree);
        (officer, ward) = (await tree.ActorAsync(database, "officer"), await tree.ActorAsync(database, "ward-a"));
        database.Clock.SetLocal(2023, 7, 1);
        Assert.True((await OpenAsync(database, officer)).IsDone);
    }

    public async ValueTask DisposeAsync() => await setting.DisposeAsync();

    [Fact]
    public async Task R7_RecordedAfterSending_SentFiguresStayAndTheDifferenceIsTold()
    {
        var report = await SentAsync();

        await setting.SubmittedAsync(June10, SessionKind.Thematic);

        Assert.Equal((4, 17, 22), Reported(await ReportOfAsync(database, setting.Tree.WardA.Id)));
        Assert.Equal(5, (await FiguresAsync(database, "DU-A")).Total.SessionsHeld);
        var errata = await ErrataAsync(report);
        Assert.Equal((1, 4, 6), (errata.Added, errata.Change.Present, errata.Change.Expected));
        var line = Assert.Single(errata.Lines);
        Assert.Equal(("Chi bộ A1", June10, null, 4), (line.CellName, line.HeldOn, line.Before, line.After!.Present));
        Assert.Empty(await setting.SelfCheckAsync());
    }

    [Fact]
    public async Task R7_ReturnedAndSentAgain_CountsItAndForgetsTheDifference()
    {
        var report = await SentAsync();
        await setting.SubmittedAsync(June10, SessionKind.Thematic);

        Assert.True((await ReturnAsync(database, officer, report)).IsDone);
        Assert.Equal(0, await setting.InAsync(db => db.PeriodLocks.CountAsync()));
        await SentAsync();

        Assert.Equal((5, 21, 28), Reported(await ReportOfAsync(database, setting.Tree.WardA.Id)));
        Assert.Equal(0, (await ErrataAsync(report)).Count);
    }

    [Fact]
    public async Task R8_RecordedAfterAcceptance_NeedsAReasonAndIsNeverAddedToTheNextPeriod()
    {
        var report = await AcceptedAsync();
        var session = await setting.OpenedAsync(June10, SessionKind.Thematic);

        var without = await setting.SubmitAsync(session.Id, session.Version, setting.Entry(session));
        Assert.Equal(SessionRefusals.CoveredNeedsReason("Đảng ủy phường A", June10), without.Refusal);
        Assert.Equal(0, (await ErrataAsync(report)).Count);
        Assert.True((await setting.SubmitAsync(session.Id, session.Version, setting.Entry(session), reason: "Bí thư ốm, ghi muộn.")).IsDone);

        Assert.Equal((4, 17, 22), Reported(await ReportOfAsync(database, setting.Tree.WardA.Id)));
        Assert.Equal("Bí thư ốm, ghi muộn.", Assert.Single((await ErrataAsync(report)).Lines).Reason);
        Assert.Equal(0, (await FiguresAsync(database, "DU-A", "2023-Q3")).Total.SessionsHeld);
        var year = (await FiguresAsync(database, "QU-T", "2023")).Total;
        Assert.Equal((5, 1), (year.SessionsHeld, year.SessionsAdded));
        Assert.Empty(await setting.SelfCheckAsync());
    }

    [Fact]
    public async Task R8_CorrectedAfterAcceptance_TellsOldAndNew_AndNothingOnceItSaysTheSameAgain()
    {
        await setting.SubmittedAsync(June10, SessionKind.Thematic);
        var report = await AcceptedAsync();
        var id = await setting.InAsync(db => db.Sessions.Where(row => row.HeldOn == June10).Select(row => row.Id).SingleAsync());

        Assert.True((await setting.ReturnAsync(id, "Thiếu một người.")).IsDone);
        var returned = Assert.Single((await ErrataAsync(report)).Lines);
        Assert.Equal((4, null, "Thiếu một người."), (returned.Before!.Present, returned.After, returned.Reason));

        var session = await setting.LoadAsync(id);
        var absent = session.Roll.First(record => record.Status == AttendanceStatus.Unexcused).MemberId;
        var corrected = setting.Entry(session) with { Roll = [new(absent, AttendanceStatus.Present)] };
        Assert.True((await setting.SubmitAsync(id, session.Version, corrected)).IsDone);
        var errata = await ErrataAsync(report);
        Assert.Equal((0, 1, 0), (errata.Added, errata.Change.Present, errata.Change.Expected));

        Assert.True((await setting.ReturnAsync(id, "Nhầm, người đó vắng.")).IsDone);
        session = await setting.LoadAsync(id);
        var back = setting.Entry(session) with { Roll = [new(absent, AttendanceStatus.Unexcused)] };
        Assert.True((await setting.SubmitAsync(id, session.Version, back)).IsDone);
        Assert.Equal(0, (await ErrataAsync(report)).Count);
        Assert.Equal((5, 21, 28), Reported(await ReportOfAsync(database, setting.Tree.WardA.Id)));
        Assert.Empty(await setting.SelfCheckAsync());
    }

    /// <summary>Moved behind the cut-off it leaves the report's window, and counts where it was held.</summary>
    [Fact]
    public async Task R8_MovedOutOfTheWindow_IsNoLongerInTheReportAndCountsInTheNextPeriod()
    {
        await setting.SubmittedAsync(June10, SessionKind.Thematic);
        var report = await AcceptedAsync();
        var id = await setting.InAsync(db => db.Sessions.Where(row => row.HeldOn == June10).Select(row => row.Id).SingleAsync());
        await setting.ReturnAsync(id, "Sai ngày.");
        var session = await setting.LoadAsync(id);

        Assert.True((await setting.SubmitAsync(id, session.Version, setting.Entry(session) with { HeldOn = new(2023, 6, 25) })).IsDone);

        var errata = await ErrataAsync(report);
        Assert.Equal((-1, -4, -6), (errata.Added, errata.Change.Present, errata.Change.Expected));
        Assert.Equal(1, (await FiguresAsync(database, "DU-A", "2023-Q3")).Total.SessionsHeld);
        Assert.Empty(await setting.SelfCheckAsync());
    }

    /// <summary>A session sent while its ward sends the report is in the report or an erratum of it, never between.</summary>
    [Fact]
    public async Task R7_SentAtTheSameMomentAsTheReport_IsInItOrAnErratum()
    {
        var session = await setting.OpenedAsync(June10, SessionKind.Thematic);
        var meanwhile = new BeforeFirstSave(() => setting.SubmitAsync(session.Id, session.Version, setting.Entry(session)));
        var report = await ReportOfAsync(database, setting.Tree.WardA.Id);

        Assert.True((await SubmitAsync(database, ward, report.Id, report.Version, interceptors: meanwhile)).IsDone);

        Assert.True((await meanwhile.Work!).IsDone);
        var sent = Reported(await ReportOfAsync(database, setting.Tree.WardA.Id)).Held;
        Assert.Equal(5, sent + (await ErrataAsync(report.Id)).Added);
    }

    /// <summary>Of another unit, another campaign, or outside the window: no erratum and no reason.</summary>
    [Fact]
    public async Task R8_SessionThatNoReportCovers_NeedsNoReason()
    {
        await AcceptedAsync();
        var session = await setting.OpenedAsync(June10, SessionKind.Thematic);

        Assert.True((await setting.SubmitAsync(session.Id, session.Version, setting.Entry(session) with { TopicIds = [] })).IsDone);
        await HoldAsync(database, setting.Tree, setting.Tree.CellB1.Id, June10);
        await setting.SubmittedAsync(new(2023, 6, 25), SessionKind.Thematic);

        Assert.Equal(0, await setting.InAsync(db => db.Errata.CountAsync()));
    }

    private async Task<int> SentAsync()
    {
        var report = await ReportOfAsync(database, setting.Tree.WardA.Id);
        Assert.True((await SubmitAsync(database, ward, report.Id, report.Version)).IsDone);
        return report.Id;
    }

    private async Task<int> AcceptedAsync()
    {
        var report = await SentAsync();
        Assert.True((await AcceptAsync(database, officer, report)).IsDone);
        return report;
    }

    private Task<ReportErrata> ErrataAsync(int report) => setting.InAsync(db => new ReportErrataQueries(db).ReadAsync(report, default));

    private static (int Held, int Present, int Expected) Reported(ExpectedReport report)
    {
        var total = ReportSnapshot.TotalOf(report.Snapshot!);
        return (total.SessionsHeld, total.Attendance.Present, total.Attendance.Expected);
    }
}
