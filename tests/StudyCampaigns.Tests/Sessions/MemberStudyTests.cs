using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Figures;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Tests.Sessions;

/// <summary>Who has studied moves with the sessions (R12, docs/domain.md 9); after each step the self-check must agree.</summary>
public sealed class MemberStudyTests
{
    private static readonly DateOnly May5 = new(2023, 5, 5);

    [Fact]
    public async Task Submit_WhoWasPresent_HasStudiedTheTopicAndTheCampaign()
    {
        await using var setting = await SessionSetting.CreateAsync();

        var session = await setting.SubmittedAsync();

        var rows = await RowsAsync(setting);
        Assert.Equal(8, rows.Count);
        Assert.Equal(4, rows.Count(row => row.Key == new StudyKey(setting.Tree.CampaignId, MemberStudy.AnyTopic)));
        Assert.Equal(4, rows.Count(row => row.Key == new StudyKey(setting.Tree.CampaignId, setting.Tree.TopicIds[0])));
        Assert.All(rows, row => Assert.Equal((session.Id, SessionSetting.June5), (row.SessionId, row.HeldOn)));
        Assert.Empty(await setting.SelfCheckAsync());
    }

    [Fact]
    public async Task Submit_EarlierSessionLater_BecomesTheFirst()
    {
        await using var setting = await SessionSetting.CreateAsync();
        await setting.SubmittedAsync();

        await setting.SubmittedAsync(May5);

        Assert.All(await RowsAsync(setting), row => Assert.Equal(May5, row.HeldOn));
        Assert.Empty(await setting.SelfCheckAsync());
    }

    [Fact]
    public async Task Return_TheFirstSession_LeavesWhatWasStudiedAfterIt()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var first = await setting.SubmittedAsync(May5);
        var second = await setting.SubmittedAsync();

        await setting.ReturnAsync(first.Id, "Sai ngày.");

        Assert.All(await RowsAsync(setting), row => Assert.Equal(second.Id, row.SessionId));
        await setting.ReturnAsync(second.Id, "Sai ngày.");
        Assert.Empty(await RowsAsync(setting));
        Assert.Empty(await setting.SelfCheckAsync());
    }

    [Fact]
    public async Task SubmitAgain_OnALaterDay_GivesTheFirstPlaceToTheOther()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var first = await setting.SubmittedAsync(May5, SessionKind.Thematic);
        var second = await setting.SubmittedAsync();
        await setting.ReturnAsync(first.Id, "Sai ngày.");
        var returned = await setting.LoadAsync(first.Id);

        Assert.True((await setting.SubmitAsync(first.Id, returned.Version, setting.Entry(returned) with { HeldOn = new(2023, 6, 7) })).IsDone);

        Assert.All(await RowsAsync(setting), row => Assert.Equal(second.Id, row.SessionId));
        Assert.Empty(await setting.SelfCheckAsync());
    }

    [Fact]
    public async Task SubmitAgain_WithAnotherTopicAndRoll_ForgetsWhatItNoLongerSays()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.SubmittedAsync();
        await setting.ReturnAsync(session.Id, "Sai nội dung.");
        var returned = await setting.LoadAsync(session.Id);
        var present = returned.Roll.First(record => record.Status == AttendanceStatus.Present).MemberId;

        var entry = setting.Entry(returned) with { TopicIds = [setting.Tree.TopicIds[1]], Roll = [new(present, AttendanceStatus.Unexcused)] };
        Assert.True((await setting.SubmitAsync(session.Id, returned.Version, entry)).IsDone);

        var rows = await RowsAsync(setting);
        Assert.Equal(6, rows.Count);
        Assert.DoesNotContain(rows, row => row.MemberId == present || row.TopicKey == setting.Tree.TopicIds[0]);
        Assert.Empty(await setting.SelfCheckAsync());
    }

    [Fact]
    public async Task Confirm_ChangesNothing()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.SubmittedAsync();

        Assert.True((await setting.ConfirmAsync(session.Id)).IsDone);

        Assert.Equal(8, (await RowsAsync(setting)).Count);
    }

    private static Task<List<MemberStudy>> RowsAsync(SessionSetting setting) => setting.InAsync(db => db.MemberStudies.AsNoTracking().ToListAsync());
}
