using StudyCampaigns.Sessions;

namespace StudyCampaigns.Tests.Sessions;

/// <summary>What may be written about a session, asked through the use case that saves it.</summary>
public sealed class SessionEntryTests
{
    [Fact]
    public async Task Save_DayInTheFuture_IsRefusedAtTheDay() =>
        Assert.Equal(SessionRefusals.InFuture, await RefusedAsync(entry => entry with { HeldOn = new DateOnly(2023, 6, 21) }));

    [Fact]
    public async Task Save_BeforeTheCellExisted_IsRefused() =>
        Assert.Equal(
            SessionRefusals.BeforeCellExisted(TestTree.Founded),
            await RefusedAsync(entry => entry with { HeldOn = TestTree.Founded.AddDays(-1), TopicIds = [] }));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(Session.MaximumMinutes + 1)]
    public async Task Save_MinutesOutOfRange_IsRefused(int minutes) =>
        Assert.Equal(SessionRefusals.MinutesOutOfRange, await RefusedAsync(entry => entry with { DurationMinutes = minutes }));

    [Theory]
    [InlineData(1)]
    [InlineData(Session.MaximumMinutes)]
    public async Task Save_MinutesAtTheLimits_IsDone(int minutes) =>
        Assert.Null(await RefusedAsync(entry => entry with { DurationMinutes = minutes }));

    [Theory]
    [InlineData(AttendanceStatus.Present)]
    [InlineData(AttendanceStatus.Unexcused)]
    public async Task Save_ReasonWithoutExcuse_IsRefusedAtItsRow(AttendanceStatus status)
    {
        var refusal = await RefusedAsync(entry => entry with
        {
            Roll = [.. entry.Roll.Take(1), entry.Roll.Last() with { Status = status, Reason = AbsenceReason.Duty }],
        });

        Assert.Equal(SessionRefusals.ReasonWithoutExcuse with { Field = "Rows[1].Reason" }, refusal);
    }

    [Fact]
    public async Task Save_OneWhoMustAttendAsExempt_IsRefused()
    {
        var refusal = await RefusedAsync(entry => entry with { Roll = [new(entry.Roll.First().MemberId, AttendanceStatus.Exempt)] });

        Assert.Equal(SessionRefusals.MustAttend with { Field = "Rows[0].Status" }, refusal);
    }

    [Theory]
    [InlineData(AttendanceStatus.Excused)]
    [InlineData(AttendanceStatus.Unexcused)]
    public async Task Save_ExemptMemberAsAbsent_IsRefused(AttendanceStatus status)
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.OpenedAsync();
        var exempt = session.Roll.Single(record => record.Status == AttendanceStatus.Exempt).MemberId;

        var saved = await setting.SaveAsync(session.Id, session.Version, setting.Entry(session) with { Roll = [new(exempt, status)] });

        Assert.Equal(SessionRefusals.ExemptMustNotBeAbsent with { Field = "Rows[0].Status" }, saved.Refusal);
    }

    [Fact]
    public async Task R10_ExemptMemberWhoCame_IsCountedOnBothSides()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.OpenedAsync();
        var exempt = session.Roll.Single(record => record.Status == AttendanceStatus.Exempt).MemberId;

        await setting.SaveAsync(session.Id, session.Version, setting.Entry(session) with { Roll = [new(exempt, AttendanceStatus.Present)] });

        var after = await setting.LoadAsync(session.Id);
        Assert.Equal((7, 7, 0), (after.Attendance.Expected, after.Attendance.Present, after.Attendance.Exempt));
    }

    [Fact]
    public async Task Save_OthersBelowZero_IsRefused() =>
        Assert.Equal(SessionRefusals.OthersOutOfRange, await RefusedAsync(entry => entry with { Others = [new(Audience.Public, -1)] }));

    [Fact]
    public async Task Save_MorePeopleThanAttendances_IsRefused() =>
        Assert.Equal(SessionRefusals.MorePeopleThanAttendances, await RefusedAsync(entry => entry with { Others = [new(Audience.Public, 2, 3)] }));

    [Fact]
    public async Task Save_CampaignDoesNotCoverTheDay_IsRefused() =>
        Assert.Equal(
            "Đợt sinh hoạt 147-KH/TU từ 01/04/2023 đến 31/12/2023, không gồm ngày sinh hoạt; hãy bỏ nội dung của đợt này hoặc sửa ngày.",
            (await RefusedAsync(entry => entry with { HeldOn = new DateOnly(2023, 3, 31) }))?.Sentence);

    /// <summary>R2: across the near edge only, and only the one session of a month.</summary>
    [Theory]
    [InlineData("2023-05-07", DeclaredMonth.Before, true)]
    [InlineData("2023-05-08", DeclaredMonth.Before, false)]
    [InlineData("2023-04-24", DeclaredMonth.After, true)]
    [InlineData("2023-04-23", DeclaredMonth.After, false)]
    [InlineData("2023-05-25", DeclaredMonth.After, true)]
    [InlineData("2023-05-24", DeclaredMonth.After, false)]
    public async Task R2_Save_OtherMonth_IsTakenNearItsEdgeOnly(string heldOn, DeclaredMonth month, bool isTaken)
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.OpenedAsync();
        var day = DateOnly.Parse(heldOn);

        var saved = await setting.SaveAsync(session.Id, session.Version, setting.Entry(session) with { HeldOn = day, Month = month });

        Assert.Equal(isTaken ? null : SessionRefusals.FarFromMonth(month.From(day)), saved.Refusal);
        Assert.Equal(isTaken ? month.From(day) : new DateOnly(2023, 6, 1), (await setting.LoadAsync(session.Id)).Month);
    }

    [Fact]
    public async Task R2_Save_ThematicForAnotherMonth_IsRefused() => Assert.Equal(
        SessionRefusals.OnlyMonthlyIsDeclared,
        await RefusedAsync(entry => entry with { Kind = SessionKind.Thematic, HeldOn = new(2023, 5, 2), Month = DeclaredMonth.Before }));

    [Fact]
    public async Task R2_OpenAndSave_MonthThatHasItsRegular_IsRefused()
    {
        await using var setting = await SessionSetting.CreateAsync();
        await setting.OpenedAsync(new DateOnly(2023, 5, 5));

        Assert.Equal(
            SessionRefusals.SecondRegular(new DateOnly(2023, 5, 1)), (await setting.OpenAsync(new DateOnly(2023, 4, 30), month: DeclaredMonth.After)).Refusal);
        Assert.True((await setting.OpenAsync(new DateOnly(2023, 5, 30), month: DeclaredMonth.After)).IsDone);
        Assert.Equal(SessionRefusals.SecondRegular(new DateOnly(2023, 6, 1)), (await setting.OpenAsync(new DateOnly(2023, 6, 5))).Refusal);
    }

    [Fact]
    public async Task Save_MovedIntoAMonthThatHasItsRegular_IsRefused()
    {
        await using var setting = await SessionSetting.CreateAsync();
        await setting.OpenedAsync(new DateOnly(2023, 5, 5));
        var june = await setting.OpenedAsync();

        var saved = await setting.SaveAsync(june.Id, june.Version, setting.Entry(june) with { HeldOn = new DateOnly(2023, 5, 20) });

        Assert.Equal(SessionRefusals.SecondRegular(new DateOnly(2023, 5, 1)), saved.Refusal);
    }

    [Fact]
    public async Task Save_MemberWhoIsNotOnTheRoll_IsMissing()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.OpenedAsync();

        var saved = await setting.SaveAsync(session.Id, session.Version, setting.Entry(session) with { Roll = [new(9999, AttendanceStatus.Present)] });

        Assert.True(saved.IsMissing);
    }

    [Fact]
    public async Task Save_UnknownTopic_IsMissing()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.OpenedAsync();

        Assert.True((await setting.SaveAsync(session.Id, session.Version, setting.Entry(session) with { TopicIds = [9999] })).IsMissing);
    }

    [Fact]
    public async Task Save_DecomposedTextWithSpaces_IsStoredNormalizedAndTrimmed()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.OpenedAsync();
        var decomposed = "Nhà văn hóa".Normalize(System.Text.NormalizationForm.FormD);

        await setting.SaveAsync(session.Id, session.Version, setting.Entry(session) with { Place = $"  {decomposed} ", Conclusion = " " });

        var after = await setting.LoadAsync(session.Id);
        Assert.Equal("Nhà văn hóa", after.Place);
        Assert.Null(after.Conclusion);
    }

    [Fact]
    public async Task Save_ExcusedWithoutAReason_IsStoredAsOther()
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.OpenedAsync();
        var mark = setting.Entry(session).Roll.First() with { Reason = null };

        await setting.SaveAsync(session.Id, session.Version, setting.Entry(session) with { Roll = [mark] });

        var after = await setting.LoadAsync(session.Id);
        Assert.Equal(AbsenceReason.Other, after.Roll.Single(record => record.MemberId == mark.MemberId).Reason);
    }

    [Theory]
    [InlineData(89, true)]
    [InlineData(90, false)]
    public async Task IsShort_RegularSession_LooksAtTheCellsMinimum(int minutes, bool isShort)
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.OpenedAsync();

        var saved = await setting.SaveAsync(session.Id, session.Version, setting.Entry(session) with { DurationMinutes = minutes });

        Assert.True(saved.IsDone);
        Assert.Equal(isShort, (await setting.LoadAsync(session.Id)).IsShort);
    }

    private static async Task<Refusal?> RefusedAsync(Func<SessionEntry, SessionEntry> change)
    {
        await using var setting = await SessionSetting.CreateAsync();
        var session = await setting.OpenedAsync();
        var result = await setting.SaveAsync(session.Id, session.Version, change(setting.Entry(session)));
        var after = await setting.LoadAsync(session.Id);
        Assert.Equal(result.IsDone, after.Version != session.Version);
        return result.Refusal;
    }
}
