using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Tests.Sessions;

public sealed class FiguresTests
{
    private static readonly DateOnly June = new(2023, 6, 1);

    [Fact]
    public async Task OpenMonth_ThreeCellsOneCampaign_MakesOneRowForEachAndKey()
    {
        await using var setting = await SessionSetting.CreateAsync();

        Assert.Equal(6, await setting.OpenMonthAsync(new DateOnly(2023, 6, 20)));

        var rows = await setting.InAsync(db => db.MonthlyFigures.AsNoTracking().ToListAsync());
        Assert.All(rows, row => Assert.Equal((June, 1, 0), (row.Month, row.SessionsExpected, row.SessionsHeld)));
        Assert.Equal(3, rows.Count(row => row.CampaignKey == setting.Tree.CampaignId));
        Assert.Empty(await setting.SelfCheckAsync());
    }

    [Fact]
    public async Task OpenMonth_Again_AddsNothingAndKeepsWhatIsThere()
    {
        await using var setting = await SessionSetting.CreateAsync();
        await setting.SubmittedAsync();

        Assert.Equal(4, await setting.OpenMonthAsync(June));
        Assert.Equal(0, await setting.OpenMonthAsync(June));
        Assert.Equal(1, (await setting.FiguresAsync(MonthlyFigures.AllSessions))!.SessionsHeld);
    }

    [Fact]
    public async Task OpenMonth_BeforeTheCampaign_OpensOnlyAllSessions()
    {
        await using var setting = await SessionSetting.CreateAsync();

        Assert.Equal(3, await setting.OpenMonthAsync(new DateOnly(2023, 3, 1)));
    }

    [Fact]
    public async Task OpenMonth_BeforeTheCellsExisted_OpensNothing()
    {
        await using var setting = await SessionSetting.CreateAsync();

        Assert.Equal(0, await setting.OpenMonthAsync(new DateOnly(2019, 12, 1)));
    }

    [Fact]
    public async Task OpenMonth_CampaignOfOneWard_ReachesItsCellsOnly()
    {
        await using var setting = await SessionSetting.CreateAsync();
        await setting.InAsync(async db =>
        {
            db.Campaigns.Add(new StudyCampaign
            {
                Code = "B",
                Name = "Đợt của phường B",
                ShortName = "Phường B",
                OrganizationId = setting.Tree.WardB.Id,
                StartsOn = new DateOnly(2023, 1, 1),
                EndsOn = new DateOnly(2023, 12, 31),
            });
            return await db.SaveChangesAsync();
        });

        Assert.Equal(7, await setting.OpenMonthAsync(June));
    }

    [Theory]
    [InlineData("2023-03-30", "2023-12-31", "2023-03-01", false)]
    [InlineData("2023-03-30", "2023-12-31", "2023-04-01", true)]
    [InlineData("2023-01-01", "2023-05-30", "2023-05-01", true)]
    [InlineData("2023-01-01", "2023-05-14", "2023-05-01", false)]
    [InlineData("2023-01-01", "2023-05-15", "2023-05-01", true)]
    [InlineData("2023-06-16", "2023-12-31", "2023-06-01", true)]
    [InlineData("2023-06-17", "2023-12-31", "2023-06-01", false)]
    [InlineData("2023-01-01", "2023-03-31", "2023-06-01", false)]
    public void DemandsSessionIn_CampaignAndMonth_NeedsFifteenDays(string starts, string ends, string month, bool demands)
    {
        var campaign = new StudyCampaign
        {
            Code = "X",
            Name = "X",
            ShortName = "X",
            StartsOn = DateOnly.ParseExact(starts, "yyyy-MM-dd"),
            EndsOn = DateOnly.ParseExact(ends, "yyyy-MM-dd"),
        };

        Assert.Equal(demands, campaign.DemandsSessionIn(DateOnly.ParseExact(month, "yyyy-MM-dd")));
    }

    [Fact]
    public async Task SelfCheck_FigureThatWasTamperedWith_IsFound()
    {
        await using var setting = await SessionSetting.CreateAsync();
        await setting.SubmittedAsync();
        await setting.InAsync(db => db.MonthlyFigures
            .Where(row => row.CampaignKey == MonthlyFigures.AllSessions)
            .ExecuteUpdateAsync(row => row.SetProperty(figures => figures.DurationMinutes, 999)));

        var difference = Assert.Single(await setting.SelfCheckAsync());

        Assert.Equal(
            new FiguresSelfCheck.Difference(setting.Tree.CellA1.Id, MonthlyFigures.AllSessions, June, nameof(MonthlyFigures.DurationMinutes), 999, 100),
            difference);
    }

    [Fact]
    public async Task SelfCheck_AttendanceChangedBehindTheCounts_IsFound()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.SubmittedAsync();
        await setting.InAsync(db => db.AttendanceRecords
            .Where(row => row.SessionId == session.Id && row.Status == AttendanceStatus.Unexcused)
            .ExecuteUpdateAsync(row => row.SetProperty(record => record.Status, AttendanceStatus.Present)));

        var differences = await setting.SelfCheckAsync();

        Assert.Equal(4, differences.Count);
        Assert.Contains(differences, one => one is { Figure: nameof(MonthlyFigures.MembersPresent), Stored: 4, Recomputed: 5 });
    }

    [Fact]
    public async Task SelfCheck_MissingRow_IsFound()
    {
        await using var setting = await SessionSetting.CreateAsync();
        await setting.SubmittedAsync();
        await setting.InAsync(db => db.MonthlyFigures.Where(row => row.CampaignKey == setting.Tree.CampaignId).ExecuteDeleteAsync());

        var differences = await setting.SelfCheckAsync();

        Assert.Contains(differences, one => one.CampaignKey == setting.Tree.CampaignId && one is { Figure: nameof(MonthlyFigures.MembersExpected), Stored: 0, Recomputed: 6 });
    }
}
