using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Reports;
using StudyCampaigns.Sessions;
using StudyCampaigns.Tests.Sessions;

namespace StudyCampaigns.Tests.Reports;

/// <summary>Ward A's quarter with real sessions: its report is taken as it was sent, and no session is touched by it.</summary>
public sealed class AcceptReportTests : IAsyncLifetime
{
    private SessionSetting steps = null!;

    public async ValueTask InitializeAsync()
    {
        steps = await SessionSetting.CreateAsync();
        foreach (var month in new[] { ReportTree.April, ReportTree.May, ReportTree.June })
        {
            await steps.OpenMonthAsync(month);
        }
    }

    public async ValueTask DisposeAsync() => await steps.DisposeAsync();

    [Fact]
    public async Task Accept_ConfirmsAndLocksNoSession()
    {
        var confirmed = await steps.SubmittedAsync(new DateOnly(2023, 5, 5));
        Assert.True((await steps.ConfirmAsync(confirmed.Id)).IsDone);
        var sent = await steps.SubmittedAsync();
        Assert.True((await steps.RequestChangeAsync(sent.Id, "Ghi nhầm một người")).IsDone);
        var before = await SessionsAsync();

        await AcceptAsync();

        Assert.Equal(before, await SessionsAsync());
        var june = await steps.FiguresAsync(steps.Tree.CampaignId);
        Assert.Equal((1, 0), (june.Held, june.Confirmed));
        Assert.Equal([], await steps.SelfCheckAsync());
    }

    [Fact]
    public async Task Accept_ThenASessionIsCorrected_TheReportKeepsWhatWasSent()
    {
        var sent = await steps.SubmittedAsync();
        await AcceptAsync();
        var accepted = await ReportAsync();

        Assert.True((await steps.RequestChangeAsync(sent.Id, "Ghi nhầm")).IsDone);
        Assert.True((await steps.ReturnAsync(sent.Id, "Ghi lại")).IsDone);
        var returned = await steps.LoadAsync(sent.Id);
        var all = steps.Entry(returned) with { Roll = [.. steps.Entry(returned).Roll.Select(mark => mark with { Status = AttendanceStatus.Present, Reason = null })] };
        Assert.True((await steps.SubmitAsync(sent.Id, returned.Version, all)).IsDone);
        await steps.SubmittedAsync(new DateOnly(2023, 5, 5), reason: "Ghi muộn.");

        Assert.Equal(10, (await ReportTree.FiguresAsync(steps.Database, "DU-A")).Total.Attendance.Present);
        var after = await ReportAsync();
        Assert.Equal((accepted.Snapshot, accepted.Hash, accepted.PrintId), (after.Snapshot, after.Hash, after.PrintId));
        Assert.Equal((accepted.Print!.Form, accepted.Print.Hash), (after.Print!.Form, after.Print.Hash));
        Assert.Equal(4, ReportSnapshot.TotalOf(after.Snapshot!).Attendance.Present);
        Assert.Contains("4/6 lượt", after.Print.Form);
    }

    [Fact]
    public async Task Accept_PrintChangedOutside_IsRefused()
    {
        await SendAsync();
        await steps.InAsync(db => db.FrozenPrints.ExecuteUpdateAsync(row => row.SetProperty(one => one.Form, one => one.Form.Replace("0/0", "9/9"))));

        Assert.Equal(ReportRefusals.SnapshotBroken, (await AcceptSentAsync()).Refusal);
        Assert.Equal(ReportState.Submitted, (await ReportAsync()).State);
    }

    [Fact]
    public async Task Accept_OnAStaleVersion_LeavesTheReportAsItWas()
    {
        await SendAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => AcceptSentAsync(Guid.NewGuid()));

        Assert.Equal(ReportState.Submitted, (await ReportAsync()).State);
    }

    [Fact]
    public async Task Submit_AfterAReturn_StandsInPlaceOfWhatWasSentBefore()
    {
        await SendAsync("Bản thứ nhất.");
        var first = await ReportAsync();
        var officer = await steps.Tree.ActorAsync(steps.Database, "officer");
        var returned = await steps.InAsync(db => new ReturnReport(db, new AuditTrail(db, steps.Database.Clock))
            .HandleAsync(new(first.Id, first.Version, "Bổ sung"), officer, CancellationToken.None));
        Assert.True(returned.IsDone);
        await SendAgainAsync("Bản thứ hai.");

        var second = await ReportAsync();
        Assert.Contains("Bản thứ hai.", second.Print!.Form);
        Assert.Equal([second.PrintId], await steps.InAsync(db => db.FrozenPrints.Select(row => (int?)row.Id).ToListAsync()));
        Assert.True((await AcceptSentAsync()).IsDone);
    }

    private async Task<List<(int, SessionState, Guid, string?, string?, DateTime?)>> SessionsAsync() => [.. (await steps.InAsync(db => db.Sessions.AsNoTracking().ToListAsync()))
        .Select(row => (row.Id, row.State, row.Version, row.ChangeRequest, row.ReturnReason, row.ConfirmedAt))];

    private async Task AcceptAsync()
    {
        await SendAsync();
        var accepted = await AcceptSentAsync();
        Assert.True(accepted.IsDone, accepted.Refusal?.Sentence);
    }

    private async Task SendAsync(string narrative = "Đã tổ chức tốt.")
    {
        Assert.True((await ReportTree.OpenAsync(steps.Database, await steps.Tree.ActorAsync(steps.Database, "officer"))).IsDone);
        await SendAgainAsync(narrative);
    }

    private async Task SendAgainAsync(string narrative)
    {
        var report = await ReportAsync();
        Assert.True((await ReportTree.SubmitAsync(steps.Database, steps.Ward, report.Id, report.Version, narrative)).IsDone);
    }

    private async Task<Result> AcceptSentAsync(Guid? version = null)
    {
        var report = await ReportAsync();
        var officer = await steps.Tree.ActorAsync(steps.Database, "officer");
        return await steps.InAsync(db => new AcceptReport(db, steps.Database.Clock, new AuditTrail(db, steps.Database.Clock))
            .HandleAsync(new(report.Id, version ?? report.Version), officer, CancellationToken.None));
    }

    private Task<ExpectedReport> ReportAsync() => steps.InAsync(db =>
        db.ExpectedReports.AsNoTracking().Include(row => row.Print).SingleAsync(row => row.OrganizationId == steps.Tree.WardA.Id));
}
