using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Tests.Sessions;

public sealed class OpenMonthRaceTests
{
    /// <summary>Both add the cell's row of the month: the one that comes later must find it and not collide with it.</summary>
    [Fact]
    public async Task OpenMonth_SessionSubmittedAtTheSameMoment_BothAreDone()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.LoadAsync((await setting.OpenAsync()).Value);
        var meanwhile = new BeforeFirstSave(() => setting.SubmitAsync(session.Id, session.Version, setting.Entry(session)));
        await using var db = setting.Database.NewContext(meanwhile);

        var opened = await new OpenMonth(db).HandleAsync(SessionSetting.June5, CancellationToken.None);

        Assert.Equal(6, opened);
        Assert.True((await meanwhile.Work!).IsDone);
        Assert.Equal(6, await setting.InAsync(other => other.MonthlyFigures.CountAsync()));
        Assert.Equal((1, 1), ((await setting.FiguresAsync(MonthlyFigures.AllSessions))!.SessionsHeld, (await setting.FiguresAsync(setting.Tree.CampaignId))!.SessionsHeld));
    }

    private sealed class BeforeFirstSave(Func<Task<Result>> work) : SaveChangesInterceptor
    {
        /// <summary>Long enough for the other to be done, unless it waits for this one.</summary>
        private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

        public Task<Result>? Work { get; private set; }

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (Work is null)
            {
                Work = Task.Run(work, cancellationToken);
                await Task.WhenAny(Work, Task.Delay(Moment, cancellationToken));
            }

            return result;
        }
    }
}
