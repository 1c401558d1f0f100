using Microsoft.Playwright;

namespace StudyCampaigns.BrowserTests;

/// <summary>Journeys 5 and 6: the secretary logs the month's session on a phone; the ward confirms or returns it.</summary>
public sealed class SessionJourneyTests : Journey
{
    private const string Cell = "chibo.khuongdinh.01";
    private const string Ward = "phuong.khuongdinh";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Session_LoggedOnAPhone_IsConfirmedByTheWard(bool scripts)
    {
        var cell = await SignInAsync(Cell, width: 360, scripts: scripts);
        await cell.GotoAsync("/sessions");
        await MustBeAccessibleAsync(cell);
        await cell.GetByRole(AriaRole.Link, new() { Name = "Điểm danh tháng 6" }).ClickAsync();
        if (cell.Url.Contains("/create", StringComparison.Ordinal))
        {
            await cell.Locator("main form button[type=submit]").First.ClickAsync();
        }

        await ArriveAsync(cell, "/entry$");
        var session = new Uri(cell.Url).AbsolutePath.Replace("/entry", "", StringComparison.Ordinal);
        await MustBeAccessibleAsync(cell);
        var people = await cell.Locator("[data-roll-row]").CountAsync();
        Assert.True(people >= 8);
        await MarkAbsentAsync(cell, scripts);

        await cell.FillAsync("[name='Input.StartsAt']", "19:30");
        await cell.FillAsync("[name='Input.DurationMinutes']", "");
        await cell.FillAsync("[name='Input.Conclusion']", "Chi bộ thống nhất thực hiện ba nội dung đã học.");
        await cell.GetByRole(AriaRole.Button, new() { Name = "Gửi lên cấp trên" }).ClickAsync();
        await Assertions.Expect(cell.Locator(".field-validation-error:not(:empty)").First).ToBeVisibleAsync();
        Assert.Equal("Chi bộ thống nhất thực hiện ba nội dung đã học.", await cell.InputValueAsync("[name='Input.Conclusion']"));

        await cell.FillAsync("[name='Input.DurationMinutes']", "100");
        await ChooseTopicAsync(cell);
        await cell.FillAsync("[name='Input.Others[1].Attendances']", "4");
        await cell.GetByRole(AriaRole.Button, new() { Name = "Gửi lên cấp trên" }).ClickAsync();
        await LeaveAsync(cell, "/entry");
        await Assertions.Expect(cell.Locator(".flash")).ToBeVisibleAsync();

        await cell.GotoAsync(session);
        await MustBeAccessibleAsync(cell);
        await cell.GetByRole(AriaRole.Link, new() { Name = "Đề nghị sửa" }).ClickAsync();
        await cell.FillAsync("[name='Input.Reason']", "Một đồng chí đến muộn, xin ghi lại có mặt.");
        await cell.GetByRole(AriaRole.Button, new() { Name = "Gửi đề nghị" }).ClickAsync();
        await Assertions.Expect(cell.Locator(".flash")).ToBeVisibleAsync();

        var ward = await SignInAsync(Ward);
        await ward.GotoAsync(session + "/confirmation");
        await MustBeAccessibleAsync(ward);
        await Assertions.Expect(ward.Locator("main")).ToContainTextAsync("Một đồng chí đến muộn");
        await ward.FillAsync("[name='Input.Reason']", "Đồng ý, hãy sửa rồi gửi lại.");
        await ward.GetByRole(AriaRole.Button, new() { Name = "Trả lại để sửa" }).ClickAsync();
        await Assertions.Expect(ward.Locator(".flash")).ToBeVisibleAsync();

        await cell.GotoAsync(session + "/entry");
        await Assertions.Expect(cell.Locator("main")).ToContainTextAsync("Đồng ý, hãy sửa rồi gửi lại.");
        await cell.GetByRole(AriaRole.Button, new() { Name = "Gửi lên cấp trên" }).ClickAsync();
        await LeaveAsync(cell, "/entry");

        await ward.GotoAsync(session + "/confirmation");
        await ward.GetByRole(AriaRole.Button, new() { Name = "Xác nhận" }).ClickAsync();
        await Assertions.Expect(ward.Locator(".flash")).ToBeVisibleAsync();
        await ward.GotoAsync("/sessions?month=2023-06");
        await MustBeAccessibleAsync(ward);
    }

    [Fact]
    public async Task Entry_KeptOnTheDeviceOverAnOlderVersion_IsOfferedAndSignOutAsks()
    {
        var phone = await SignInAsync("chibo.khuongdinh.02", width: 360);
        await phone.GotoAsync("/sessions/create");
        await phone.Locator("main form button[type=submit]").First.ClickAsync();
        await ArriveAsync(phone, "/entry$");
        await phone.FillAsync("[name='Input.Place']", "Nhà văn hóa tổ 2");
        await Assertions.Expect(phone.Locator("[data-draft-state]")).ToContainTextAsync("Đã lưu trên máy lúc");

        var desk = await SignInAsync("chibo.khuongdinh.02");
        await desk.GotoAsync(phone.Url);
        await desk.FillAsync("[name='Input.Place']", "Trụ sở phường");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Lưu tạm" }).ClickAsync();
        await Assertions.Expect(desk.Locator(".flash")).ToBeVisibleAsync();
        Assert.Equal(0, await DraftsAsync(desk));

        await phone.ReloadAsync();
        await Assertions.Expect(phone.GetByRole(AriaRole.Button, new() { Name = "Bỏ phần nhập dở" })).ToBeVisibleAsync();
        await MustBeAccessibleAsync(phone);
        await Assertions.Expect(phone.Locator("[name='Input.Place']")).ToHaveValueAsync("Trụ sở phường");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Dùng lại phần nhập dở" }).ClickAsync();
        await Assertions.Expect(phone.Locator("[name='Input.Place']")).ToHaveValueAsync("Nhà văn hóa tổ 2");

        const string Question = "còn phần nhập chưa gửi";
        Assert.Contains(Question, await SignOutAsync(phone, agree: false), StringComparison.Ordinal);
        await Assertions.Expect(phone.Locator("[name='Input.Place']")).ToHaveValueAsync("Nhà văn hóa tổ 2");
        Assert.Contains(Question, await SignOutAsync(phone), StringComparison.Ordinal);
        Assert.Equal(0, await DraftsAsync(phone));
    }

    [Fact]
    public async Task Reason_TypedAndNotSent_IsThereAgainAfterTheTabIsOpenedAnew()
    {
        var ward = await SignInAsync(Ward);
        await ward.GotoAsync("/sessions?state=waiting");
        await ward.GetByRole(AriaRole.Link, new() { NameRegex = new("^Xem và xác nhận") }).First.ClickAsync();
        await ward.FillAsync("[name='Input.Reason']", "Thiếu kết luận của buổi.");

        await ward.ReloadAsync();

        await Assertions.Expect(ward.Locator("[name='Input.Reason']")).ToHaveValueAsync("Thiếu kết luận của buổi.");
        await ward.GetByRole(AriaRole.Button, new() { Name = "Trả lại để sửa" }).ClickAsync();
        await Assertions.Expect(ward.Locator(".flash")).ToBeVisibleAsync();
        Assert.Equal(0, await DraftsAsync(ward));
    }

    private static async Task MarkAbsentAsync(IPage cell, bool scripts)
    {
        if (!scripts)
        {
            await cell.Locator("[data-roll-status]").Nth(1).SelectOptionAsync("Excused");
            await cell.Locator("[data-roll-reason]").Nth(1).SelectOptionAsync("Illness");
            return;
        }

        // An exempt member who came all the same: the button offers what the select of the row offers, and no absence.
        var guest = cell.Locator("[data-roll-row]:has([data-roll-status] option[value=Exempt])").First;
        var before = await cell.Locator("[data-roll-summary] b").InnerTextAsync();
        await guest.Locator(".roll-button").ClickAsync();
        await Assertions.Expect(guest.Locator(".roll-button")).ToHaveTextAsync("Có mặt");
        await Assertions.Expect(guest.Locator("[data-roll-status]")).ToHaveValueAsync("Present");
        await Assertions.Expect(cell.Locator("[data-roll-summary] b")).Not.ToHaveTextAsync(before);
        await guest.Locator(".roll-button").ClickAsync();
        await Assertions.Expect(guest.Locator(".roll-button")).ToHaveTextAsync("Miễn");
        await Assertions.Expect(cell.Locator("[data-roll-summary] b")).ToHaveTextAsync(before);

        var button = cell.Locator(".roll-button.is-present").Nth(1);
        await button.ClickAsync();
        await cell.Locator("[data-roll-reason]:visible").First.SelectOptionAsync("Illness");
        await Assertions.Expect(cell.Locator("[data-roll-summary]")).ToContainTextAsync("1 có lý do · 0 không");
        await Assertions.Expect(cell.Locator("[data-draft-state]")).ToContainTextAsync("Đã lưu trên máy lúc");

        await cell.ReloadAsync();
        await Assertions.Expect(cell.Locator("[data-roll-summary]")).ToContainTextAsync("1 có lý do · 0 không");
    }

    private static Task ChooseTopicAsync(IPage cell) => cell.GetByLabel("Trên dưới đồng lòng, dọc ngang thông suốt").CheckAsync();
}
