using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using StudyCampaigns.Sessions;
using StudyCampaigns.Tests.Reports;
using StudyCampaigns.Web.Pages;

namespace StudyCampaigns.Tests.Pages.Sessions;

public sealed class EntryPageTests
{
    [Fact]
    public async Task Get_SignedOut_AsksToSignIn()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.OpenSessionAsync();

        var answer = await portal.SignedOut().GetAsync($"/sessions/{id}/entry");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/account/sign-in", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("ward-a", HttpStatusCode.Forbidden)]
    [InlineData("leader", HttpStatusCode.Forbidden)]
    [InlineData("cell-a2", HttpStatusCode.NotFound)]
    [InlineData("cell-b1", HttpStatusCode.NotFound)]
    public async Task Get_NotAllowedOrOfSomebodyElse_IsClosed(string account, HttpStatusCode status)
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.OpenSessionAsync();
        var client = await portal.SignInAsync(account);

        Assert.Equal(status, (await client.GetAsync($"/sessions/{id}/entry")).StatusCode);
    }

    [Theory]
    [InlineData("Input.Others[0].Audience", "99")]
    [InlineData("Input.Rows[0].MemberId", "khong-co")]
    [InlineData("Input.Version", "\uFFFE")]
    public async Task Post_HiddenFieldThatIsNone_SaysSoAndShowsItsOwn(string field, string value)
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.OpenSessionAsync();
        var client = await portal.SignInAsync("cell-a1");
        var url = $"/sessions/{id}/entry";

        var answer = await client.PostFormAsync(url, new() { [field] = value, ["Input.Others[1].Attendances"] = "7", ["Input.DurationMinutes"] = "90" }, url);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Equal(HiddenFieldFilter.Sentence, page.QuerySelector(".form-errors")!.TextContent.Trim());
        Assert.Equal(Enum.GetNames<Audience>(), page.QuerySelectorAll("[name$=Audience]").Select(input => input.GetAttribute("value")));
        Assert.Equal(("7", "90"), (page.ValueOf("Input.Others[1].Attendances"), page.ValueOf("Input.DurationMinutes")));
        Assert.NotEqual(value, page.ValueOf(field));
    }

    [Fact]
    public async Task Get_AlreadySubmitted_LeadsToTheSession()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.SubmitSessionAsync();
        var client = await portal.SignInAsync("cell-a1");

        var answer = await client.GetAsync($"/sessions/{id}/entry");

        Assert.Equal((HttpStatusCode.Redirect, $"/sessions/{id}"), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task Get_Open_ShowsTheRollByGivenNameEveryonePresentTheExemptExempt()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.OpenSessionAsync();
        var client = await portal.SignInAsync("cell-a1");

        var page = await client.GetHtmlAsync($"/sessions/{id}/entry");

        var rows = page.QuerySelectorAll("form[data-roll] [data-roll-row]");
        Assert.Equal(
            ["Trần A1 An", "Trần A1 Ánh", "Trần A1 Bình", "Trần A1 Dũng", "Trần A1 Đạt", "Trần A1 Hằng", "Trần A1 Hưng"],
            rows.Select(row => row.QuerySelector("[data-roll-name]")!.TextContent));
        Assert.Equal(
            ["Present", "Present", "Present", "Present", "Present", "Present", "Exempt"],
            rows.Select(row => row.QuerySelector<IHtmlSelectElement>("[data-roll-status]")!.Value));
        Assert.Equal("tran a1 dat", rows[4].GetAttribute("data-name"));
        Assert.Equal(["Dự bị"], rows[5].QuerySelectorAll("small").Select(note => note.TextContent));
        Assert.Contains("6/6", page.QuerySelector("[data-roll-summary]")!.TextContent);
        Assert.Equal(1, await portal.CountAuditAsync("members.viewed", id));
    }

    [Fact]
    public async Task Get_MemberMissedTheLastTwoMonths_SaysSo()
    {
        await using var portal = await PortalFixture.StartAsync();
        var client = await portal.SignInAsync("cell-a1");
        foreach (var day in new[] { "2023-04-05", "2023-05-05" })
        {
            var opened = await client.PostFormAsync("/sessions/create", new() { ["Input.HeldOn"] = day });
            await client.PostFormAsync(opened.Headers.Location!.ToString(), new()
            {
                ["Input.DurationMinutes"] = "95",
                ["Input.Rows[2].Status"] = "Unexcused",
                ["Input.Rows[3].Status"] = day == "2023-05-05" ? "Unexcused" : "Present",
            });
        }

        var id = await portal.OpenSessionAsync();
        var page = await client.GetHtmlAsync($"/sessions/{id}/entry");

        var notes = page.QuerySelectorAll("[data-roll-row]").Select(row => row.QuerySelector("small")?.TextContent).ToList();
        Assert.Equal("Đã vắng 2 buổi liên tiếp", notes[2]);
        Assert.Equal("Buổi trước vắng", notes[3]);
        Assert.Null(notes[0]);
    }

    [Fact]
    public async Task Get_NameWithMarkup_IsShownAsText()
    {
        await using var portal = await PortalFixture.StartAsync();
        var name = await portal.RenameOneToMarkupAsync();
        var id = await portal.OpenSessionAsync();
        var client = await portal.SignInAsync("cell-a1");

        var page = await client.GetHtmlAsync($"/sessions/{id}/entry");

        Assert.Contains(name, page.QuerySelectorAll("[data-roll-name]").Select(cell => cell.TextContent));
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Contains("alert"));
    }

    [Fact]
    public async Task Post_ValidEntry_SubmitsAndShowsTheSession()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.OpenSessionAsync();
        var client = await portal.SignInAsync("cell-a1");

        var answer = await client.PostFormAsync($"/sessions/{id}/entry", Entry(portal));

        Assert.Equal((HttpStatusCode.Redirect, $"/sessions/{id}"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        var session = await portal.LoadSessionAsync(id);
        Assert.Equal(
            (SessionState.Submitted, 100, "Nhà văn hóa", new TimeOnly(19, 30)),
            (session.State, session.DurationMinutes!.Value, session.Place, session.StartsAt!.Value));
        Assert.Equal(new() { Expected = 6, Present = 4, Excused = 1, Unexcused = 1, Exempt = 1, Others = 5 }, session.Attendance);
        Assert.Equal(portal.Tree.TopicIds, session.Topics.Select(topic => topic.TopicId).Order());
        Assert.Single(session.Roll, record => record.Reason == AbsenceReason.Illness);
        var page = await client.GetHtmlAsync($"/sessions/{id}");
        Assert.Contains("Đã gửi buổi sinh hoạt lên cấp trên.", page.Body!.TextContent);
        Assert.Equal($"draft:session-{id}", page.QuerySelector("[data-draft-clear]")!.GetAttribute("data-draft-clear"));
    }

    /// <summary>R8: what an accepted report covers is asked for its reason at a field that was not there before; nothing typed is lost.</summary>
    [Fact]
    public async Task Post_CoveredByAnAcceptedReport_AsksForTheReason()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.OpenSessionAsync();
        Assert.True((await ReportTree.OpenAsync(portal.Database, await portal.Tree.ActorAsync(portal.Database, "officer"), cutoff: "2023-06-10")).IsDone);
        var report = await ReportTree.ReportOfAsync(portal.Database, portal.Tree.WardA.Id);
        Assert.True((await ReportTree.SubmitAsync(portal.Database, await portal.Tree.ActorAsync(portal.Database, "ward-a"), report.Id, report.Version)).IsDone);
        Assert.True((await ReportTree.AcceptAsync(portal.Database, await portal.Tree.ActorAsync(portal.Database, "officer"), report.Id)).IsDone);
        var client = await portal.SignInAsync("cell-a1");
        Assert.Null((await client.GetHtmlAsync($"/sessions/{id}/entry")).QuerySelector("[name='Input.Reason']"));

        var page = await PortalClient.ReadHtmlAsync(await client.PostFormAsync($"/sessions/{id}/entry", Entry(portal)));

        Assert.Contains("Hãy ghi lý do.", page.ErrorAt("Input.Reason"));
        Assert.NotNull(page.QuerySelector("textarea[name='Input.Reason']"));
        Assert.Equal("Thống nhất cao.", page.QuerySelector<IHtmlTextAreaElement>("[name='Input.Conclusion']")!.Value);
        var entry = Entry(portal);
        entry["Input.Reason"] = "Bí thư ốm, ghi muộn.";
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostFormAsync($"/sessions/{id}/entry", entry)).StatusCode);
        Assert.Equal(SessionState.Submitted, (await portal.LoadSessionAsync(id)).State);
    }

    [Fact]
    public async Task Post_InvalidEntry_KeepsWhatWasTypedAndSaysWhere()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.OpenSessionAsync();
        var client = await portal.SignInAsync("cell-a1");
        var entry = Entry(portal);
        entry["Input.DurationMinutes"] = "9999";

        var answer = await client.PostFormAsync($"/sessions/{id}/entry", entry);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Contains("Thời lượng phải từ 1 đến 720 phút.", page.ErrorAt("Input.DurationMinutes"));
        Assert.Equal("9999", page.QuerySelector<IHtmlInputElement>("[name='Input.DurationMinutes']")!.Value);
        Assert.Equal("Nhà văn hóa", page.QuerySelector<IHtmlInputElement>("[name='Input.Place']")!.Value);
        Assert.Equal("2023-06-05", page.QuerySelector<IHtmlInputElement>("[name='Input.HeldOn']")!.Value);
        Assert.Equal("19:30", page.QuerySelector<IHtmlInputElement>("[name='Input.StartsAt']")!.Value);
        Assert.Equal("Thống nhất cao.", page.QuerySelector<IHtmlTextAreaElement>("[name='Input.Conclusion']")!.Value);
        Assert.Equal("Excused", page.QuerySelector<IHtmlSelectElement>("[name='Input.Rows[1].Status']")!.Value);
        Assert.Equal("Illness", page.QuerySelector<IHtmlSelectElement>("[name='Input.Rows[1].Reason']")!.Value);
        Assert.Equal("3", page.QuerySelector<IHtmlInputElement>("[name='Input.Others[1].Attendances']")!.Value);
        Assert.Equal(2, page.QuerySelectorAll<IHtmlInputElement>("[name='Input.TopicIds']").Count(box => box.IsChecked));
        Assert.Equal(SessionState.Open, (await portal.LoadSessionAsync(id)).State);
    }

    [Theory]
    [InlineData("Input.HeldOn", "")]
    [InlineData("Input.HeldOn", "2023-06-21")]
    [InlineData("Input.HeldOn", "ngày kia")]
    [InlineData("Input.DurationMinutes", "chín mươi")]
    [InlineData("Input.StartsAt", "25:99")]
    public async Task Post_FieldThatCannotBe_ShowsASentenceAtTheField(string field, string value)
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.OpenSessionAsync();
        var client = await portal.SignInAsync("cell-a1");

        var answer = await client.PostFormAsync($"/sessions/{id}/entry", new() { ["Input.DurationMinutes"] = "90", [field] = value });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.NotEqual("", page.ErrorAt(field).Trim());
        Assert.Equal(SessionState.Open, (await portal.LoadSessionAsync(id)).State);
    }

    [Fact]
    public async Task Post_ReasonWithoutExcuse_SaysSoAtTheMember()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.OpenSessionAsync();
        var client = await portal.SignInAsync("cell-a1");

        var answer = await client.PostFormAsync($"/sessions/{id}/entry", new() { ["Input.DurationMinutes"] = "90", ["Input.Rows[3].Reason"] = "Duty" });

        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Equal(SessionRefusals.ReasonWithoutExcuse.Sentence, page.QuerySelectorAll("[data-roll-row]")[3].QuerySelector(".invalid-feedback")!.TextContent);
    }

    [Fact]
    public async Task Post_SameFormTwice_IsAnsweredTheSameWay()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.OpenSessionAsync();
        var client = await portal.SignInAsync("cell-a1");
        var fields = await FieldsAsync(client, id, Entry(portal));
        await client.Http.PostAsync($"/sessions/{id}/entry", new FormUrlEncodedContent(fields));

        var second = await client.Http.PostAsync($"/sessions/{id}/entry", new FormUrlEncodedContent(fields));

        Assert.Equal((HttpStatusCode.Redirect, $"/sessions/{id}"), (second.StatusCode, second.Headers.Location!.ToString()));
        Assert.Equal(1, await portal.CountAuditAsync("session.submit", id));
    }

    [Fact]
    public async Task Post_SaveForLater_KeepsTheSessionOpen()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.OpenSessionAsync();
        var client = await portal.SignInAsync("cell-a1");
        var fields = await FieldsAsync(client, id, new() { ["Input.Place"] = "Nhà ông trưởng khu" });

        var answer = await client.Http.PostAsync($"/sessions/{id}/entry?handler=Save", new FormUrlEncodedContent(fields));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var session = await portal.LoadSessionAsync(id);
        Assert.Equal((SessionState.Open, "Nhà ông trưởng khu"), (session.State, session.Place));
    }

    [Fact]
    public async Task Post_SomebodySavedFirst_ShowsBothVersionsAndKeepsWhatWasTyped()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.OpenSessionAsync();
        var client = await portal.SignInAsync("cell-a1");
        var first = await FieldsAsync(client, id, new() { ["Input.Place"] = "Nơi thứ nhất" });
        var second = await FieldsAsync(client, id, new() { ["Input.Place"] = "Nơi thứ hai" });
        await client.Http.PostAsync($"/sessions/{id}/entry?handler=Save", new FormUrlEncodedContent(first));

        var answer = await client.Http.PostAsync($"/sessions/{id}/entry?handler=Save", new FormUrlEncodedContent(second));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PortalClient.ReadHtmlAsync(answer);
        var difference = page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Địa điểm"));
        Assert.Equal(["Nơi thứ nhất", "Nơi thứ hai"], difference.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Equal("Nơi thứ hai", page.QuerySelector<IHtmlInputElement>("[name='Input.Place']")!.Value);
        Assert.Equal($"{(await portal.LoadSessionAsync(id)).Version}", page.QuerySelector<IHtmlInputElement>("[name='Input.Version']")!.Value);
        Assert.Equal("Nơi thứ nhất", (await portal.LoadSessionAsync(id)).Place);
    }

    [Fact]
    public async Task Post_SessionOfSomebodyElse_IsNotFoundAndChangesNothing()
    {
        await using var portal = await PortalFixture.StartAsync();
        var id = await portal.OpenSessionAsync();
        var own = await portal.OpenSessionAsync("cell-a2");
        var client = await portal.SignInAsync("cell-a2");
        var fields = await FieldsAsync(client, own, new() { ["Input.Place"] = "Nơi lạ" });

        var answer = await client.Http.PostAsync($"/sessions/{id}/entry", new FormUrlEncodedContent(fields));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null((await portal.LoadSessionAsync(id)).Place);
    }

    private static Dictionary<string, string?> Entry(PortalFixture portal) => new()
    {
        ["Input.DurationMinutes"] = "100",
        ["Input.StartsAt"] = "19:30",
        ["Input.Place"] = "Nhà văn hóa",
        ["Input.TopicIds[0]"] = $"{portal.Tree.TopicIds[0]}",
        ["Input.TopicIds[1]"] = $"{portal.Tree.TopicIds[1]}",
        ["Input.Rows[1].Status"] = "Excused",
        ["Input.Rows[1].Reason"] = "Illness",
        ["Input.Rows[4].Status"] = "Unexcused",
        ["Input.Others[1].Attendances"] = "3",
        ["Input.Others[1].People"] = "2",
        ["Input.Others[3].Attendances"] = "2",
        ["Input.Conclusion"] = "Thống nhất cao.",
    };

    /// <summary>What a browser would send from the form as it stands, with some fields changed; for sending it more than once.</summary>
    private static async Task<List<KeyValuePair<string, string>>> FieldsAsync(PortalClient client, int id, Dictionary<string, string?> changes)
    {
        var page = await client.GetHtmlAsync($"/sessions/{id}/entry");
        var filled = page.QuerySelector<IHtmlFormElement>("form[data-roll]")!.Elements.Select(element => element switch
        {
            IHtmlInputElement { Type: not "checkbox" } input => (input.Name, input.Value),
            IHtmlSelectElement select => (select.Name, select.Value),
            IHtmlTextAreaElement area => (area.Name, area.Value),
            _ => (null, ""),
        });
        return
        [
            .. filled.Where(field => field.Name is not null && !changes.ContainsKey(field.Name)).Select(field => KeyValuePair.Create(field.Name!, field.Value ?? "")),
            .. changes.Select(pair => KeyValuePair.Create(pair.Key, pair.Value!)),
        ];
    }
}
