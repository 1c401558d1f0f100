using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Tests.Sessions;

public sealed class DropSessionTests
{
    [Fact]
    public async Task Drop_NeverSent_RemovesSessionAndRollAndAudits()
    {
        await using var steps = await SessionSetting.CreateAsync();
        var session = await steps.OpenedAsync();

        Assert.True((await DropAsync(steps, session.Id, session.Version)).IsDone);

        Assert.False(await steps.InAsync(db => db.Sessions.AnyAsync(row => row.Id == session.Id)));
        Assert.False(await steps.InAsync(db => db.AttendanceRecords.AnyAsync(row => row.SessionId == session.Id)));
        Assert.Equal(1, await steps.InAsync(db => db.AuditEntries.CountAsync(row => row.Action == "session.drop" && row.SubjectId == session.Id)));
        Assert.True((await steps.OpenAsync()).IsDone);
    }

    [Fact]
    public async Task Drop_SentOrReturned_IsRefused()
    {
        await using var steps = await SessionSetting.CreateAsync();
        var session = await steps.SubmittedAsync();
        Assert.Equal(SessionRefusals.SentIsNotDropped, (await DropAsync(steps, session.Id, session.Version)).Refusal);
        Assert.True((await steps.ReturnAsync(session.Id, "Ghi lại")).IsDone);

        Assert.Equal(SessionRefusals.SentIsNotDropped, (await DropAsync(steps, session.Id, (await steps.LoadAsync(session.Id)).Version)).Refusal);
    }

    [Fact]
    public async Task Drop_OfAnotherCell_IsMissing()
    {
        await using var steps = await SessionSetting.CreateAsync();
        var session = await steps.OpenedAsync();

        Assert.True((await DropAsync(steps, session.Id, session.Version, await steps.Tree.ActorAsync(steps.Database, "cell-a2"))).IsMissing);
    }

    [Fact]
    public async Task Drop_SavedMeanwhile_Collides()
    {
        await using var steps = await SessionSetting.CreateAsync();
        var session = await steps.OpenedAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => DropAsync(steps, session.Id, Guid.NewGuid()));
    }

    private static Task<Result> DropAsync(SessionSetting steps, int id, Guid version, Actor? actor = null) => steps.InAsync(db =>
        steps.NewWorkflow(db).DropAsync(new(id, version), actor ?? steps.Cell, CancellationToken.None));
}
