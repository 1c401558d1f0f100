using Microsoft.Playwright;

namespace StudyCampaigns.BrowserTests;

/// <summary>Journeys 1 to 4: the district's plan from the draft to the wards, a ward's sub-plan to its cells, and the adoption board.</summary>
public sealed class PlanJourneyTests : Journey
{
    private const string Officer = "tuyengiao.thanhxuan";
    private const string Leader = "lanhdao.thanhxuan";
    private const string Ward = "phuong.khuongdinh";
    private const string Cell = "chibo.khuongdinh.01";

    [Fact]
    public async Task Plan_DraftedReturnedApprovedIssuedCascaded_ReachesWardAndCell()
    {
        var officer = await SignInAsync(Officer);
        var plan = await DraftAsync(officer);
        await SubmitAsync(officer, plan);

        var leader = await SignInAsync(Leader);
        await ReturnAsync(leader, plan, "Bổ sung sản phẩm của nhiệm vụ thứ nhất.");

        await officer.GotoAsync(plan + "/edit");
        await Expect(officer.GetByText("Bổ sung sản phẩm của nhiệm vụ thứ nhất.")).ToBeVisibleAsync();
        await officer.FillAsync("[name='Input.Tasks[0].Product']", "Báo cáo kết quả hội nghị");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Lưu dự thảo" }).First.ClickAsync();
        await Expect(officer.Locator(".flash")).ToBeVisibleAsync();
        await SubmitAsync(officer, plan);
        await ApproveAsync(leader, plan);

        var number = await IssueAsync(officer, plan, "-KH/QU");
        await CascadeAsync(officer, plan);
        Assert.Equal(11, await officer.Locator("tbody tr").CountAsync());
        await MustBeAccessibleAsync(officer);

        var subPlan = await CarryOutInWardAsync(plan, number);
        await AnswerInCellAsync(subPlan);

        await officer.GotoAsync(plan.Replace("/papers/", "/plans/", StringComparison.Ordinal) + "/adoption?filter=Open");
        Assert.Equal(10, await officer.Locator("tbody tr").CountAsync());
        await Expect(officer.Locator("table")).Not.ToContainTextAsync("Khương Đình");
        // An issued plan is read-only even for a form that is still open.
        await officer.GotoAsync(plan + "/edit");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Lưu dự thảo" }).First.ClickAsync();
        await Expect(officer.Locator("main [role=alert]").First).ToBeVisibleAsync();
        await Expect(officer.Locator(".flash")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Plan_DraftedWithoutScripts_KeepsWhatWasTyped()
    {
        var officer = await SignInAsync(Officer, scripts: false);
        var plan = await DraftAsync(officer);
        await officer.GotoAsync(plan + "/edit");
        var rows = await officer.Locator("fieldset.task-row").CountAsync();

        await officer.FillAsync("[name='Input.Subject']", "tổ chức đợt sinh hoạt, bản gõ dở");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Thêm nhiệm vụ" }).ClickAsync();

        Assert.Equal(rows + 1, await officer.Locator("fieldset.task-row").CountAsync());
        Assert.Equal("tổ chức đợt sinh hoạt, bản gõ dở", await officer.InputValueAsync("[name='Input.Subject']"));
    }

    [Fact]
    public async Task Board_OfThePlanOfApril_ShowsWhoHasNotIssued()
    {
        var officer = await SignInAsync(Officer, width: 360);
        await officer.GotoAsync("/plans?q=36-KH");
        await officer.Locator("tbody tr", new() { HasText = "36-KH/QU" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await officer.GetByRole(AriaRole.Link, new() { Name = "Tình hình triển khai" }).ClickAsync();

        Assert.Equal(11, await officer.Locator("tbody tr").CountAsync());
        await MustBeAccessibleAsync(officer);
        await officer.GetByRole(AriaRole.Link, new() { Name = "Chưa ban hành 2" }).ClickAsync();
        await Expect(officer.Locator("tbody")).ToContainTextAsync("Kim Giang");
        await Expect(officer.Locator("tbody")).ToContainTextAsync("Hạ Đình");
        await Expect(officer.Locator("tbody tr").First).ToContainTextAsync("Chậm 41 ngày");
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static async Task<string> DraftAsync(IPage officer)
    {
        await officer.GotoAsync("/campaigns");
        await MustBeAccessibleAsync(officer);
        await officer.GetByRole(AriaRole.Link, new() { Name = "147-KH/TU" }).First.ClickAsync();
        await Expect(officer.Locator("main")).ToContainTextAsync("Trên dưới đồng lòng, dọc ngang thông suốt");
        await Expect(officer.Locator("main")).ToContainTextAsync("147-KH/TU");
        await MustBeAccessibleAsync(officer);
        await officer.GetByRole(AriaRole.Link, new() { Name = "Soạn kế hoạch" }).First.ClickAsync();
        await MustBeAccessibleAsync(officer);
        await officer.GetByRole(AriaRole.Button, new() { Name = "Tạo dự thảo" }).ClickAsync();
        await ArriveAsync(officer, "/edit$");
        var plan = new Uri(officer.Url).AbsolutePath.Replace("/edit", "", StringComparison.Ordinal);

        await WriteAsync(officer);
        if (await officer.Locator("[name='Input.Tasks[0].Content']").CountAsync() == 0)
        {
            await officer.GetByRole(AriaRole.Button, new() { Name = "Thêm nhiệm vụ" }).ClickAsync();
        }

        await officer.FillAsync("[name='Input.Tasks[0].Content']", "Hội nghị giới thiệu tác phẩm tới cán bộ chủ chốt");
        await officer.FillAsync("[name='Input.Tasks[0].Lead']", "Ban Tuyên giáo Quận ủy");
        await officer.FillAsync("[name='Input.Tasks[0].DueOn']", "2023-07-20");
        await MustBeAccessibleAsync(officer);
        await officer.GetByRole(AriaRole.Button, new() { Name = "Lưu dự thảo" }).First.ClickAsync();
        await Expect(officer.Locator(".flash")).ToBeVisibleAsync();
        return plan;
    }

    private static async Task WriteAsync(IPage officer)
    {
        if (await officer.Locator("form[data-ready]").CountAsync() == 0)
        {
            await officer.FillAsync("[name='Input.Sections[0].Body']", "### Mục đích\nTạo sự thống nhất về **nhận thức**, ý chí và hành động.");
            return;
        }

        await officer.Locator(".editor-text p").Nth(1).ClickAsync();
        await officer.Keyboard.PressAsync("End");
        await officer.Keyboard.TypeAsync(" Tạo sự thống nhất về nhận thức.");
        await Expect(officer.Locator("[data-save-state]")).ToContainTextAsync("Đã lưu");
    }

    private static async Task SubmitAsync(IPage page, string plan)
    {
        await page.GotoAsync(plan);
        await MustBeAccessibleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Xem lại và trình duyệt" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Trình duyệt" }).ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Đã trình");
    }

    private static async Task ReturnAsync(IPage leader, string plan, string reason)
    {
        await leader.GotoAsync("/");
        await MustBeAccessibleAsync(leader);
        await leader.GotoAsync(plan);
        await leader.GetByRole(AriaRole.Link, new() { Name = "Phê duyệt hoặc trả lại" }).ClickAsync();
        await leader.GetByRole(AriaRole.Button, new() { Name = "Trả lại" }).ClickAsync();
        await Expect(leader.Locator(".field-validation-error, .form-errors").First).ToBeVisibleAsync();
        await leader.FillAsync("[name='Input.Reason']", reason);
        await leader.GetByRole(AriaRole.Button, new() { Name = "Trả lại" }).ClickAsync();
        await Expect(leader.Locator(".flash")).ToBeVisibleAsync();
    }

    private static async Task ApproveAsync(IPage leader, string plan)
    {
        await leader.GotoAsync(plan + "/approval");
        await MustBeAccessibleAsync(leader);
        await leader.GetByRole(AriaRole.Button, new() { Name = "Phê duyệt" }).First.ClickAsync();
        await Expect(leader.Locator(".flash")).ToBeVisibleAsync();
    }

    private static async Task<string> IssueAsync(IPage officer, string plan, string symbol)
    {
        await officer.GotoAsync(plan + "/issuance");
        await MustBeAccessibleAsync(officer);
        var number = await officer.Locator("dl.facts dd strong").First.InnerTextAsync();
        Assert.EndsWith(symbol, number, StringComparison.Ordinal);
        await officer.GetByRole(AriaRole.Button, new() { Name = "Ban hành" }).ClickAsync();
        await Expect(officer.Locator(".flash")).ToContainTextAsync(number);
        return number;
    }

    private static async Task CascadeAsync(IPage page, string plan)
    {
        await page.GotoAsync(plan.Replace("/papers/", "/plans/", StringComparison.Ordinal) + "/cascade");
        await MustBeAccessibleAsync(page);
        await page.FillAsync("[name='Input.DueOn']", "2023-07-31");
        foreach (var group in await page.Locator("fieldset").AllAsync())
        {
            if (!(await group.Locator("legend").InnerTextAsync()).Contains("phường", StringComparison.OrdinalIgnoreCase)
                && await page.Locator("fieldset").CountAsync() > 1)
            {
                foreach (var box in await group.Locator("input:enabled").AllAsync())
                {
                    await box.SetCheckedAsync(false);
                }
            }
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Triển khai" }).ClickAsync();
        await ArriveAsync(page, "/adoption$");
    }

    private async Task<string> CarryOutInWardAsync(string plan, string number)
    {
        var ward = await SignInAsync(Ward);
        await MustBeAccessibleAsync(ward);
        await ward.GotoAsync(plan);
        await ward.GetByRole(AriaRole.Link, new() { Name = "Soạn kế hoạch của đơn vị" }).ClickAsync();
        await ward.GetByRole(AriaRole.Button, new() { Name = "Tạo dự thảo" }).ClickAsync();
        await ArriveAsync(ward, "/edit$");
        await Expect(ward.Locator("fieldset.task-row").First).ToContainTextAsync("Hội nghị giới thiệu tác phẩm tới cán bộ chủ chốt");
        await Expect(ward.Locator(".editor-text").First).ToContainTextAsync(number);
        var subPlan = new Uri(ward.Url).AbsolutePath.Replace("/edit", "", StringComparison.Ordinal);
        await SubmitAsync(ward, subPlan);
        await ApproveAsync(ward, subPlan);
        await IssueAsync(ward, subPlan, "-KH/ĐU");
        await CascadeAsync(ward, subPlan);
        return subPlan;
    }

    private async Task AnswerInCellAsync(string subPlan)
    {
        var cell = await SignInAsync(Cell, width: 360);
        await MustBeAccessibleAsync(cell);
        await cell.GotoAsync(subPlan);
        await MustBeAccessibleAsync(cell);
        await cell.GetByRole(AriaRole.Link, new() { Name = "Xem lại và áp dụng trực tiếp" }).ClickAsync();
        await cell.GetByRole(AriaRole.Button, new() { Name = "Áp dụng trực tiếp" }).ClickAsync();
        await Expect(cell.Locator(".flash")).ToBeVisibleAsync();
    }
}
