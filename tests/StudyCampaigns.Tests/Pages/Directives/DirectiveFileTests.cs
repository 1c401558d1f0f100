using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Attachments;
using StudyCampaigns.Tests.Attachments;
using static StudyCampaigns.Tests.Pages.Directives.DirectiveForms;

namespace StudyCampaigns.Tests.Pages.Directives;

/// <summary>Files of a directive over HTTP: taken in, refused, handed out, dropped.</summary>
public sealed class DirectiveFileTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("study-campaigns-files-").FullName;

    private PortalFixture portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFixture.StartAsync(("Attachments:Folder", folder));

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(NormalizationForm.FormC)]
    [InlineData(NormalizationForm.FormD)]
    public async Task Download_NameWithAccentsAndSpaces_IsGivenToNewAndOldBrowsers(NormalizationForm asTyped)
    {
        const string Name = "Chỉ thị số 05 (bản ký).docx";
        var client = await portal.SignInAsync("officer");
        await client.PostDirectiveAsync("/directives/create", Facts("06-CT/TW", "Bộ Chính trị"), Name.Normalize(asTyped), SampleFiles.Docx("Nội dung"));

        var download = await client.GetAsync(await FileAddressAsync());

        Assert.Equal(
            """
            attachment; filename="Ch_ th_ s_ 05 (b_n k_).docx"; filename*=UTF-8''Ch%E1%BB%89%20th%E1%BB%8B%20s%E1%BB%91%2005%20%28b%E1%BA%A3n%20k%C3%BD%29.docx
            """,
            Assert.Single(download.Content.Headers.NonValidated["Content-Disposition"]));
        Assert.Equal(["nosniff"], download.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["default-src 'none'; sandbox; frame-ancestors 'none'"], download.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task Create_WithAFile_KeepsItForEveryReader()
    {
        var client = await portal.SignInAsync("officer");
        var bytes = SampleFiles.Docx("Đẩy mạnh học tập đạo đức");

        var answer = await client.PostDirectiveAsync("/directives/create", Facts("06-CT/TW", "Bộ Chính trị"), "Chỉ thị số 06.docx", bytes);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var address = answer.Headers.Location!.OriginalString;
        var reader = await portal.SignInAsync("cell-b1");
        Assert.Single(Rows(await reader.GetHtmlAsync("/directives?q=dao+duc")));
        var link = (await reader.GetHtmlAsync(address)).QuerySelector<IHtmlAnchorElement>("main a[href*='handler=File']")!;
        var download = await reader.GetAsync(link.PathName + link.Search);
        Assert.Equal(HttpStatusCode.OK, download.StatusCode);
        Assert.Equal(bytes, await download.Content.ReadAsByteArrayAsync());
        Assert.Equal(AttachmentTexts.ContentType(AttachmentKind.Docx), download.Content.Headers.ContentType!.ToString());
        await using var db = portal.Database.NewContext();
        var trail = await db.AuditEntries.Where(row => row.SubjectType == "Directive").OrderBy(row => row.Id).Select(row => row.Action).ToListAsync();
        Assert.Equal(["directive.add", "attachment.upload", "attachment.download"], trail);
        Assert.Equal([], Directory.GetFiles(folder, "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Create_AFileWithASecrecyMark_StoresNothing()
    {
        var client = await portal.SignInAsync("officer");

        var answer = await client.PostDirectiveAsync("/directives/create", Facts("06-CT/TW", "Bộ Chính trị"), "a.docx", SampleFiles.Docx("TỐI MẬT"));

        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Contains(AttachmentRefusals.Secret("Tối mật").Sentence, page.QuerySelector("main")!.TextContent);
        Assert.Equal("06-CT/TW", page.QuerySelector<IHtmlInputElement>("[name='Input.Number']")!.Value);
        Assert.Equal([], Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        await using var db = portal.Database.NewContext();
        Assert.Equal((1, 0), (await db.Directives.CountAsync(), await db.Attachments.CountAsync()));
    }

    [Theory]
    [InlineData("a.docx")]
    [InlineData("a.xlsx")]
    [InlineData("a.pdf")]
    public async Task Create_AFileThatRunsSomething_SaysWhatIsInItAndStoresNothing(string name)
    {
        var client = await portal.SignInAsync("officer");
        var (bytes, reason) = Path.GetExtension(name) switch
        {
            ".docx" => (OfficePackage.Word(OfficePackage.Field("DDEAUTO cmd")).ToBytes(), AttachmentRefusals.WordField("DDEAUTO")),
            ".xlsx" => (OfficePackage.Excel("<c r=\"B1\"><f>cmd|'/c calc'!A0</f></c>").ToBytes(), AttachmentRefusals.Formula("DDE")),
            _ => (new PdfBytes("/OpenAction << /S /L#61unch /F (a.exe) >>").ToBytes(), AttachmentRefusals.PdfLaunch),
        };

        var answer = await client.PostDirectiveAsync("/directives/create", Facts("06-CT/TW", "Bộ Chính trị"), name, bytes);

        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Contains(reason.Sentence, page.QuerySelector("main")!.TextContent);
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

        var answer = await client.PostDirectiveAsync("/directives/create", Facts("06-CT/TW", "Bộ Chính trị"), "a.pdf", large);

        Assert.Contains(AttachmentRefusals.TooLarge.Sentence, (await PortalClient.ReadHtmlAsync(answer)).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Edit_DroppedFile_IsGoneFromTheDiskToo()
    {
        var client = await portal.SignInAsync("officer");
        await using var db = portal.Database.NewContext();
        var edit = $"/directives/{await db.Directives.Select(row => row.Id).SingleAsync()}/edit";
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostDirectiveAsync(edit, [], "a.png", SampleFiles.Png)).StatusCode);
        var address = await FileAddressAsync();
        var file = await db.Attachments.AsNoTracking().SingleAsync();
        Assert.Single(Directory.GetFiles(folder, file.Hash, SearchOption.AllDirectories));

        var answer = await client.PostDirectiveAsync(edit, new() { ["Input.DroppedFiles"] = $"{file.Id}", ["Input.Subject"] = "Trích yếu mới" });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal((0, "Trích yếu mới"), (await db.Attachments.CountAsync(), await db.Directives.Select(row => row.Subject).SingleAsync()));
        Assert.Equal([], Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
    }

    /// <summary>Of the only file there is.</summary>
    private async Task<string> FileAddressAsync()
    {
        await using var db = portal.Database.NewContext();
        return await db.Directives.SelectMany(row => row.Attachments, (row, file) => $"/directives/{row.Id}?handler=File&file={file.Id}").SingleAsync();
    }
}
