using System.Net;
using AngleSharp.Dom;
using StudyCampaigns.Tests.Sessions;

namespace StudyCampaigns.Tests.Pages.Sessions;

public sealed class SessionListPageTests
{
    [Fact]
    public async Task Get_Administrator_IsForbidden()
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = await portal.SignInAsync("admin");

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/sessions")).StatusCode);
    }

    [Fact]
    public async Task Get_CellWithoutSession_OffersTheRollOfThisMonth()
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = await portal.SignInAsync("cell-a1");

        var page = await client.GetHtmlAsync("/sessions");

        var button = page.QuerySelectorAll("a.btn-primary").Single();
        Assert.Equal(("Điểm danh tháng 6", "/sessions/create?month=2023-06"), (button.TextContent.Trim(), button.GetAttribute("href")));
        Assert.Equal(12, page.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Get_CellWithOpenSession_LeadsToItsEntry()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.OpenSessionAsync();
        var client = await portal.SignInAsync("cell-a1");

        var page = await client.GetHtmlAsync("/sessions");

        Assert.Equal($"/sessions/{id}/entry", page.QuerySelectorAll("a.btn-primary").Single().GetAttribute("href"));
        Assert.Contains("Đang ghi", page.QuerySelector("tbody tr")!.TextContent);
    }

    [Fact]
    public async Task Get_Cell_SeesOnlyItsOwn()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.SubmitSessionAsync();
        var client = await portal.SignInAsync("cell-a2");

        var page = await client.GetHtmlAsync("/sessions");

        Assert.DoesNotContain($"/sessions/{id}", page.Body!.InnerHtml);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/sessions?organization={portal.Tree.WardB.Id}")).StatusCode);
    }

    [Fact]
    public async Task Get_Ward_ShowsItsCellsWithCountsAndTotal()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.SubmitSessionAsync();
        var client = await portal.SignInAsync("ward-a");

        var page = await client.GetHtmlAsync("/sessions");

        var rows = page.QuerySelectorAll("tbody tr");
        Assert.Equal(["Chi bộ A1", "Chi bộ A2"], rows.Select(row => row.QuerySelector("th")!.TextContent.Trim()));
        Assert.Contains("Chờ xác nhận", rows[0].TextContent);
        Assert.Contains("6/6", rows[0].TextContent);
        Assert.Contains("Chưa có", rows[1].TextContent);
        Assert.Equal($"/sessions/{id}/confirmation", rows[0].QuerySelector("a.btn")!.GetAttribute("href"));
        Assert.Contains("1/2 chi bộ đã gửi", page.QuerySelector("tfoot")!.TextContent);
        Assert.Contains("100%", page.QuerySelector("tfoot")!.TextContent);
        var chips = page.QuerySelectorAll(".chips[aria-label] a").Select(chip => chip.TextContent);
        Assert.Equal(["Tất cả 2", "Chưa gửi 1", "Chờ xác nhận 1", "Bị trả lại 0", "Đã xác nhận 0"], chips);
    }

    [Theory]
    [InlineData("state=missing", "Chi bộ A2")]
    [InlineData("state=waiting&month=2023-06", "Chi bộ A1")]
    [InlineData("search=a2", "Chi bộ A2")]
    [InlineData("search=CHI+BO+A1", "Chi bộ A1")]
    public async Task Get_WardFiltersOrSearches_ShowsWhatFits(string query, string cell)
    {
        await using var portal = await PortalFixture.StartAsync();
        await portal.SubmitSessionAsync();
        var client = await portal.SignInAsync("ward-a");

        var page = await client.GetHtmlAsync($"/sessions?{query}");

        Assert.Equal([cell], page.QuerySelectorAll("tbody tr th").Select(head => head.TextContent.Trim()));
    }

    [Fact]
    public async Task Get_WhatWaitsWithoutAMonth_IsOfEveryMonthAndKind()
    {
        await using var portal = await PortalFixture.StartAsync();
        var steps = await SessionSetting.CreateAsync(portal.Database, portal.Tree);
        await steps.SubmittedAsync(new DateOnly(2023, 5, 5));
        await steps.SubmittedAsync();
        await steps.SubmittedAsync(kind: StudyCampaigns.Sessions.SessionKind.Thematic);
        var client = await portal.SignInAsync("ward-a");

        var page = await client.GetHtmlAsync("/sessions?state=waiting");

        Assert.Equal(["05/05/2023", "05/06/2023", "05/06/2023"], page.QuerySelectorAll("tbody td[data-label='Ngày']").Select(day => day.TextContent.Trim()));
        Assert.Equal(["Chờ xác nhận 3"], page.QuerySelectorAll(".chips[aria-label] a").Select(chip => chip.TextContent));
        Assert.Equal(1, (await client.GetHtmlAsync("/sessions?state=waiting&month=2023-06")).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Get_SentSessionWithARequestToChange_WaitsForTheAnswerAlone()
    {
        await using var portal = await PortalFixture.StartAsync();
        await portal.AskForChangeAsync(await portal.SubmitSessionAsync());
        var client = await portal.SignInAsync("ward-a");

        Assert.Empty((await client.GetHtmlAsync("/sessions?state=waiting")).QuerySelectorAll("tbody tr"));
        Assert.Equal("Xem và trả lời", (await client.GetHtmlAsync("/sessions?state=changeasked")).QuerySelector("tbody a.btn")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("state=returned")]
    [InlineData("state=confirmed")]
    [InlineData("state=changeasked")]
    [InlineData("search=khongco")]
    [InlineData("kind=other")]
    public async Task Get_NothingFits_SaysWhatToDo(string query)
    {
        await using var portal = await PortalFixture.StartAsync();
        await portal.SubmitSessionAsync();
        var client = await portal.SignInAsync("ward-a");

        var page = await client.GetHtmlAsync($"/sessions?{query}");

        Assert.NotNull(page.QuerySelector(".empty a"));
        Assert.Null(page.QuerySelector("tbody"));
    }

    [Fact]
    public async Task Get_ThematicSession_IsFoundUnderItsOwnChip()
    {
        await using var portal = await PortalFixture.StartAsync();
        await portal.SubmitSessionAsync(kind: StudyCampaigns.Sessions.SessionKind.Thematic);
        var client = await portal.SignInAsync("ward-a");

        Assert.Contains("Chuyên đề, hội nghị 1", (await client.GetHtmlAsync("/sessions")).Body!.TextContent);
        Assert.Equal(1, (await client.GetHtmlAsync("/sessions?kind=other&state=waiting")).QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData("0001-01")]
    [InlineData("9999-12")]
    [InlineData("1929-12")]
    [InlineData("2023-13")]
    public async Task Get_MonthThatCannotBe_ShowsThisMonth(string month)
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = await portal.SignInAsync("ward-a");

        var page = await client.GetHtmlAsync($"/sessions?month={month}");

        Assert.Equal((await client.GetHtmlAsync("/sessions")).QuerySelector("h1")!.TextContent, page.QuerySelector("h1")!.TextContent);
        Assert.Contains("6/2023", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Get_Leader_SeesAllWardsAndMayNarrowToOne()
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = await portal.SignInAsync("leader");

        Assert.Equal(3, (await client.GetHtmlAsync("/sessions")).QuerySelectorAll("tbody tr").Length);
        var narrowed = await client.GetHtmlAsync($"/sessions?organization={portal.Tree.WardB.Id}");
        Assert.Equal(["Chi bộ B1"], narrowed.QuerySelectorAll("tbody tr th").Select(head => head.TextContent.Trim()));
    }

    [Fact]
    public async Task Create_ValidDay_OpensTheSessionAndLeadsToTheEntry()
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = await portal.SignInAsync("cell-a1");

        var answer = await client.PostFormAsync("/sessions/create?month=2023-06", new() { ["Input.HeldOn"] = "2023-06-05" });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith("/entry", answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(answer.Headers.Location!.ToString())).StatusCode);
    }

    [Fact]
    public async Task Create_DayInTheFuture_KeepsTheDayAndSaysWhy()
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = await portal.SignInAsync("cell-a1");

        var answer = await client.PostFormAsync("/sessions/create", new() { ["Input.HeldOn"] = "2023-06-21" });

        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Contains("tương lai", page.ErrorAt("Input.HeldOn"));
        Assert.Equal("2023-06-21", page.QuerySelector("[name='Input.HeldOn']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Create_SecondRegular_IsRefused()
    {
        await using var portal = await PortalFixture.StartAsync();
        await portal.OpenSessionAsync();
        var client = await portal.SignInAsync("cell-a1");

        var answer = await client.PostFormAsync("/sessions/create", new() { ["Input.HeldOn"] = "2023-06-12" });

        Assert.Contains("đã có buổi sinh hoạt thường kỳ", (await PortalClient.ReadHtmlAsync(answer)).Body!.TextContent);
    }

    [Fact]
    public async Task Create_Ward_IsForbidden()
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = await portal.SignInAsync("ward-a");

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/sessions/create")).StatusCode);
    }
}
