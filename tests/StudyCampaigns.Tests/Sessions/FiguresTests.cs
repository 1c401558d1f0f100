using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Figures;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Tests.Sessions;

public sealed class FiguresTests
{
    private static readonly DateOnly June = new(2023, 6, 1);

    [Fact]
    public async Task OpenMonth_ThreeCellsOneCampaign_MakesOneRowForEachAndKey()
    {
        await using var setting = await SessionSetting.CreateAsync();

        Assert.Equal(9, await setting.OpenMonthAsync(new DateOnly(2023, 6, 20)));

        var rows = await setting.InAsync(db => db.SessionDuties.AsNoTracking().ToListAsync());
        Assert.All(rows, row => Assert.Equal((new DateOnly(2023, 6, 30), null), (row.DueOn, row.MetOn)));
        Assert.Equal(3, rows.Count(row => row.Kind == DutyKind.Regular && row.StartsOn == June));
        Assert.Equal(3, rows.Count(row => row.Kind == DutyKind.Thematic && row.StartsOn == new DateOnly(2023, 4, 1)));
        Assert.Equal(3, rows.Count(row => row.CampaignKey == setting.Tree.CampaignId && row.StartsOn == new DateOnly(2023, 4, 1)));
        Assert.Empty(await setting.SelfCheckAsync());
    }

    [Fact]
    public async Task OpenMonth_Again_AddsNothingAndKeepsWhatIsThere()
    {
        await using var setting = await SessionSetting.CreateAsync();
        await setting.SubmittedAsync();

        Assert.Equal(9, await setting.OpenMonthAsync(June));
        Assert.Equal(0, await setting.OpenMonthAsync(June));
        Assert.Equal(SessionSetting.June5, (await setting.DutyAsync(SessionFigures.AllCampaigns, June))!.MetOn);
        Assert.Empty(await setting.SelfCheckAsync());
    }

    [Fact]
    public async Task OpenMonth_BeforeTheCampaign_OpensOnlyAllSessions()
    {
        await using var setting = await SessionSetting.CreateAsync();

        Assert.Equal(6, await setting.OpenMonthAsync(new DateOnly(2023, 3, 1)));
    }

    [Fact]
    public async Task OpenMonth_BeforeTheCellsExisted_OpensNothing()
    {
        await using var setting = await SessionSetting.CreateAsync();

        Assert.Equal(0, await setting.OpenMonthAsync(new DateOnly(2019, 12, 1)));
    }

    [Fact]
    public async Task R1_OpenDue_NothingOpenedYet_BeginsWithTheMonthThatWasSet()
    {
        await using var setting = await SessionSetting.CreateAsync();

        Assert.Equal(9 + 3, await setting.OpenDueAsync(new DateOnly(2023, 5, 1)));
        Assert.Equal(0, await setting.OpenDueAsync());
    }

    /// <summary>Installed on 20/6: the first full month is July, and June is owed by nobody.</summary>
    [Fact]
    public async Task R1_OpenDue_NothingSet_BeginsWithTheFirstFullMonthAfterTheInstallation()
    {
        await using var setting = await SessionSetting.CreateAsync();
        await setting.SubmittedAsync();
        Assert.Equal(0, await setting.OpenDueAsync());
        setting.Database.Clock.SetLocal(2023, 8, 2);

        Assert.Equal(9 + 3, await setting.OpenDueAsync());
        Assert.Equal([new(2023, 7, 1), new DateOnly(2023, 8, 1)], await MonthsAsync(setting));
    }

    /// <summary>A portal that stood still over the first of a month opens it when it runs again.</summary>
    [Fact]
    public async Task R1_OpenDue_MonthsMissed_AreOpenedLater()
    {
        await using var setting = await SessionSetting.CreateAsync();
        await setting.OpenMonthAsync(June);
        setting.Database.Clock.SetLocal(2023, 9, 20);

        await setting.OpenDueAsync();

        Assert.Equal([June, new(2023, 7, 1), new(2023, 8, 1), new DateOnly(2023, 9, 1)], await MonthsAsync(setting));
    }

    private static Task<List<DateOnly>> MonthsAsync(SessionSetting setting) => setting.InAsync(db => db.SessionDuties
        .Where(row => row.Kind == DutyKind.Regular).Select(row => row.StartsOn).Distinct().OrderBy(month => month).ToListAsync());

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

        Assert.Equal(10, await setting.OpenMonthAsync(June));
    }

    [Theory]
    [InlineData(StudyCadence.Monthly, "2023-03-30", "2023-12-31", "2023-03-01", null)]
    [InlineData(StudyCadence.Monthly, "2023-03-30", "2023-12-31", "2023-04-01", "2023-04-01 2023-04-30")]
    [InlineData(StudyCadence.Monthly, "2023-01-01", "2023-05-14", "2023-05-01", null)]
    [InlineData(StudyCadence.Monthly, "2023-01-01", "2023-05-15", "2023-05-01", "2023-05-01 2023-05-31")]
    [InlineData(StudyCadence.Monthly, "2023-06-16", "2023-12-31", "2023-06-01", "2023-06-01 2023-06-30")]
    [InlineData(StudyCadence.Monthly, "2023-01-01", "2023-03-31", "2023-06-01", null)]
    [InlineData(StudyCadence.Quarterly, "2023-03-30", "2023-12-31", "2023-03-01", null)]
    [InlineData(StudyCadence.Quarterly, "2023-03-30", "2023-12-31", "2023-05-01", "2023-04-01 2023-06-30")]
    [InlineData(StudyCadence.Quarterly, "2023-01-01", "2023-04-14", "2023-04-01", null)]
    [InlineData(StudyCadence.Quarterly, "2023-01-01", "2023-04-15", "2023-06-01", "2023-04-01 2023-06-30")]
    [InlineData(StudyCadence.Once, "2023-03-30", "2023-12-10", "2023-12-01", "2023-03-30 2023-12-10")]
    [InlineData(StudyCadence.Once, "2023-03-30", "2023-12-10", "2023-02-01", null)]
    [InlineData(StudyCadence.Once, "2023-03-30", "2023-12-10", "2024-01-01", null)]
    public void R14_CampaignsOwnDuty_FollowsItsCadence(StudyCadence cadence, string starts, string ends, string month, string? span)
    {
        var campaign = new StudyCampaign
        {
            Code = "X",
            Name = "X",
            ShortName = "X",
            Cadence = cadence,
            StartsOn = DateOnly.ParseExact(starts, "yyyy-MM-dd"),
            EndsOn = DateOnly.ParseExact(ends, "yyyy-MM-dd"),
        };

        var duty = campaign.DutyIn(DateOnly.ParseExact(month, "yyyy-MM-dd"));

        Assert.Equal(span, duty is { } one ? $"{one.StartsOn:yyyy-MM-dd} {one.DueOn:yyyy-MM-dd}" : null);
    }

    [Fact]
    public async Task SelfCheck_FigureThatWasTamperedWith_IsFound()
    {
        await using var setting = await SessionSetting.CreateAsync();
        await setting.SubmittedAsync();
        await setting.InAsync(db => db.SessionFigures
            .Where(row => row.CampaignKey == SessionFigures.AllCampaigns)
            .ExecuteUpdateAsync(row => row.SetProperty(figures => figures.Counts.Exempt, 9)));

        var difference = Assert.Single(await setting.SelfCheckAsync());

        Assert.Equal(
            new FiguresSelfCheck.Difference(
                setting.Tree.CellA1.Id, SessionFigures.AllCampaigns, SessionSetting.June5, nameof(AttendanceCounts.Exempt), "9", "1"),
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

        Assert.Equal(4, differences.Count(one => one.Figure != nameof(MemberStudy)));
        Assert.Contains(differences, one => one is { Figure: nameof(AttendanceCounts.Present), Stored: "4", Recomputed: "5" });
        Assert.Equal(2, differences.Count(one => one is { Figure: nameof(MemberStudy), Stored: "", Recomputed: "2023-06-05" }));
    }

    [Fact]
    public async Task SelfCheck_MissingRow_IsFound()
    {
        await using var setting = await SessionSetting.CreateAsync();
        await setting.SubmittedAsync();
        await setting.InAsync(db => db.SessionFigures.Where(row => row.CampaignKey == setting.Tree.CampaignId).ExecuteDeleteAsync());

        var differences = await setting.SelfCheckAsync();

        Assert.Contains(differences, one => one.CampaignKey == setting.Tree.CampaignId && one is { Figure: nameof(AttendanceCounts.Expected), Stored: "", Recomputed: "6" });
    }

    [Fact]
    public async Task SelfCheck_RowOfASessionThatDoesNotCount_IsFound()
    {
        await using var setting = await SessionSetting.CreateAsync();
        await setting.SubmittedAsync();
        await setting.InAsync(db => db.Sessions.ExecuteUpdateAsync(row => row.SetProperty(session => session.State, SessionState.Returned)));

        var differences = await setting.SelfCheckAsync();

        Assert.Contains(differences, one => one is { Figure: nameof(AttendanceCounts.Expected), Stored: "6", Recomputed: "" });
    }

    [Fact]
    public async Task SelfCheck_DutyMetByNothing_IsFound()
    {
        await using var setting = await SessionSetting.CreateAsync();
        await setting.OpenMonthAsync(June);
        await setting.SubmittedAsync();
        await setting.InAsync(db => db.SessionDuties
            .Where(row => row.Kind == DutyKind.Regular)
            .ExecuteUpdateAsync(row => row.SetProperty(duty => duty.MetOn, new DateOnly(2023, 6, 9))));

        var differences = await setting.SelfCheckAsync();

        Assert.Equal(["2023-06-05", "", ""], differences.OrderByDescending(one => one.Recomputed).Select(one => one.Recomputed));
        Assert.All(differences, one => Assert.Equal((nameof(SessionDuty.MetOn), "2023-06-09"), (one.Figure, one.Stored)));
    }
}
