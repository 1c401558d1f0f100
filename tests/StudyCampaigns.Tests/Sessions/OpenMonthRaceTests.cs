using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Figures;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Tests.Sessions;

public sealed class OpenMonthRaceTests
{
    /// <summary>The duty is opened while a session meets it: whoever comes later must find what the other wrote.</summary>
    [Fact]
    public async Task OpenMonth_SessionSubmittedAtTheSameMoment_BothAreDone()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.LoadAsync((await setting.OpenAsync()).Value);
        var meanwhile = new BeforeFirstSave(() => setting.SubmitAsync(session.Id, session.Version, setting.Entry(session)));
        await using var db = setting.Database.NewContext(meanwhile);

        var opened = await setting.NewOpenMonth(db).HandleAsync(SessionSetting.June5, CancellationToken.None);

        Assert.Equal(9, opened);
        Assert.True((await meanwhile.Work!).IsDone);
        Assert.Equal(9, await setting.InAsync(other => other.SessionDuties.CountAsync()));
        Assert.Equal(SessionSetting.June5, (await setting.DutyAsync(SessionFigures.AllCampaigns, new(2023, 6, 1)))!.MetOn);
        Assert.Equal(SessionSetting.June5, (await setting.DutyAsync(setting.Tree.CampaignId, new(2023, 4, 1)))!.MetOn);
        Assert.Empty(await setting.SelfCheckAsync());
    }
}
