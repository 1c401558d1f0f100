using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using StudyCampaigns.Documents;
using StudyCampaigns.Tests.Plans;

namespace StudyCampaigns.Tests.Pages.Documents;

/// <summary>What the writer's page asks for while one writes.</summary>
public sealed class DraftingPageTests : IAsyncLifetime
{
    private PortalFixture portal = null!;
    private PlanSteps steps = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFixture.StartAsync();
        steps = new PlanSteps(portal.Database, portal.Tree);
    }

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Autosave_Typed_IsStoredAndAnswersTheNextVersion()
    {
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var form = await OpenAsync("officer", id);

        var first = await SaveAsync(form, id, ("Input.Subject", "viết dở"));
        form.Fields["Input.Version"] = first.GetProperty("version").GetString()!;
        var second = await SaveAsync(form, id, ("Input.Subject", "viết xong"));

        Assert.Equal("08:00", second.GetProperty("at").GetString());
        var document = await steps.FindAsync(id);
        Assert.Equal("viết xong", document.Subject);
        Assert.Equal(document.Tasks.OrderBy(row => row.Order).Select(row => row.Id), second.GetProperty("taskIds").EnumerateArray().Select(row => row.GetInt32()));
    }

    [Fact]
    public async Task Autosave_WrongInput_NamesTheFieldAndStoresNothing()
    {
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var form = await OpenAsync("officer", id);

        var noSubject = await PostAsync(form, id, ("Input.Subject", ""));
        var noDate = await PostAsync(form, id, ("Input.Tasks[0].DueOn", "31/02/2023"));

        Assert.Equal(HttpStatusCode.BadRequest, noSubject.StatusCode);
        Assert.Contains("Input.Subject", await noSubject.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, noDate.StatusCode);
        var fault = JsonDocument.Parse(await noDate.Content.ReadAsStringAsync()).RootElement[0];
        Assert.Equal("Nhập ngày theo dạng 20/06/2023.", fault.GetProperty("message").GetString());
        Assert.Equal(form.Fields["Input.Version"], (await steps.FindAsync(id)).Version.ToString());
    }

    [Fact]
    public async Task Autosave_SomebodySavedFirst_CollidesAndOverwritesNothing()
    {
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var form = await OpenAsync("officer", id);
        await steps.EditAsync("officer", id, DocumentContent.Of(await steps.FindAsync(id)) with { Subject = "bản của người khác" });

        var answer = await PostAsync(form, id, ("Input.Subject", "bản của tôi"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("bản của người khác", (await steps.FindAsync(id)).Subject);
    }

    [Fact]
    public async Task Autosave_SentAgainAfterItsAnswerWasLost_AnswersTheVersionItMade()
    {
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var form = await OpenAsync("officer", id);

        await PostAsync(form, id, ("Input.Subject", "gửi hai lần"));
        var made = (await steps.FindAsync(id)).Version;
        var again = await SaveAsync(form, id, ("Input.Subject", "gửi hai lần"));

        Assert.Equal(made.ToString(), again.GetProperty("version").GetString());
    }

    [Fact]
    public async Task Edit_TwoVersionsSideBySide_DoesNotSaveByItself()
    {
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var form = await OpenAsync("officer", id);
        await steps.EditAsync("officer", id, DocumentContent.Of(await steps.FindAsync(id)) with { Subject = "bản của người khác" });

        var answer = await form.Client.Http.PostAsync($"/papers/{id}/edit", new FormUrlEncodedContent(form.Fields));
        var page = await PortalClient.ReadHtmlAsync(answer);

        Assert.NotNull(page.QuerySelector(".versions"));
        Assert.True(string.IsNullOrEmpty(page.QuerySelector("form[data-editor]")!.GetAttribute("data-autosave")));
    }

    [Fact]
    public async Task Autosave_OutsideTheScope_IsNotFound()
    {
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var form = await OpenAsync("ward-b", await steps.DraftedAsync("ward-b", portal.Tree.WardB));

        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(form, id)).StatusCode);
    }

    [Fact]
    public async Task Preview_OfADraft_IsTheSizesThenEachPageAsAPicture()
    {
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var client = await portal.SignInAsync("officer");
        var version = (await steps.FindAsync(id)).Version;

        var sizes = JsonDocument.Parse(await client.Http.GetStringAsync($"/papers/{id}/preview?v={version}")).RootElement;
        var picture = await client.GetAsync($"/papers/{id}/preview/1.svg?v={version}");
        var old = await client.GetAsync($"/papers/{id}/preview/1.svg?v={Guid.NewGuid()}");
        var beyond = await client.GetAsync($"/papers/{id}/preview/{sizes.GetProperty("pages").GetArrayLength() + 1}.svg?v={version}");

        Assert.Equal(596, Math.Round(sizes.GetProperty("pages")[0][0].GetDouble()));
        Assert.NotEqual(0, sizes.GetProperty("marks").GetArrayLength());
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType!.MediaType);
        Assert.Contains("max-age", picture.Headers.CacheControl!.ToString());
        Assert.True(old.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.NotFound, beyond.StatusCode);
    }

    [Fact]
    public async Task Preview_OfAForeignDraft_IsNotFound()
    {
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var client = await portal.SignInAsync("ward-a");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/papers/{id}/preview")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/papers/{id}/preview/1.svg")).StatusCode);
    }

    [Fact]
    public async Task Edit_CiteWithoutScripts_PutsTheCitationIntoTheOpeningWords()
    {
        var id = await steps.DraftedAsync("officer", portal.Tree.Committee);
        var client = await portal.SignInAsync("officer");
        var source = (IHtmlOptionElement)(await client.GetHtmlAsync($"/papers/{id}/edit")).QuerySelectorAll("select[name='Input.Cite'] option")[1];

        var answer = await client.PostFormAsync(
            $"/papers/{id}/edit", new() { ["Input.Cite"] = source.Value, ["Input.Preamble"] = "Thực hiện", ["action"] = "cite" }, $"/papers/{id}/edit");
        var shown = (await PortalClient.ReadHtmlAsync(answer)).QuerySelector("[name='Input.Preamble']")!.TextContent.Trim();

        Assert.StartsWith($"Thực hiện [{source.Text}](directive:{source.Value} \"", shown);
    }

    private sealed record OpenForm(PortalClient Client, Dictionary<string, string> Fields);

    private async Task<OpenForm> OpenAsync(string user, int id)
    {
        var client = await portal.SignInAsync(user);
        var page = await client.GetHtmlAsync($"/papers/{id}/edit");
        var form = (IHtmlFormElement)page.QuerySelector("form[data-editor]")!;
        return new(client, PortalClient.FilledIn(form).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value));
    }

    private static async Task<JsonElement> SaveAsync(OpenForm form, int id, params (string Name, string Value)[] typed)
    {
        var answer = await PostAsync(form, id, typed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private static Task<HttpResponseMessage> PostAsync(OpenForm form, int id, params (string Name, string Value)[] typed)
    {
        var fields = new Dictionary<string, string>(form.Fields);
        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        return form.Client.Http.PostAsync($"/papers/{id}/edit?handler=Autosave", new FormUrlEncodedContent(fields));
    }
}
