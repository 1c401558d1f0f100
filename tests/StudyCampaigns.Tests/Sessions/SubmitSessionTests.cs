using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Figures;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Tests.Sessions;

public sealed class SubmitSessionTests
{
    private static readonly DateOnly April = new(2023, 4, 1);
    private static readonly DateOnly May = new(2023, 5, 1);
    private static readonly DateOnly June = new(2023, 6, 1);

    [Fact]
    public async Task HandleAsync_ValidEntry_SubmitsAndMovesTheFiguresExactly()
    {
        await using var setting = await SessionSetting.CreateAsync();
        await setting.OpenMonthAsync(June);

        var session = await setting.SubmittedAsync();

        Assert.Equal(SessionState.Submitted, session.State);
        Assert.Equal(setting.Cell.AccountId, session.SubmittedById);
        foreach (var (key, startsOn) in new[] { (SessionFigures.AllCampaigns, June), (setting.Tree.CampaignId, April) })
        {
            Assert.Equal(
                new(1, 0, new() { Expected = 6, Present = 4, Excused = 1, Unexcused = 1, Exempt = 1, Others = 5 }), await setting.FiguresAsync(key));
            Assert.Equal(SessionSetting.June5, (await setting.DutyAsync(key, startsOn))!.MetOn);
        }

        Assert.Empty(await setting.SelfCheckAsync());
    }

    [Fact]
    public async Task HandleAsync_SecondSessionOfTheMonth_AddsUpAndMeetsOnce()
    {
        await using var setting = await SessionSetting.CreateAsync();
        await setting.OpenMonthAsync(June);
        await setting.SubmittedAsync();

        await setting.SubmittedAsync(new DateOnly(2023, 6, 12), SessionKind.Thematic);

        var figures = await setting.FiguresAsync(SessionFigures.AllCampaigns);
        Assert.Equal((2, 12, 8), (figures.Held, figures.Counts.Expected, figures.Counts.Present));
        Assert.Equal(SessionSetting.June5, (await setting.DutyAsync(SessionFigures.AllCampaigns, June))!.MetOn);
        Assert.Empty(await setting.SelfCheckAsync());
    }

    [Fact]
    public async Task HandleAsync_ThematicOnly_DoesNotMeetTheMonthButMeetsTheCampaign()
    {
        await using var setting = await SessionSetting.CreateAsync();

        await setting.OpenMonthAsync(June);

        await setting.SubmittedAsync(kind: SessionKind.Thematic);

        Assert.Null((await setting.DutyAsync(SessionFigures.AllCampaigns, June))!.MetOn);
        Assert.Equal(SessionSetting.June5, (await setting.DutyAsync(setting.Tree.CampaignId, April))!.MetOn);
    }

    [Fact]
    public async Task HandleAsync_TwoSessionsOfOneMonthAtOnce_FiguresHoldBoth()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var regular = await setting.OpenedAsync();
        var thematic = await setting.OpenedAsync(new DateOnly(2023, 6, 12), SessionKind.Thematic);

        var results = await Task.WhenAll(
            Task.Run(() => setting.SubmitAsync(regular.Id, regular.Version, setting.Entry(regular))),
            Task.Run(() => setting.SubmitAsync(thematic.Id, thematic.Version, setting.Entry(thematic))));

        Assert.All(results, result => Assert.True(result.IsDone));
        Assert.Equal(2, (await setting.FiguresAsync(SessionFigures.AllCampaigns)).Held);
        Assert.Empty(await setting.SelfCheckAsync());
    }

    [Fact]
    public async Task HandleAsync_SameFormTwice_IsAnsweredLikeTheFirstAndCountsOnce()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.OpenedAsync();
        var entry = setting.Entry(session);

        var first = await setting.SubmitAsync(session.Id, session.Version, entry);
        var second = await setting.SubmitAsync(session.Id, session.Version, entry);

        Assert.True(first.IsDone);
        Assert.True(second.IsDone);
        Assert.Equal(1, (await setting.FiguresAsync(SessionFigures.AllCampaigns)).Held);
        Assert.Equal(1, await setting.InAsync(db => db.AuditEntries.CountAsync(row => row.Action == "session.submit")));
    }

    [Fact]
    public async Task HandleAsync_SameFormTwiceAtOnce_BothAreDone()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.OpenedAsync();
        var entry = setting.Entry(session);

        var results = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => Task.Run(() => setting.SubmitAsync(session.Id, session.Version, entry))));

        Assert.All(results, result => Assert.True(result.IsDone));
        Assert.Equal(1, await setting.InAsync(db => db.AuditEntries.CountAsync(row => row.Action == "session.submit")));
    }

    [Fact]
    public async Task HandleAsync_DifferentContentAfterSubmitting_IsRefusedAndChangesNothing()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.SubmittedAsync();

        var again = await setting.SubmitAsync(session.Id, session.Version, setting.Entry(session) with { DurationMinutes = 120 });

        Assert.Equal(SessionRefusals.NotEditable, again.Refusal);
        Assert.Equal(100, (await setting.LoadAsync(session.Id)).DurationMinutes);
    }

    [Fact]
    public async Task HandleAsync_StaleVersion_ThrowsAndMovesNothing()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.OpenedAsync();
        await setting.SaveAsync(session.Id, session.Version, setting.Entry(session));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(
            () => setting.SubmitAsync(session.Id, session.Version, setting.Entry(session) with { DurationMinutes = 95 }));

        Assert.Equal(SessionState.Open, (await setting.LoadAsync(session.Id)).State);
        Assert.Equal(0, (await setting.FiguresAsync(SessionFigures.AllCampaigns)).Held);
    }

    [Fact]
    public async Task HandleAsync_WithoutMinutes_IsRefused()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.OpenedAsync();

        var submitted = await setting.SubmitAsync(session.Id, session.Version, setting.Entry(session) with { DurationMinutes = null });

        Assert.Equal(SessionRefusals.MinutesMissing, submitted.Refusal);
    }

    [Fact]
    public async Task HandleAsync_SessionOfSomebodyElse_IsMissing()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.OpenedAsync();
        var neighbour = await setting.Tree.ActorAsync(setting.Database, "cell-a2");

        Assert.True((await setting.SubmitAsync(session.Id, session.Version, setting.Entry(session), neighbour)).IsMissing);
        Assert.True((await setting.SubmitAsync(session.Id, session.Version, setting.Entry(session), setting.Ward)).IsMissing);
    }

    [Fact]
    public async Task HandleAsync_ReturnedAndMovedToAnotherMonthAndCampaign_LeavesNothingBehind()
    {
        await using var setting = await SessionSetting.CreateAsync();
        await setting.OpenMonthAsync(May);
        await setting.OpenMonthAsync(June);
        var session = await setting.SubmittedAsync();
        await setting.ReturnAsync(session.Id, "Sai ngày");
        var returned = await setting.LoadAsync(session.Id);

        var moved = setting.Entry(returned) with { HeldOn = new DateOnly(2023, 5, 20), TopicIds = [] };
        Assert.True((await setting.SubmitAsync(session.Id, returned.Version, moved)).IsDone);

        Assert.Equal(0, (await setting.FiguresAsync(SessionFigures.AllCampaigns)).Held);
        Assert.Equal(0, (await setting.FiguresAsync(setting.Tree.CampaignId)).Held);
        Assert.Null((await setting.DutyAsync(SessionFigures.AllCampaigns, June))!.MetOn);
        Assert.Null((await setting.DutyAsync(setting.Tree.CampaignId, April))!.MetOn);
        Assert.Equal(new DateOnly(2023, 5, 20), (await setting.DutyAsync(SessionFigures.AllCampaigns, May))!.MetOn);
        Assert.Empty(await setting.SelfCheckAsync());
    }
}
