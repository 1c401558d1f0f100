using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Reports;
using StudyCampaigns.Sessions;
using StudyCampaigns.Tests.Sessions;

namespace StudyCampaigns.Tests.Reports;

/// <summary>Ward A's quarter with real sessions: what its accepted report has counted is locked, and nothing else.</summary>
public sealed class AcceptReportTests : IAsyncLifetime
{
    private SessionSetting steps = null!;

    public async Task InitializeAsync()
    {
        steps = await SessionSetting.CreateAsync();
        foreach (var month in new[] { ReportTree.April, ReportTree.May, ReportTree.June })
        {
            await steps.OpenMonthAsync(month);
        }
    }

    public async Task DisposeAsync() => await steps.DisposeAsync();

    [Fact]
    public async Task Accept_LocksWhatTheReportCounts_AndRefusesFurtherChanges()
    {
        var confirmed = await steps.SubmittedAsync(new DateOnly(2023, 5, 5));
        Assert.True((await steps.ConfirmAsync(confirmed.Id)).IsDone);
        var sent = await steps.SubmittedAsync();
        var version = sent.Version;
        Assert.True((await steps.RequestChangeAsync(sent.Id, "Ghi nhầm một người")).IsDone);

        await AcceptAsync();

        Assert.Equal(SessionState.Locked, (await steps.LoadAsync(confirmed.Id)).State);
        sent = await steps.LoadAsync(sent.Id);
        Assert.Equal((SessionState.Locked, null, SessionTexts.DeclinedByLock), (sent.State, sent.ChangeRequest, sent.ReturnReason));
        Assert.NotEqual(version, sent.Version);
        Assert.Equal(SessionRefusals.Locked, (await steps.RequestChangeAsync(sent.Id, "Ghi nhầm")).Refusal);
        Assert.Equal(SessionRefusals.Locked, (await steps.ReturnAsync(sent.Id, "Ghi lại")).Refusal);
        Assert.Equal([], await steps.SelfCheckAsync());
        var entry = await steps.InAsync(db => db.AuditEntries.AsNoTracking().SingleAsync(row => row.Action == "report.accept"));
        Assert.Contains("\"lockedSessions\":2", entry.After);
    }

    [Fact]
    public async Task Accept_LeavesOtherCampaignsUnitsAndWhatWasNeverSent()
    {
        var unsent = await steps.OpenedAsync();
        var opened = await steps.OpenedAsync(new DateOnly(2023, 5, 5));
        Assert.True((await steps.SubmitAsync(opened.Id, opened.Version, steps.Entry(opened) with { CampaignId = null, TopicIds = [] })).IsDone);
        var elsewhere = await SentByB1Async();

        await AcceptAsync();

        Assert.Equal(SessionState.Open, (await steps.LoadAsync(unsent.Id)).State);
        Assert.Equal(SessionState.Submitted, (await steps.LoadAsync(opened.Id)).State);
        Assert.Equal(SessionState.Submitted, (await steps.LoadAsync(elsewhere)).State);
        Assert.Equal([], await steps.SelfCheckAsync());
    }

    [Fact]
    public async Task Accept_OnAStaleVersion_LocksNothing()
    {
        var sent = await steps.SubmittedAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => AcceptAsync(Guid.NewGuid()));

        Assert.Equal(SessionState.Submitted, (await steps.LoadAsync(sent.Id)).State);
    }

    private async Task<int> SentByB1Async()
    {
        var actor = await steps.Tree.ActorAsync(steps.Database, "cell-b1");
        var opened = await steps.InAsync(db => new OpenSession(db, steps.Database.Clock, new AuditTrail(db, steps.Database.Clock))
            .HandleAsync(new(steps.Tree.CellB1.Id, SessionKind.Regular, SessionSetting.June5), actor, CancellationToken.None));
        var session = await steps.LoadAsync(opened.Value);
        Assert.True((await steps.SubmitAsync(session.Id, session.Version, steps.Entry(session), actor)).IsDone);
        return session.Id;
    }

    private async Task AcceptAsync(Guid? version = null)
    {
        var (database, tree) = (steps.Database, steps.Tree);
        var officer = await tree.ActorAsync(database, "officer");
        Assert.True((await ReportTree.OpenAsync(database, officer)).IsDone);
        var report = await ReportTree.ReportOfAsync(database, tree.WardA.Id);
        Assert.True((await ReportTree.SubmitAsync(database, await tree.ActorAsync(database, "ward-a"), report.Id, report.Version)).IsDone);
        report = await ReportTree.ReportOfAsync(database, tree.WardA.Id);
        var accepted = await steps.InAsync(db => new AcceptReport(
                db, new(db), new(db, database.Clock), new(db), database.Clock, new AuditTrail(db, database.Clock))
            .HandleAsync(new(report.Id, version ?? report.Version), officer, CancellationToken.None));
        Assert.True(accepted.IsDone, accepted.Refusal?.Sentence);
    }
}
