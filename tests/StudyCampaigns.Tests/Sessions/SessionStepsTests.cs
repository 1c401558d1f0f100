using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Figures;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Tests.Sessions;

/// <summary>Confirming, returning, asking for a change.</summary>
public sealed class SessionStepsTests
{
    [Fact]
    public async Task Confirm_Submitted_CountsAsConfirmed()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.SubmittedAsync();

        Assert.True((await setting.ConfirmAsync(session.Id)).IsDone);

        var after = await setting.LoadAsync(session.Id);
        Assert.Equal((SessionState.Confirmed, setting.Ward.AccountId), (after.State, after.ConfirmedById!.Value));
        Assert.Equal(1, (await setting.FiguresAsync(SessionFigures.AllCampaigns)).Confirmed);
        Assert.Equal(1, (await setting.FiguresAsync(setting.Tree.CampaignId)).Confirmed);
        Assert.Empty(await setting.SelfCheckAsync());
    }

    [Fact]
    public async Task Confirm_Twice_IsAnsweredLikeTheFirst()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.SubmittedAsync();

        await setting.ConfirmAsync(session.Id);

        Assert.True((await setting.ConfirmAsync(session.Id)).IsDone);
        Assert.Equal(1, await setting.InAsync(db => db.AuditEntries.CountAsync(row => row.Action == "session.confirm")));
    }

    [Fact]
    public async Task Confirm_Open_IsRefused()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.OpenedAsync();

        Assert.Equal(SessionRefusals.NotSubmitted, (await setting.ConfirmAsync(session.Id)).Refusal);
    }

    [Fact]
    public async Task Confirm_ByTheCellItselfOrAnotherWard_IsMissing()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.SubmittedAsync();

        Assert.True((await setting.ConfirmAsync(session.Id, setting.Cell)).IsMissing);
        Assert.True((await setting.ConfirmAsync(session.Id, await setting.Tree.ActorAsync(setting.Database, "ward-b"))).IsMissing);
    }

    [Fact]
    public async Task Confirm_StaleVersion_Throws()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.SubmittedAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => setting.ConfirmAsync(session.Id, version: Guid.NewGuid()));
        Assert.Equal(SessionState.Submitted, (await setting.LoadAsync(session.Id)).State);
    }

    [Fact]
    public async Task Return_Submitted_NoLongerCountsUntilSubmittedAgain()
    {
        await using var setting = await SessionSetting.CreateAsync();
        await setting.OpenMonthAsync(SessionSetting.June5);
        var session = await setting.SubmittedAsync();

        Assert.True((await setting.ReturnAsync(session.Id, " Thiếu kết luận ")).IsDone);

        var returned = await setting.LoadAsync(session.Id);
        Assert.Equal((SessionState.Returned, "Thiếu kết luận"), (returned.State, returned.ReturnReason));
        Assert.Equal(new(0, 0, AttendanceCounts.None), await setting.FiguresAsync(SessionFigures.AllCampaigns));
        Assert.Null((await setting.DutyAsync(SessionFigures.AllCampaigns, new(2023, 6, 1)))!.MetOn);

        Assert.True((await setting.SubmitAsync(session.Id, returned.Version, setting.Entry(returned))).IsDone);
        Assert.Equal(SessionSetting.June5, (await setting.DutyAsync(SessionFigures.AllCampaigns, new(2023, 6, 1)))!.MetOn);
        Assert.Null((await setting.LoadAsync(session.Id)).ReturnReason);
        Assert.Empty(await setting.SelfCheckAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    public async Task Return_WithoutReason_IsRefused(string? reason)
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.SubmittedAsync();

        Assert.Equal(SessionRefusals.ReasonMissing, (await setting.ReturnAsync(session.Id, reason)).Refusal);
    }

    [Fact]
    public async Task Return_ConfirmedWithoutRequest_IsRefused()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.SubmittedAsync();
        await setting.ConfirmAsync(session.Id);

        Assert.Equal(SessionRefusals.ConfirmedIsNotReturned, (await setting.ReturnAsync(session.Id, "Sửa")).Refusal);
    }

    [Fact]
    public async Task RequestChange_Confirmed_LetsTheWardReturn()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.SubmittedAsync();
        await setting.ConfirmAsync(session.Id);

        Assert.True((await setting.RequestChangeAsync(session.Id, "Ghi nhầm một người")).IsDone);
        Assert.Equal(1, (await setting.FiguresAsync(SessionFigures.AllCampaigns)).Held);
        Assert.True((await setting.ReturnAsync(session.Id, "Đồng ý")).IsDone);

        var after = await setting.LoadAsync(session.Id);
        Assert.Equal(SessionState.Returned, after.State);
        Assert.Null(after.ChangeRequest);
        Assert.Equal(0, (await setting.FiguresAsync(SessionFigures.AllCampaigns)).Confirmed);
    }

    [Fact]
    public async Task RequestChange_StillEditable_IsRefused()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.OpenedAsync();

        Assert.Equal(SessionRefusals.StillEditable, (await setting.RequestChangeAsync(session.Id, "Sửa")).Refusal);
    }

    [Fact]
    public async Task RequestChange_Pending_HoldsConfirmationUntilAnswered()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.SubmittedAsync();
        await setting.RequestChangeAsync(session.Id, "Ghi nhầm");

        Assert.Equal(SessionRefusals.ChangeAlreadyAsked, (await setting.RequestChangeAsync(session.Id, "Ghi nhầm nữa")).Refusal);
        Assert.Equal(SessionRefusals.ChangeIsAsked, (await setting.ConfirmAsync(session.Id)).Refusal);
        Assert.True((await setting.DeclineChangeAsync(session.Id, "Đã đúng")).IsDone);
        Assert.True((await setting.ConfirmAsync(session.Id)).IsDone);
    }

    [Fact]
    public async Task DeclineChange_NothingAsked_IsRefused()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.SubmittedAsync();

        Assert.Equal(SessionRefusals.NoChangeAsked, (await setting.DeclineChangeAsync(session.Id, "Không")).Refusal);
    }

    [Fact]
    public async Task EveryStep_LeavesOneAuditRowWithBeforeAndAfter()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.SubmittedAsync();
        await setting.RequestChangeAsync(session.Id, "Ghi nhầm");
        await setting.DeclineChangeAsync(session.Id, "Đã đúng");
        await setting.ConfirmAsync(session.Id);

        var rows = await setting.InAsync(db => db.AuditEntries.AsNoTracking().Where(row => row.SubjectId == session.Id).OrderBy(row => row.Id).ToListAsync());

        Assert.Equal(
            ["session.open", "session.submit", "session.request-change", "session.decline-change", "session.confirm"],
            rows.Select(row => row.Action));
        Assert.Equal("""{"State":"Submitted"}""", rows[^1].Before);
        Assert.Equal("""{"State":"Confirmed"}""", rows[^1].After);
    }
}
