using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Reports;
using StudyCampaigns.Sessions;
using StudyCampaigns.Tests.Pages.Sessions;
using StudyCampaigns.Tests.Plans;
using StudyCampaigns.Tests.Reports;
using StudyCampaigns.Web.Pages;

namespace StudyCampaigns.Tests.Pages;

/// <summary>Somebody acts on the same thing first: no form loses what was typed into it, and its page shows what holds now.</summary>
public sealed class StaleFormTests : IAsyncLifetime
{
    private const string Typed = "Điều tôi đã gõ rất lâu";

    private PortalFixture portal = null!;
    private PlanSteps steps = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFixture.StartAsync();
        steps = new PlanSteps(portal.Database, portal.Tree);
    }

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task PlanApproval_ApprovedMeanwhile_KeepsTheReasonInTheForm()
    {
        var id = await steps.SubmittedAsync();
        var form = await FormAsync("leader", $"/papers/{id}/approval");
        Assert.True((await steps.ApproveAsync("leader", id)).IsDone);

        var page = await PostStaleAsync(form, new() { ["Input.Reason"] = Typed, ["action"] = "return" });

        Assert.Equal(Typed, page.QuerySelector<IHtmlTextAreaElement>("[name='Input.Reason']")!.Value);
        Assert.Equal($"{(await steps.FindAsync(id)).Version}", page.QuerySelector<IHtmlInputElement>("[name='Input.Version']")!.Value);
        Assert.Contains("Đã duyệt", page.QuerySelector("main .status")!.TextContent);
    }

    [Fact]
    public async Task PlanApproval_ReturnedMeanwhile_ShowsTheReasonThoughThereIsNoFormLeft()
    {
        var id = await steps.SubmittedAsync();
        var form = await FormAsync("leader", $"/papers/{id}/approval");
        Assert.True((await steps.ReturnAsync("leader", id, "Lý do của người trước")).IsDone);

        var page = await PostStaleAsync(form, new() { ["Input.Reason"] = Typed, ["action"] = "return" }, refusal: DocumentRefusals.NotSubmitted);

        Assert.Null(page.QuerySelector("[name='Input.Reason']"));
        Assert.Equal("Bị trả lại", page.QuerySelector("main .status")!.TextContent);
    }

    [Fact]
    public async Task DocumentCheck_EditedMeanwhile_MendsNothingAndShowsWhatHoldsNow()
    {
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var content = DocumentContent.Of(await steps.FindAsync(id));
        Assert.True((await steps.EditAsync("officer", id, content with { Recipients = "Lưu: Văn phòng" })).IsDone);
        var form = await FormAsync("officer", $"/papers/{id}/check");
        Assert.True((await steps.EditAsync("officer", id, content with { Recipients = "Lưu: Văn phòng Quận ủy" })).IsDone);

        var answer = await form.Client.Http.PostAsync(form.Address, new FormUrlEncodedContent(form.Fields));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Lưu: Văn phòng Quận ủy", (await PortalClient.ReadHtmlAsync(answer)).QuerySelector("main")!.TextContent);
        Assert.Equal("Lưu: Văn phòng Quận ủy", (await steps.FindAsync(id)).Recipients);
    }

    [Fact]
    public async Task PlanWithdrawal_CascadedMeanwhile_KeepsTheReason()
    {
        var id = await steps.IssuedAsync();
        var form = await FormAsync("officer", $"/papers/{id}/withdrawal");
        Assert.True((await steps.CascadeAsync("officer", id, PlanSteps.Due, portal.Tree.WardA.Id)).IsDone);

        var page = await PostStaleAsync(form, new() { ["Input.Reason"] = Typed });

        Assert.Equal(Typed, page.QuerySelector<IHtmlTextAreaElement>("[name='Input.Reason']")!.Value);
    }

    [Fact]
    public async Task PlanIssuance_ReturnedMeanwhile_ShowsTheSignerAndTheDay()
    {
        var id = await steps.ApprovedAsync();
        var form = await FormAsync("officer", $"/papers/{id}/issuance");
        Assert.True((await steps.ReturnAsync("leader", id, "Sửa")).IsDone);

        await PostStaleAsync(form, new() { ["Input.SignerName"] = Typed, ["Input.IssuedOn"] = "2023-06-19" }, "19/06/2023", DocumentRefusals.NotApproved);
    }

    [Fact]
    public async Task PlanCascade_OneUnitHandedMeanwhile_KeepsTheDayAndTheChoice()
    {
        var id = await steps.IssuedAsync();
        var form = await FormAsync("officer", $"/plans/{id}/cascade");
        Assert.True((await steps.CascadeAsync("officer", id, PlanSteps.Due, portal.Tree.WardA.Id)).IsDone);

        var page = await PostStaleAsync(form, new() { ["Input.DueOn"] = "2023-07-13" }, "13/07/2023");

        Assert.Equal("2023-07-13", page.QuerySelector<IHtmlInputElement>("[name='Input.DueOn']")!.Value);
        Assert.True(page.QuerySelector<IHtmlInputElement>($"#don-vi-{portal.Tree.WardB.Id}")!.IsChecked);
        Assert.True(page.QuerySelector<IHtmlInputElement>($"#don-vi-{portal.Tree.WardA.Id}")!.IsDisabled);
    }

    [Fact]
    public async Task PlanAnswer_ReceivedMeanwhile_KeepsTheNote()
    {
        var (_, sub) = await steps.CascadedTwiceAsync();
        var form = await FormAsync("cell-a1", $"/plans/{sub}/answer");
        Assert.True((await steps.ReceiveAsync("cell-a1", sub)).IsDone);

        var page = await PostStaleAsync(form, new() { ["Input.Note"] = Typed });

        Assert.Equal(Typed, page.QuerySelector<IHtmlTextAreaElement>("[name='Input.Note']")!.Value);
    }

    [Fact]
    public async Task SessionConfirmation_AskedToChangeMeanwhile_KeepsTheReason()
    {
        var id = await portal.SubmitSessionAsync();
        var form = await FormAsync("ward-a", $"/sessions/{id}/confirmation", "Return");
        await portal.AskForChangeAsync(id);

        var page = await PostStaleAsync(form, new() { ["Input.Reason"] = Typed });

        Assert.Equal(Typed, page.QuerySelector<IHtmlTextAreaElement>("[name='Input.Reason']")!.Value);
        Assert.Contains("Ghi nhầm một người", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task SessionChangeRequest_AskedMeanwhile_KeepsTheRequest()
    {
        var id = await portal.SubmitSessionAsync();
        var form = await FormAsync("cell-a1", $"/sessions/{id}/change-request");
        await portal.AskForChangeAsync(id);

        await PostStaleAsync(form, new() { ["Input.Reason"] = Typed }, refusal: SessionRefusals.ChangeAlreadyAsked);
    }

    [Fact]
    public async Task ReportAcceptance_TakenMeanwhile_ShowsTheReasonThoughThereIsNoFormLeft()
    {
        await OpenPeriodAsync();
        var report = await ReportTree.ReportOfAsync(portal.Database, portal.Tree.WardA.Id);
        var ward = await portal.Tree.ActorAsync(portal.Database, "ward-a");
        Assert.True((await ReportTree.SubmitAsync(portal.Database, ward, report.Id, report.Version)).IsDone);
        const string Address = "/reports/DU-A/147-KH-TU/2023-Q2/acceptance";
        var form = await FormAsync("officer", Address, "Return");
        var other = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.Redirect, (await other.PostFormAsync(Address, [])).StatusCode);

        await PostStaleAsync(form, new() { ["Input.Reason"] = Typed }, refusal: ReportRefusals.AlreadyAccepted);

        Assert.Equal(ReportState.Accepted, (await ReportTree.ReportOfAsync(portal.Database, portal.Tree.WardA.Id)).State);
    }

    [Fact]
    public async Task ReportSubmission_SentMeanwhile_ShowsTheTextThoughThereIsNoFormLeft()
    {
        await OpenPeriodAsync();
        var form = await FormAsync("ward-a", "/reports/DU-A/147-KH-TU/2023-Q2/submission");
        var report = await ReportTree.ReportOfAsync(portal.Database, portal.Tree.WardA.Id);
        var ward = await portal.Tree.ActorAsync(portal.Database, "ward-a");
        Assert.True((await ReportTree.SubmitAsync(portal.Database, ward, report.Id, report.Version)).IsDone);

        await PostStaleAsync(form, new() { ["Input.Narrative"] = Typed }, refusal: ReportRefusals.AlreadySubmitted);
    }

    [Fact]
    public async Task OpenPeriod_OpenedAtTheSameMoment_ShowsTheFormAgainAndThenLeadsToIt()
    {
        var form = await FormAsync("officer", "/reports/open");
        form.Fields["Input.Campaign"] = "147-KH-TU";
        form.Fields["Input.DueOn"] = "2023-07-04";

        // After the look whether it is open, before the save.
        Meanwhile("ReceivesPlans", OpenPeriodAsync);
        var page = await PostStaleAsync(form, [], "04/07/2023");

        Assert.Equal("2023-07-04", page.QuerySelector<IHtmlInputElement>("[name='Input.DueOn']")!.Value);
        var again = await form.Client.Http.PostAsync(form.Address, new FormUrlEncodedContent(form.Fields));
        Assert.Equal("/reports/QU-T/147-KH-TU/2023-Q2", again.Headers.Location?.OriginalString);
        await using var db = portal.Database.NewContext();
        Assert.Equal(1, await db.ReportingPeriods.CountAsync());
    }

    [Fact]
    public async Task SubPlan_MadeAtTheSameMoment_IsNotMadeTwice()
    {
        var id = await steps.CascadedAsync();
        var form = await FormAsync("ward-a", $"/plans/create?campaign={portal.Tree.CampaignId}&parent={id}&organization={portal.Tree.WardA.Id}");
        Meanwhile("DocumentSections", async () => Assert.True((await steps.DraftAsync("ward-a", portal.Tree.WardA, id)).IsDone));

        var answer = await form.Client.Http.PostAsync(form.Address, new FormUrlEncodedContent(form.Fields));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        await using var db = portal.Database.NewContext();
        Assert.Equal(1, await db.Plans.CountAsync(row => row.ParentPlanId == id));
    }

    [Fact]
    public void EveryPageWithAVersion_SaysHowItIsShownAgain()
    {
        var pages = typeof(WriteConflictFilter).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Microsoft.AspNetCore.Mvc.RazorPages.PageModel)));
        var forgetful = pages
            .Where(page => page.GetProperties().Any(property => property.IsDefined(typeof(BindPropertyAttribute), false)
                && (property.Name == "Version" || property.PropertyType.GetProperty("Version") is not null)))
            .Where(page => !page.IsAssignableTo(typeof(IShowsAgain)) && !page.IsAssignableTo(typeof(IShowsStoredVersion)));

        Assert.Equal([], forgetful);
    }

    private sealed record OpenForm(PortalClient Client, string Address, Dictionary<string, string> Fields);

    /// <summary>Opens the page; its form is sent later, when somebody else has acted.</summary>
    private async Task<OpenForm> FormAsync(string user, string url, string? handler = null)
    {
        var client = await portal.SignInAsync(user);
        var page = await client.GetHtmlAsync(url);
        var form = page.QuerySelectorAll("main form[method=post]").Cast<IHtmlFormElement>()
            .First(candidate => handler is null || candidate.GetAttribute("action")?.EndsWith($"handler={handler}", StringComparison.Ordinal) is true);
        var fields = PortalClient.FilledIn(form).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value);
        return new(client, form.GetAttribute("action") is { Length: > 0 } action ? action : url, fields);
    }

    /// <summary>409, one sentence, nothing typed lost; or a refusal, where what the other did left nothing to act on.</summary>
    private static async Task<IHtmlDocument> PostStaleAsync(OpenForm form, Dictionary<string, string> typed, string? shown = null, Refusal? refusal = null)
    {
        foreach (var (name, value) in typed)
        {
            form.Fields[name] = value;
        }

        var answer = await form.Client.Http.PostAsync(form.Address, new FormUrlEncodedContent(form.Fields));

        Assert.Equal(refusal is null ? HttpStatusCode.Conflict : HttpStatusCode.OK, answer.StatusCode);
        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Equal(refusal?.Sentence ?? WriteConflictFilter.Sentence, page.QuerySelector("main .form-errors")!.TextContent.Trim());
        Assert.Contains(shown ?? Typed, page.QuerySelector("main .typed")!.TextContent);
        return page;
    }

    private Task OpenPeriodAsync() => Task.Run(async () =>
    {
        var officer = await portal.Tree.ActorAsync(portal.Database, "officer");
        Assert.True((await ReportTree.OpenAsync(portal.Database, officer)).IsDone);
    });

    /// <summary>Once, just before the portal sends a command with these words.</summary>
    private void Meanwhile(string words, Func<Task> work) => portal.Commands.Before = command =>
    {
        if (command.CommandText.Contains(words, StringComparison.Ordinal))
        {
            portal.Commands.Before = null;
            Task.Run(work).GetAwaiter().GetResult();
        }
    };
}
