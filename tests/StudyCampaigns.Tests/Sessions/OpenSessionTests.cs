using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Members;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Tests.Sessions;

public sealed class OpenSessionTests
{
    [Fact]
    public async Task HandleAsync_CellWithMembers_CopiesTheRollWithTheExemptOutsideTheDenominator()
    {
        await using var setting = await SessionSetting.CreateAsync();

        var session = await setting.OpenedAsync();

        Assert.Equal(SessionState.Open, session.State);
        Assert.Equal((6, 6, 0, 0, 1), (session.Attendance.Expected, session.Attendance.Present, session.Attendance.Excused, session.Attendance.Unexcused, session.Attendance.Exempt));
        Assert.Equal(MembershipStatus.Exempt, Assert.Single(session.Roll, record => record.Status == AttendanceStatus.Exempt).MembershipStatus);
        Assert.Single(session.Roll, record => record is { MembershipStatus: MembershipStatus.Probationary, Status: AttendanceStatus.Present });
        Assert.Empty(session.Topics);
    }

    [Theory]
    [InlineData(MembershipStatus.TemporaryIn, AttendanceStatus.Present)]
    [InlineData(MembershipStatus.TemporaryOut, AttendanceStatus.Exempt)]
    public async Task HandleAsync_TemporaryMember_StandsAsTheStandingDemands(MembershipStatus kind, AttendanceStatus status)
    {
        await using var setting = await SessionSetting.CreateAsync();
        var member = await AddMemberAsync(setting, kind, new DateOnly(2023, 6, 1));

        var session = await setting.OpenedAsync();

        Assert.Equal(status, session.Roll.Single(record => record.MemberId == member).Status);
    }

    [Fact]
    public async Task HandleAsync_StandingBeginsAfterOrEndedOnTheDay_IsNotOnTheRoll()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var later = await AddMemberAsync(setting, MembershipStatus.Official, SessionSetting.June5.AddDays(1));
        var ended = await AddMemberAsync(setting, MembershipStatus.Official, new DateOnly(2022, 1, 1), SessionSetting.June5);

        var session = await setting.OpenedAsync();

        Assert.DoesNotContain(session.Roll, record => record.MemberId == later || record.MemberId == ended);
    }

    [Fact]
    public async Task HandleAsync_MembersMoveLater_RollStaysAsItWas()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.OpenedAsync();
        await setting.InAsync(async db =>
        {
            var memberships = await db.Memberships.Where(row => row.CellId == setting.Tree.CellA1.Id).ToListAsync();
            memberships.ForEach(membership => membership.EndOn(SessionSetting.June5));
            return await db.SaveChangesAsync();
        });
        await AddMemberAsync(setting, MembershipStatus.Official, new DateOnly(2023, 1, 1));

        var submitted = await setting.SubmitAsync(session.Id, session.Version, setting.Entry(session));

        Assert.True(submitted.IsDone);
        var after = await setting.LoadAsync(session.Id);
        Assert.Equal(session.Roll.Select(record => record.MemberId).Order(), after.Roll.Select(record => record.MemberId).Order());
        Assert.Equal(6, after.Attendance.Expected);
    }

    [Fact]
    public async Task HandleAsync_SameSessionTwice_AnswersWithTheFirst()
    {
        await using var setting = await SessionSetting.CreateAsync();

        var first = await setting.OpenAsync();
        var second = await setting.OpenAsync();

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(1, await setting.InAsync(db => db.Sessions.CountAsync()));
    }

    [Theory]
    [InlineData(SessionKind.Regular)]
    [InlineData(SessionKind.Combined)]
    public async Task HandleAsync_SecondRegularInTheMonth_IsRefused(SessionKind kind)
    {
        await using var setting = await SessionSetting.CreateAsync();
        await setting.OpenedAsync();

        var second = await setting.OpenAsync(new DateOnly(2023, 6, 12), kind);

        Assert.Equal(SessionRefusals.SecondRegular(new DateOnly(2023, 6, 1)), second.Refusal);
    }

    [Fact]
    public async Task HandleAsync_ThematicBesideRegular_IsOpened()
    {
        await using var setting = await SessionSetting.CreateAsync();
        await setting.OpenedAsync();

        Assert.True((await setting.OpenAsync(new DateOnly(2023, 6, 12), SessionKind.Thematic)).IsDone);
    }

    [Fact]
    public async Task HandleAsync_DayInTheFuture_IsRefused()
    {
        await using var setting = await SessionSetting.CreateAsync();

        Assert.Equal(SessionRefusals.InFuture, (await setting.OpenAsync(new DateOnly(2023, 6, 21))).Refusal);
        Assert.True((await setting.OpenAsync(new DateOnly(2023, 6, 20))).IsDone);
    }

    [Fact]
    public async Task HandleAsync_BeforeTheCellExisted_IsRefused()
    {
        await using var setting = await SessionSetting.CreateAsync();

        var opened = await setting.OpenAsync(TestTree.Founded.AddDays(-1));

        Assert.Equal(SessionRefusals.BeforeCellExisted(TestTree.Founded), opened.Refusal);
    }

    [Fact]
    public async Task HandleAsync_CellOfSomebodyElseOrNoCell_IsMissing()
    {
        await using var setting = await SessionSetting.CreateAsync();

        Assert.True((await setting.OpenAsync(cellId: setting.Tree.CellA2.Id)).IsMissing);
        Assert.True((await setting.OpenAsync(cellId: setting.Tree.WardA.Id)).IsMissing);
        Assert.True((await setting.OpenAsync(cellId: 9999)).IsMissing);
    }

    [Fact]
    public async Task HandleAsync_Opened_LeavesAnAuditRowWithoutNames()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.OpenedAsync();

        var row = await setting.InAsync(db => db.AuditEntries.SingleAsync(entry => entry.Action == "session.open"));

        Assert.Equal((session.Id, setting.Tree.CellA1.Id, setting.Cell.AccountId), (row.SubjectId, row.OrganizationId, row.AccountId));
        Assert.DoesNotContain("Trần", row.After);
    }

    [Fact]
    public async Task HandleAsync_TwoRegularSessionsAtOnce_OnlyOneIsOpened()
    {
        await using var setting = await SessionSetting.CreateAsync();

        var results = await Task.WhenAll(
            Task.Run(() => setting.OpenAsync(new DateOnly(2023, 6, 5))),
            Task.Run(() => setting.OpenAsync(new DateOnly(2023, 6, 6))),
            Task.Run(() => setting.OpenAsync(new DateOnly(2023, 6, 7), SessionKind.Combined)));

        Assert.Single(results, result => result.IsDone);
        Assert.All(results.Where(result => !result.IsDone), result => Assert.Equal(SessionRefusals.SecondRegular(new DateOnly(2023, 6, 1)), result.Refusal));
        Assert.Equal(1, await setting.InAsync(db => db.Sessions.CountAsync()));
    }

    private static Task<int> AddMemberAsync(SessionSetting setting, MembershipStatus kind, DateOnly from, DateOnly? to = null) => setting.InAsync(async db =>
    {
        var member = new Member("Lê Thị Mới", 1990, null);
        var membership = new Membership { CellId = setting.Tree.CellA1.Id, Kind = kind, From = from };
        if (to is { } day)
        {
            membership.EndOn(day);
        }

        member.Memberships.Add(membership);
        db.Members.Add(member);
        await db.SaveChangesAsync();
        return member.Id;
    });
}
