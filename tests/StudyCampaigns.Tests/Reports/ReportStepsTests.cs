using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Reports;
using static StudyCampaigns.Tests.Reports.ReportTree;

namespace StudyCampaigns.Tests.Reports;

public sealed class ReportStepsTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private TestTree tree = null!;
    private Actor officer = null!;
    private Actor ward = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        tree = await TestTree.PlantAsync(database);
        await GrowAsync(database, tree);
        officer = await tree.ActorAsync(database, "officer");
        ward = await tree.ActorAsync(database, "ward-a");
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Open_District_ExpectsOneReportOfEachWardAndAudits()
    {
        var opened = await OpenAsync(database, officer);

        Assert.True(opened.IsDone);
        await using var db = database.NewContext();
        var expected = await db.ExpectedReports.Where(row => row.PeriodId == opened.Value).Select(row => row.OrganizationId).ToListAsync();
        Assert.Equal([tree.WardA.Id, tree.WardB.Id], expected.Order());
        Assert.Equal(1, await db.AuditEntries.CountAsync(row => row.Action == "period.open" && row.OrganizationId == tree.Committee.Id));
    }

    [Fact]
    public async Task Open_Twice_AnswersTheSamePeriodAndAddsNothing()
    {
        var first = await OpenAsync(database, officer);
        var second = await OpenAsync(database, officer, due: "2023-08-01");

        Assert.Equal(first.Value, second.Value);
        await using var db = database.NewContext();
        Assert.Equal(2, await db.ExpectedReports.CountAsync());
        Assert.Equal(new DateOnly(2023, 7, 5), (await db.ReportingPeriods.SingleAsync()).DueOn);
    }

    [Fact]
    public async Task Open_ByAnotherUnit_IsMissing() => Assert.True((await OpenAsync(database, ward)).IsMissing);

    [Theory]
    [InlineData("2023-Q2", "2023-03-31", "2023-07-05", "Ngày chốt")]
    [InlineData("2023-Q2", "2023-08-01", "2023-08-05", "Ngày chốt")]
    [InlineData("2023-Q2", "2023-06-25", "2023-06-24", "Hạn gửi")]
    [InlineData("2022-Q2", "2022-06-25", "2022-07-05", "Kỳ báo cáo")]
    public async Task Open_WrongDays_IsRefused(string period, string cutoff, string due, string sentence)
    {
        var result = await OpenAsync(database, officer, period, cutoff, due);

        Assert.StartsWith(sentence, result.Refusal?.Sentence);
    }

    [Fact]
    public async Task Save_BeforeTheCutoff_KeepsTheTextUnsentAndAudits()
    {
        var report = await OpenAndFindAsync("2023-06-28");

        Assert.True((await SaveAsync(ward, report.Id, report.Version, " Đang viết dở. ")).IsDone);

        var kept = await ReportOfAsync(database, tree.WardA.Id);
        Assert.Equal((ReportState.Expected, "Đang viết dở.", null), (kept.State, kept.Narrative, kept.Snapshot));
        await using var db = database.NewContext();
        Assert.Equal(1, await db.AuditEntries.CountAsync(row => row.Action == "report.save" && row.SubjectId == report.Id));
    }

    [Fact]
    public async Task Save_SentReport_IsRefusedAndKeepsWhatWasSent()
    {
        var report = await OpenAndFindAsync();
        Assert.True((await SubmitAsync(database, ward, report.Id, report.Version)).IsDone);
        var sent = await ReportOfAsync(database, tree.WardA.Id);

        var saved = await SaveAsync(ward, sent.Id, sent.Version, "Khác");

        Assert.Equal(ReportRefusals.AlreadySubmitted, saved.Refusal);
        Assert.Equal("Đã tổ chức tốt.", (await ReportOfAsync(database, tree.WardA.Id)).Narrative);
    }

    [Fact]
    public async Task Save_OfAnotherUnit_IsMissing()
    {
        var report = await OpenAndFindAsync();

        Assert.True((await SaveAsync(await tree.ActorAsync(database, "ward-b"), report.Id, report.Version, "Khác")).IsMissing);
    }

    [Fact]
    public async Task Submit_FreezesFiguresWithHash()
    {
        var report = await OpenAndFindAsync();

        Assert.True((await SubmitAsync(database, ward, report.Id, report.Version)).IsDone);

        var sent = await ReportOfAsync(database, tree.WardA.Id);
        Assert.Equal(ReportState.Submitted, sent.State);
        Assert.Equal(ReportSnapshot.Hash(sent.Snapshot!, "Đã tổ chức tốt."), sent.Hash);
        Assert.Equal(17, ReportSnapshot.TotalOf(sent.Snapshot!).Attendance.Present);
        await using (var db = database.NewContext())
        {
            var row = await db.SessionFigures.SingleAsync(row => row.CellId == tree.CellA1.Id && row.HeldOn == June.AddDays(4) && row.CampaignKey == tree.CampaignId);
            row.Counts = row.Counts with { Present = 6, Excused = 0 };
            await db.SaveChangesAsync();
        }

        Assert.Equal(18, (await FiguresAsync(database, "DU-A")).Total.Attendance.Present);
        Assert.Equal(17, ReportSnapshot.TotalOf((await ReportOfAsync(database, tree.WardA.Id)).Snapshot!).Attendance.Present);
    }

    [Fact]
    public async Task Snapshot_SameFigures_SameBytes() => Assert.Equal(
        ReportSnapshot.Write(await ReportAsync(database, "DU-A")),
        ReportSnapshot.Write(await ReportAsync(database, "DU-A")));

    [Fact]
    public async Task Submit_BeforeCutoff_IsRefused()
    {
        var report = await OpenAndFindAsync(cutoff: "2023-06-25");

        var result = await SubmitAsync(database, ward, report.Id, report.Version);

        Assert.Contains("25/06/2023", result.Refusal?.Sentence);
    }

    [Fact]
    public async Task Submit_WithoutNarrative_IsRefusedAtItsField()
    {
        var report = await OpenAndFindAsync();

        var result = await SubmitAsync(database, ward, report.Id, report.Version, "  ");

        Assert.Equal("Narrative", result.Refusal?.Field);
        Assert.Equal(ReportState.Expected, (await ReportOfAsync(database, tree.WardA.Id)).State);
    }

    [Fact]
    public async Task Submit_ReportOfAnotherWard_IsMissing()
    {
        var report = await OpenAndFindAsync();

        var other = await tree.ActorAsync(database, "ward-b");

        Assert.True((await SubmitAsync(database, other, report.Id, report.Version)).IsMissing);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("[")]
    public async Task SaveAndSubmit_NarrativeThatCannotBeDrawn_IsRefusedAtItsField(string piece)
    {
        var report = await OpenAndFindAsync();
        var text = string.Concat(Enumerable.Repeat(piece, 1_000));

        var saved = await SaveAsync(ward, report.Id, report.Version, text);
        var submitted = await SubmitAsync(database, ward, report.Id, report.Version, text);

        Assert.Equal(("Narrative", "Narrative"), (saved.Refusal?.Field, submitted.Refusal?.Field));
        Assert.StartsWith("Nhận xét, đánh giá: ", saved.Refusal!.Sentence);
    }

    [Fact]
    public async Task Submit_StaleVersion_Throws()
    {
        var report = await OpenAndFindAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => SubmitAsync(database, ward, report.Id, Guid.NewGuid()));
    }

    [Fact]
    public async Task Return_ThenSubmitAgain_ThenAccept_Freezes()
    {
        var report = await OpenAndFindAsync();
        await SubmitAsync(database, ward, report.Id, report.Version);
        Assert.Equal("Reason", (await ReturnAsync(" ")).Refusal?.Field);
        Assert.True((await ReturnAsync("Bổ sung nguyên nhân.")).IsDone);
        var returned = await ReportOfAsync(database, tree.WardA.Id);
        Assert.Equal((ReportState.Returned, "Bổ sung nguyên nhân."), (returned.State, returned.ReturnReason));

        Assert.True((await SubmitAsync(database, ward, returned.Id, returned.Version, "Đã bổ sung.")).IsDone);
        Assert.True((await AcceptAsync()).IsDone);

        var accepted = await ReportOfAsync(database, tree.WardA.Id);
        Assert.Equal(ReportState.Accepted, accepted.State);
        Assert.Equal(ReportRefusals.AlreadyAccepted, (await SubmitAsync(database, ward, accepted.Id, accepted.Version)).Refusal);
        Assert.Equal(ReportRefusals.AlreadyAccepted, (await ReturnAsync("Muộn")).Refusal);
        await using var db = database.NewContext();
        Assert.Equal(
            ["period.open", "report.submit", "report.return", "report.submit", "report.accept"],
            await db.AuditEntries.OrderBy(row => row.Id).Select(row => row.Action).ToListAsync());
    }

    [Fact]
    public async Task Accept_SnapshotChangedOutside_IsRefused()
    {
        var report = await OpenAndFindAsync();
        await SubmitAsync(database, ward, report.Id, report.Version);
        await using (var db = database.NewContext())
        {
            await db.ExpectedReports.Where(row => row.Id == report.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Snapshot, one => one.Snapshot!.Replace("17", "71")));
        }

        Assert.Equal(ReportRefusals.SnapshotBroken, (await AcceptAsync()).Refusal);
    }

    [Fact]
    public async Task Accept_ByTheWardItself_IsMissing()
    {
        var report = await OpenAndFindAsync();
        await SubmitAsync(database, ward, report.Id, report.Version);

        Assert.True((await AcceptAsync(ward)).IsMissing);
    }

    [Fact]
    public async Task Progress_LateAndMissingReports_AreCounted()
    {
        var report = await OpenAndFindAsync();
        database.Clock.SetLocal(2023, 7, 8);
        await SubmitAsync(database, ward, report.Id, report.Version);

        var read = await ReportAsync(database);

        Assert.Equal((1, 0, 2), (read.ReportsReceived, read.ReportsInTime, read.Reports.Count));
        Assert.Equal([3, 3], read.Reports.Select(row => row.DaysLate(new(2023, 7, 5), new(2023, 7, 8))));
        Assert.Equal([tree.WardB.Id], read.NotReported.Select(row => row.UnitId));
    }

    private Task<Result> SaveAsync(Actor actor, int reportId, Guid version, string narrative)
    {
        var db = database.NewContext();
        return new SaveReport(db, new AuditTrail(db, database.Clock)).HandleAsync(new(reportId, version, narrative), actor, default);
    }

    private async Task<ExpectedReport> OpenAndFindAsync(string cutoff = "2023-06-20")
    {
        Assert.True((await OpenAsync(database, officer, cutoff: cutoff)).IsDone);
        return await ReportOfAsync(database, tree.WardA.Id);
    }

    private async Task<Result> AcceptAsync(Actor? actor = null)
    {
        var report = await ReportOfAsync(database, tree.WardA.Id);
        await using var db = database.NewContext();
        return await new AcceptReport(db, database.Clock, new AuditTrail(db, database.Clock))
            .HandleAsync(new(report.Id, report.Version), actor ?? officer, default);
    }

    private async Task<Result> ReturnAsync(string reason)
    {
        var report = await ReportOfAsync(database, tree.WardA.Id);
        await using var db = database.NewContext();
        return await new ReturnReport(db, new AuditTrail(db, database.Clock)).HandleAsync(new(report.Id, report.Version, reason), officer, default);
    }
}
