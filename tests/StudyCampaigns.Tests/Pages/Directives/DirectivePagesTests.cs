using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Directives;
using StudyCampaigns.Documents.Attachments;
using StudyCampaigns.Tests.Documents.Attachments;
using StudyCampaigns.Web.Pages;

namespace StudyCampaigns.Tests.Pages.Directives;

public sealed class DirectivePagesTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("study-campaigns-files-").FullName;

    private PortalFixture portal = null!;
    private int id;

    public async Task InitializeAsync()
    {
        portal = await PortalFixture.StartAsync(("Attachments:Folder", folder));
        await using var db = portal.Database.NewContext();
        id = await db.Directives.Select(row => row.Id).SingleAsync();
    }

    public async Task DisposeAsync()
    {
        await portal.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("leader")]
    [InlineData("ward-a")]
    [InlineData("cell-a1")]
    public async Task Writing_WithoutThePermission_IsForbidden(string user)
    {
        var client = await portal.SignInAsync(user);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/directives/create")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/directives/{id}/edit")).StatusCode);
        var page = await client.GetHtmlAsync($"/directives/{id}");
        Assert.Null(page.QuerySelector($"a[href='/directives/{id}/edit']"));
        Assert.Contains("147-KH/TU", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task List_SearchAndFilters_Narrow()
    {
        await AddAsync("05-CT/TW", "Chỉ thị", "Bộ Chính trị", new DateOnly(2016, 5, 15), "Về đẩy mạnh học tập và làm theo");
        var client = await portal.SignInAsync("cell-a1");

        Assert.Equal(2, Rows(await client.GetHtmlAsync("/directives")).Count);
        Assert.Contains("05-CT/TW", Assert.Single(Rows(await client.GetHtmlAsync("/directives?q=hoc+tap"))));
        Assert.Contains("147-KH/TU", Assert.Single(Rows(await client.GetHtmlAsync("/directives?year=2023"))));
        Assert.Contains("05-CT/TW", Assert.Single(Rows(await client.GetHtmlAsync("/directives?type=Ch%E1%BB%89+th%E1%BB%8B"))));
        Assert.Contains("05-CT/TW", Assert.Single(Rows(await client.GetHtmlAsync("/directives?q=bo+chinh+tri&issuer=B%E1%BB%99+Ch%C3%ADnh+tr%E1%BB%8B"))));
        var empty = await client.GetHtmlAsync("/directives?q=khong+co+dau");
        Assert.NotNull(empty.QuerySelector(".empty a[href='/directives']"));
    }

    [Fact]
    public async Task Create_WithoutFacts_KeepsWhatWasTyped()
    {
        var client = await portal.SignInAsync("officer");

        var answer = await PostAsync(client, "/directives/create", new() { ["Input.Subject"] = "Trích yếu đã gõ", ["Input.Number"] = "" });

        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Equal("Trích yếu đã gõ", page.QuerySelector<IHtmlTextAreaElement>("[name='Input.Subject']")!.Value);
        Assert.Contains(DirectiveRefusals.NumberMissing.Sentence, page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Create_TheSameNumberOfTheSameIssuer_IsRefused()
    {
        var client = await portal.SignInAsync("officer");

        var answer = await PostAsync(client, "/directives/create", Facts(" 147-KH/TU ", "Ban Thường vụ Thành ủy Thử"));

        Assert.Contains(DirectiveRefusals.AlreadyThere.Sentence, (await PortalClient.ReadHtmlAsync(answer)).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Create_WithAFile_KeepsItAndHandsItOutSafely()
    {
        var client = await portal.SignInAsync("officer");
        var bytes = SampleFiles.Docx("Đẩy mạnh học tập đạo đức");

        var answer = await PostAsync(client, "/directives/create", Facts("06-CT/TW", "Bộ Chính trị"), "Chỉ thị số 06.docx", bytes);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var address = answer.Headers.Location!.OriginalString;
        var reader = await portal.SignInAsync("cell-b1");
        Assert.Single(Rows(await reader.GetHtmlAsync("/directives?q=dao+duc")));
        var link = (await reader.GetHtmlAsync(address)).QuerySelector<IHtmlAnchorElement>("main a[href*='handler=File']")!;
        var download = await reader.GetAsync(link.PathName + link.Search);
        Assert.Equal(HttpStatusCode.OK, download.StatusCode);
        Assert.Equal(bytes, await download.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Chỉ thị số 06.docx", download.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal(AttachmentTexts.ContentType(AttachmentKind.Docx), download.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", Assert.Single(download.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(download.Headers.GetValues("Content-Security-Policy")));
        await using var db = portal.Database.NewContext();
        var trail = await db.AuditEntries.Where(row => row.SubjectType == "Directive").OrderBy(row => row.Id).Select(row => row.Action).ToListAsync();
        Assert.Equal(["directive.add", "attachment.upload", "attachment.download"], trail);
        Assert.Equal([], Directory.GetFiles(folder, "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Create_AFileWithASecrecyMark_StoresNothing()
    {
        var client = await portal.SignInAsync("officer");

        var answer = await PostAsync(client, "/directives/create", Facts("06-CT/TW", "Bộ Chính trị"), "a.docx", SampleFiles.Docx("TỐI MẬT"));

        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Contains(AttachmentRefusals.Secret("Tối mật").Sentence, page.QuerySelector("main")!.TextContent);
        Assert.Equal("06-CT/TW", page.QuerySelector<IHtmlInputElement>("[name='Input.Number']")!.Value);
        Assert.Equal([], Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        await using var db = portal.Database.NewContext();
        Assert.Equal((1, 0), (await db.Directives.CountAsync(), await db.Attachments.CountAsync()));
    }

    [Fact]
    public async Task Create_AFileLargerThanAllowed_SaysSo()
    {
        var client = await portal.SignInAsync("officer");
        var large = new byte[AttachmentCheck.MaximumBytes + 1];

        var answer = await PostAsync(client, "/directives/create", Facts("06-CT/TW", "Bộ Chính trị"), "a.pdf", large);

        Assert.Contains(AttachmentRefusals.TooLarge.Sentence, (await PortalClient.ReadHtmlAsync(answer)).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Edit_DroppedFile_IsGoneFromTheDiskToo()
    {
        var client = await portal.SignInAsync("officer");
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(client, $"/directives/{id}/edit", [], "a.png", SampleFiles.Png)).StatusCode);
        await using var db = portal.Database.NewContext();
        var file = await db.Attachments.AsNoTracking().SingleAsync();
        Assert.Single(Directory.GetFiles(folder, file.Hash, SearchOption.AllDirectories));

        var answer = await PostAsync(client, $"/directives/{id}/edit", new() { ["Input.DroppedFiles"] = $"{file.Id}", ["Input.Subject"] = "Trích yếu mới" });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal((0, "Trích yếu mới"), (await db.Attachments.CountAsync(), await db.Directives.Select(row => row.Subject).SingleAsync()));
        Assert.Equal([], Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/directives/{id}?handler=File&file={file.Id}")).StatusCode);
    }

    [Fact]
    public async Task Edit_SomebodySavedFirst_ShowsBothVersions()
    {
        var client = await portal.SignInAsync("officer");
        var version = (await client.GetHtmlAsync($"/directives/{id}/edit")).QuerySelector<IHtmlInputElement>("[name='Input.Version']")!.Value;
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(client, $"/directives/{id}/edit", new() { ["Input.Subject"] = "Bản của người trước" })).StatusCode);

        var answer = await PostAsync(client, $"/directives/{id}/edit", new() { ["Input.Subject"] = "Bản của tôi", ["Input.Version"] = version });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Contains(StaleVersionFilter.Sentence, page.QuerySelector("main")!.TextContent);
        Assert.Contains("Bản của người trước", page.QuerySelector("main .facts")!.TextContent);
        Assert.Equal("Bản của tôi", page.QuerySelector<IHtmlTextAreaElement>("[name='Input.Subject']")!.Value);
    }

    [Fact]
    public async Task Details_OfAnotherBranch_IsNotFound()
    {
        await using (var db = portal.Database.NewContext())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE Directives SET Path = {portal.Tree.WardB.Path}");
        }

        var client = await portal.SignInAsync("cell-a1");
        var officer = await portal.SignInAsync("officer");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/directives/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/directives/{id}?handler=File&file=1")).StatusCode);
        Assert.Empty(Rows(await client.GetHtmlAsync("/directives")));
        Assert.Empty(Rows(await client.GetHtmlAsync("/directives?q=147")));

        // The officer reads it but it is not his unit's library.
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync($"/directives/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/directives/{id}/edit")).StatusCode);
    }

    private static Dictionary<string, string> Facts(string number, string issuer) => new()
    {
        ["Input.Number"] = number,
        ["Input.TypeName"] = "Chỉ thị",
        ["Input.Issuer"] = issuer,
        ["Input.IssuedOn"] = "2023-05-15",
        ["Input.Subject"] = "Trích yếu thử",
    };

    private async Task AddAsync(string number, string typeName, string issuer, DateOnly issuedOn, string subject)
    {
        await using var db = portal.Database.NewContext();
        db.Directives.Add(new Directive(new(number, typeName, issuer, issuedOn, subject), portal.Tree.Committee.Path));
        await db.SaveChangesAsync();
    }

    private static List<string> Rows(IDocument page) => [.. page.QuerySelectorAll("main tbody tr").Select(row => row.TextContent)];

    /// <summary>As a browser sends a form with a file: every field in a part of its own.</summary>
    private static async Task<HttpResponseMessage> PostAsync(
        PortalClient client, string url, Dictionary<string, string> typed, string? fileName = null, byte[]? file = null)
    {
        var form = (IHtmlFormElement)(await client.GetHtmlAsync(url)).QuerySelector("main form[method=post]")!;
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in PortalClient.FilledIn(form).Where(pair => pair.Key != "Input.File" && !typed.ContainsKey(pair.Key)).Concat(typed))
        {
            content.Add(new StringContent(value), name);
        }

        if (file is not null)
        {
            var part = new ByteArrayContent(file);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, "Input.File", fileName!);
        }

        return await client.Http.PostAsync(url, content);
    }
}
