using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Tests.Pages.Sessions;

/// <summary>Details, confirmation and change request.</summary>
public sealed class SessionStepPagesTests
{
    [Theory]
    [InlineData("cell-a1", HttpStatusCode.OK)]
    [InlineData("ward-a", HttpStatusCode.OK)]
    [InlineData("leader", HttpStatusCode.OK)]
    [InlineData("cell-a2", HttpStatusCode.NotFound)]
    [InlineData("ward-b", HttpStatusCode.NotFound)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    public async Task Details_EachAccount_SeesItsOwnSubtree(string account, HttpStatusCode status)
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.SubmitSessionAsync();
        var client = await portal.SignInAsync(account);

        Assert.Equal(status, (await client.GetAsync($"/sessions/{id}")).StatusCode);
        Assert.Equal(status == HttpStatusCode.Forbidden ? status : HttpStatusCode.NotFound, (await client.GetAsync("/sessions/9999")).StatusCode);
    }

    [Fact]
    public async Task Details_WardOfficer_ReadsTheRollAndLeavesAnAuditRow()
    {
        await using var portal = await PortalFixture.StartAsync();
        var name = await portal.RenameOneToMarkupAsync();
        var id = await portal.SubmitSessionAsync();
        var client = await portal.SignInAsync("ward-a");

        var page = await client.GetHtmlAsync($"/sessions/{id}");

        Assert.Equal(7, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains(name, page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Contains("alert"));
        Assert.Contains("6 / 6", page.QuerySelector(".figure-block")!.TextContent);
        Assert.Contains("Gửi lên cấp trên", page.QuerySelector(".timeline")!.TextContent);
        Assert.Equal(1, await portal.CountAuditAsync("members.viewed", id));
    }

    [Fact]
    public async Task Details_WithoutViewMembers_ShowsCountsButNoNames()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.SubmitSessionAsync();
        var client = await portal.SignInAsync("leader");

        var page = await client.GetHtmlAsync($"/sessions/{id}");

        Assert.DoesNotContain("Trần A1", page.Body!.TextContent);
        Assert.Contains("6 / 6", page.Body.TextContent);
        Assert.Equal(0, await portal.CountAuditAsync("members.viewed", id));
    }

    [Theory]
    [InlineData("cell-a1", HttpStatusCode.Forbidden)]
    [InlineData("leader", HttpStatusCode.Forbidden)]
    [InlineData("ward-b", HttpStatusCode.NotFound)]
    public async Task Confirmation_NotAllowedOrOfSomebodyElse_IsClosed(string account, HttpStatusCode status)
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.SubmitSessionAsync();
        var client = await portal.SignInAsync(account);

        Assert.Equal(status, (await client.GetAsync($"/sessions/{id}/confirmation")).StatusCode);
    }

    [Fact]
    public async Task Confirmation_NotYetSubmitted_LeadsToTheSession()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.OpenSessionAsync();
        var client = await portal.SignInAsync("ward-a");

        var answer = await client.GetAsync($"/sessions/{id}/confirmation");

        Assert.Equal($"/sessions/{id}", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Confirmation_Confirm_ConfirmsTheSession()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.SubmitSessionAsync();
        var client = await portal.SignInAsync("ward-a");

        var answer = await client.PostFormAsync($"/sessions/{id}/confirmation", []);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(SessionState.Confirmed, (await portal.LoadSessionAsync(id)).State);
        Assert.Contains("Đã xác nhận buổi sinh hoạt.", (await client.GetHtmlAsync($"/sessions/{id}")).Body!.TextContent);
    }

    [Fact]
    public async Task Confirmation_ReturnWithoutReason_AsksForIt()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.SubmitSessionAsync();
        var client = await portal.SignInAsync("ward-a");

        var answer = await client.PostFormAsync($"/sessions/{id}/confirmation", [], $"/sessions/{id}/confirmation?handler=Return");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(SessionRefusals.ReasonMissing.Sentence, (await PortalClient.ReadHtmlAsync(answer)).Body!.TextContent);
        Assert.Equal(SessionState.Submitted, (await portal.LoadSessionAsync(id)).State);
    }

    [Fact]
    public async Task Confirmation_ReturnWithReason_GoesBackToTheCellWhichReadsIt()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.SubmitSessionAsync();
        var ward = await portal.SignInAsync("ward-a");

        await ward.PostFormAsync(
            $"/sessions/{id}/confirmation", new() { ["Input.Reason"] = "Thiếu kết luận <b>" }, $"/sessions/{id}/confirmation?handler=Return");

        Assert.Equal(SessionState.Returned, (await portal.LoadSessionAsync(id)).State);
        var cell = await portal.SignInAsync("cell-a1");
        Assert.Contains("Thiếu kết luận <b>", (await cell.GetHtmlAsync($"/sessions/{id}/entry")).QuerySelector(".form-errors")!.TextContent);
    }

    [Fact]
    public async Task Confirmation_VersionOfYesterday_IsAConflictAndChangesNothing()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.SubmitSessionAsync();
        var client = await portal.SignInAsync("ward-a");

        var answer = await client.PostFormAsync($"/sessions/{id}/confirmation", new() { ["Input.Version"] = $"{Guid.NewGuid()}" });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(SessionState.Submitted, (await portal.LoadSessionAsync(id)).State);
    }

    [Fact]
    public async Task ChangeRequest_Submitted_IsSentAndTheWardMayDecline()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.SubmitSessionAsync();
        var cell = await portal.SignInAsync("cell-a1");

        var asked = await cell.PostFormAsync($"/sessions/{id}/change-request", new() { ["Input.Reason"] = "Ghi nhầm một người" });

        Assert.Equal($"/sessions/{id}", asked.Headers.Location?.ToString());
        Assert.Equal("Ghi nhầm một người", (await portal.LoadSessionAsync(id)).ChangeRequest);
        var ward = await portal.SignInAsync("ward-a");
        var page = await ward.GetHtmlAsync($"/sessions/{id}/confirmation");
        Assert.Contains("Ghi nhầm một người", page.Body!.TextContent);
        var form = page.QuerySelector<IHtmlFormElement>("main form.card")!;
        var fields = form.Elements.OfType<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Append(KeyValuePair.Create("Input.Reason", "Đã đúng"));
        var declined = await ward.Http.PostAsync($"/sessions/{id}/confirmation?handler=Decline", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.Redirect, declined.StatusCode);
        var session = await portal.LoadSessionAsync(id);
        Assert.Equal((SessionState.Submitted, null, "Đã đúng"), (session.State, session.ChangeRequest, session.ReturnReason));
    }

    [Fact]
    public async Task ChangeRequest_Empty_AsksWhat()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.SubmitSessionAsync();
        var client = await portal.SignInAsync("cell-a1");

        var answer = await client.PostFormAsync($"/sessions/{id}/change-request", new() { ["Input.Reason"] = "  " });

        Assert.Contains(SessionRefusals.RequestMissing.Sentence, (await PortalClient.ReadHtmlAsync(answer)).Body!.TextContent);
    }

    [Fact]
    public async Task ChangeRequest_StillOpenOrAlreadyAsked_LeadsToTheSession()
    {
        await using var portal = await PortalFixture.StartAsync();
        var open = await portal.OpenSessionAsync();
        var asked = await portal.SubmitSessionAsync(kind: SessionKind.Thematic);
        await portal.AskForChangeAsync(asked);
        var client = await portal.SignInAsync("cell-a1");

        foreach (var id in new[] { open, asked })
        {
            Assert.Equal($"/sessions/{id}", (await client.GetAsync($"/sessions/{id}/change-request")).Headers.Location?.ToString());
        }
    }

    [Theory]
    [InlineData("ward-a", HttpStatusCode.Forbidden)]
    [InlineData("cell-a2", HttpStatusCode.NotFound)]
    public async Task ChangeRequest_NotAllowedOrOfSomebodyElse_IsClosed(string account, HttpStatusCode status)
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.SubmitSessionAsync();
        var client = await portal.SignInAsync(account);

        Assert.Equal(status, (await client.GetAsync($"/sessions/{id}/change-request")).StatusCode);
    }
}
