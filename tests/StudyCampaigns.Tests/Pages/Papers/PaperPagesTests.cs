using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Documents.Docx;
using StudyCampaigns.Papers;
using StudyCampaigns.Tests.Papers;
using StudyCampaigns.Tests.Plans;

namespace StudyCampaigns.Tests.Pages.Papers;

/// <summary>Papers of every type over HTTP: from the choice of a type to withdrawal.</summary>
public sealed class PaperPagesTests : IAsyncLifetime
{
    private PortalFixture portal = null!;
    private PaperSteps steps = null!;

    public async Task InitializeAsync()
    {
        portal = await PortalFixture.StartAsync();
        steps = new PaperSteps(portal.Database, portal.Tree);
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Theory]
    [InlineData("KE-HOACH", "01-KH/QU", "ke-hoach-01-KH-QU")]
    [InlineData("BAO-CAO", "01-BC/QU", "bao-cao-01-BC-QU")]
    [InlineData("CONG-VAN", "01-CV/QU", "cong-van-01-CV-QU")]
    [InlineData("HUONG-DAN", "01-HD/QU", "huong-dan-01-HD-QU")]
    [InlineData("THONG-BAO", "01-TB/QU", "thong-bao-01-TB-QU")]
    [InlineData("NGHI-QUYET", "01-NQ/QU", "nghi-quyet-01-NQ-QU")]
    [InlineData("BIEN-BAN", "01-BB/QU", "bien-ban-01-BB-QU")]
    [InlineData("TO-TRINH", "01-TTr/QU", "to-trinh-01-TTr-QU")]
    [InlineData("CHUONG-TRINH", "01-CTr/QU", "chuong-trinh-01-CTr-QU")]
    public async Task WholeLife_OfEachType_EndsWithdrawn(string type, string number, string file)
    {
        var officer = await portal.SignInAsync("officer");
        var leader = await portal.SignInAsync("leader");
        var answer = await officer.PostFormAsync($"/papers/create?type={type}", new()
        {
            ["Input.Subject"] = "tuyên truyền tác phẩm",
            ["Input.CampaignId"] = $"{portal.Tree.CampaignId}",
        });
        var id = Id(answer, "/edit");
        var paper = await steps.FindAsync(id);

        // The table of tasks and the addressees are what a skeleton cannot know.
        await officer.PostFormAsync($"/papers/{id}/edit", new() { ["Input.Subject"] = "tuyên truyền rộng rãi tác phẩm", ["action"] = "save" });
        Assert.Equal("tuyên truyền rộng rãi tác phẩm", (await steps.FindAsync(id)).Subject);
        Assert.True((await steps.EditAsync("officer", id, content => content with
        {
            Addressees = paper.Type.HasAddressees ? "Thường trực Thành ủy\nBan Tuyên giáo Thành ủy" : null,
            Tasks = paper.Type.HasTasks ? [new(null, "Tổ chức hội nghị", "Ban Tuyên giáo")] : [],
        })).IsDone);

        await MoveAsync(officer, $"/papers/{id}/submission", []);
        await MoveAsync(leader, $"/papers/{id}/approval", new() { ["action"] = "return", ["Input.Reason"] = "Viết gọn hơn" });
        await MoveAsync(officer, $"/papers/{id}/submission", []);
        await MoveAsync(leader, $"/papers/{id}/approval", new() { ["action"] = "approve" });
        await MoveAsync(officer, $"/papers/{id}/issuance", new() { ["Input.SignerName"] = "Nguyễn Văn Ký" });

        var page = await officer.GetHtmlAsync($"/papers/{id}");
        Assert.Contains(number, page.QuerySelector("h1")!.TextContent);
        Assert.Contains($"Số {number}", page.QuerySelector(".paper-head")!.TextContent);
        Assert.Equal(2, (await steps.FindAsync(id)).DraftRound);
        await ExpectFileAsync(officer, $"/papers/{id}/pdf", "application/pdf", $"{file}.pdf", "%PDF");
        await ExpectFileAsync(officer, $"/papers/{id}/docx", DocxWriter.ContentType, $"{file}.docx", "PK");

        await MoveAsync(officer, $"/papers/{id}/withdrawal", new() { ["Input.Reason"] = "Ban hành nhầm" });
        Assert.Equal(PaperState.Withdrawn, (await steps.FindAsync(id)).State);
    }

    [Fact]
    public async Task Letter_OnScreenAndInWord_HasNoTypeNameAndSaysToWhom()
    {
        var id = (await steps.DraftAsync("officer", portal.Tree.Committee, "CONG-VAN", "về việc gửi báo cáo")).Value;
        await steps.EditAsync("officer", id, content => content with { Addressees = "Đảng ủy phường A\nĐảng ủy phường B" });
        var client = await portal.SignInAsync("officer");

        var page = await client.GetHtmlAsync($"/papers/{id}");
        var words = await DocxTextAsync(client, id);

        Assert.Null(page.QuerySelector(".paper-title"));
        Assert.Contains("về việc gửi báo cáo", page.QuerySelector(".paper-head")!.TextContent);
        Assert.Contains("Kính gửi: Đảng ủy phường A; Đảng ủy phường B", page.QuerySelector(".paper")!.TextContent);
        Assert.Contains("- Như trên;", page.QuerySelector(".paper-foot")!.TextContent);
        Assert.DoesNotContain("CÔNG VĂN", words);
        Assert.Contains("Kính gửi", words);
    }

    [Fact]
    public async Task Minutes_OnScreenAndInWord_HaveTwoSigners()
    {
        var id = (await steps.DraftAsync("officer", portal.Tree.Committee, "BIEN-BAN", "hội nghị Ban Thường vụ")).Value;
        var client = await portal.SignInAsync("officer");

        var foot = (await client.GetHtmlAsync($"/papers/{id}")).QuerySelector(".paper-foot")!.TextContent;
        var words = await DocxTextAsync(client, id);

        Assert.Contains("NGƯỜI GHI BIÊN BẢN", foot);
        Assert.Contains("CHỦ TRÌ HỘI NGHỊ", foot);
        Assert.DoesNotContain("T/M", foot);
        Assert.True(words.IndexOf("NGƯỜI GHI BIÊN BẢN", StringComparison.Ordinal) < words.IndexOf("CHỦ TRÌ HỘI NGHỊ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Issuance_OfDepartment_OffersItsAuthoritiesAndPrintsTheChosen()
    {
        var (unit, user) = await steps.AddDepartmentAsync();
        var id = (await steps.DraftAsync(user, unit, "THONG-BAO")).Value;
        await steps.SubmitAsync(user, id);
        await steps.ApproveAsync(user, id);
        var client = await portal.SignInAsync(user);

        var options = (await client.GetHtmlAsync($"/papers/{id}/issuance")).QuerySelectorAll("[name='Input.SignerAuthority'] option");
        await MoveAsync(client, $"/papers/{id}/issuance", new()
        {
            ["Input.SignerAuthority"] = "K/T TRƯỞNG BAN",
            ["Input.SignerPosition"] = "Phó Trưởng ban",
            ["Input.SignerName"] = "Nguyễn Văn Ký",
        });

        Assert.Equal(["", "K/T TRƯỞNG BAN", "T/L BAN THƯỜNG VỤ"], options.Select(option => option.GetAttribute("value")));
        Assert.Contains("K/T TRƯỞNG BAN", (await client.GetHtmlAsync($"/papers/{id}")).QuerySelector(".paper-foot")!.TextContent);
    }

    [Fact]
    public async Task Issuance_OfCommittee_RefusesAnAuthorityItDoesNotHave()
    {
        var id = await steps.SubmittedAsync();
        await steps.ApproveAsync("leader", id);
        var client = await portal.SignInAsync("officer");

        var answer = await client.PostFormAsync($"/papers/{id}/issuance", new() { ["Input.SignerAuthority"] = "K/T BÍ THƯ", ["Input.SignerName"] = "Nguyễn Văn Ký" });

        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Contains("tập thể ký T/M, không ký K/T", page.QuerySelector("main")!.TextContent);
        Assert.Equal("Nguyễn Văn Ký", page.QuerySelector<IHtmlInputElement>("[name='Input.SignerName']")!.Value);
    }

    [Fact]
    public async Task List_FiltersAndCounts_WithoutAccents()
    {
        var report = (await steps.DraftAsync("officer", portal.Tree.Committee, "BAO-CAO", "kết quả học tập")).Value;
        var letter = (await steps.DraftAsync("officer", portal.Tree.Committee, "CONG-VAN", "về việc báo cáo")).Value;
        var ward = (await steps.DraftAsync("ward-a", portal.Tree.WardA, "BAO-CAO", "kết quả của phường")).Value;
        var plan = await new PlanSteps(portal.Database, portal.Tree).IssuedAsync();
        var officer = await portal.SignInAsync("officer");

        Assert.Equal([plan, ward, letter, report], Rows(await officer.GetHtmlAsync("/papers")));
        Assert.Equal([report], Rows(await officer.GetHtmlAsync("/papers?q=hoc+tap")));
        Assert.Equal([ward, report], Rows(await officer.GetHtmlAsync("/papers?type=BAO-CAO")));
        Assert.Equal([plan], Rows(await officer.GetHtmlAsync("/papers?state=Issued&year=2023")));
        var none = await officer.GetHtmlAsync("/papers?year=2020");
        Assert.Contains("Không có văn bản nào khớp", none.QuerySelector("main .empty")!.TextContent);
        Assert.Equal([ward], Rows(await (await portal.SignInAsync("ward-a")).GetHtmlAsync("/papers")));
    }

    [Fact]
    public async Task Create_ByACell_OffersOnlyWhatItMayIssue()
    {
        var client = await portal.SignInAsync("cell-a1");

        var types = (await client.GetHtmlAsync("/papers/create")).QuerySelectorAll("#type option").Select(option => option.TextContent).ToList();

        Assert.Contains("Nghị quyết", types);
        Assert.DoesNotContain("Hướng dẫn", types);
    }

    [Fact]
    public async Task Create_SkeletonWithoutSubject_AsksAndKeepsTheChoice()
    {
        var client = await portal.SignInAsync("officer");

        var answer = await client.PostFormAsync("/papers/create?type=BAO-CAO", new() { ["Input.CampaignId"] = $"{portal.Tree.CampaignId}" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await PortalClient.ReadHtmlAsync(answer);
        Assert.Contains("Nhập trích yếu của văn bản.", page.QuerySelector("main")!.TextContent);
        Assert.Equal($"{portal.Tree.CampaignId}", page.QuerySelector<IHtmlSelectElement>("[name='Input.CampaignId']")!.Value);
    }

    [Fact]
    public async Task Create_PlanWithoutCampaign_AsksForIt()
    {
        var client = await portal.SignInAsync("officer");

        var answer = await client.PostFormAsync("/papers/create?type=KE-HOACH", []);

        Assert.Contains("chọn đợt sinh hoạt rồi tạo dự thảo", (await PortalClient.ReadHtmlAsync(answer)).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Create_FromEarlierPaper_CopiesIt()
    {
        var earlier = await steps.IssuedAsync();
        var client = await portal.SignInAsync("officer");

        var answer = await client.PostFormAsync("/papers/create?type=BAO-CAO", new() { ["Input.Start"] = $"paper-{earlier}" });

        var copy = await steps.FindAsync(Id(answer, "/edit"));
        Assert.Equal((await steps.FindAsync(earlier)).Subject, copy.Subject);
        Assert.Null(copy.NumberText);
    }

    [Fact]
    public async Task Create_ForAnotherUnit_IsNotFound()
    {
        var client = await portal.SignInAsync("ward-a");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/papers/create?type=BAO-CAO&organization={portal.Tree.WardB.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync("leader")).GetAsync("/papers/create")).StatusCode);
    }

    [Fact]
    public async Task Amend_AnIssuedPlan_LinksBothWays()
    {
        var plan = await new PlanSteps(portal.Database, portal.Tree).CascadedAsync();
        var officer = await portal.SignInAsync("officer");
        var button = (await officer.GetHtmlAsync($"/papers/{plan}")).QuerySelectorAll(".actions a").Single(link => link.TextContent == "Soạn văn bản sửa đổi");

        var id = Id(await officer.PostFormAsync(button.GetAttribute("href")!, []), "/edit");

        Assert.Contains("Sửa đổi Kế hoạch 01-KH/QU, ngày 20/6/2023", (await officer.GetHtmlAsync($"/papers/{id}")).QuerySelector(".page-bar")!.TextContent);
        Assert.Contains("Được sửa đổi bởi", (await officer.GetHtmlAsync($"/papers/{plan}")).QuerySelector(".page-bar")!.TextContent);
        var ward = await portal.SignInAsync("ward-a");
        Assert.DoesNotContain("Được sửa đổi bởi", (await ward.GetHtmlAsync($"/papers/{plan}")).QuerySelector(".page-bar")!.TextContent);
    }

    [Fact]
    public async Task Amend_ADraft_IsRefused()
    {
        var draft = await steps.SubmittedAsync();
        var officer = await portal.SignInAsync("officer");

        var page = await officer.GetHtmlAsync($"/papers/create?amends={draft}");
        var answer = await officer.PostFormAsync($"/papers/create?amends={draft}", []);

        Assert.Contains("Chỉ soạn văn bản sửa đổi cho văn bản đã ban hành", page.QuerySelector("main")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("ward-a")).GetAsync($"/papers/create?amends={draft}")).StatusCode);
    }

    [Fact]
    public async Task Docx_OfAnotherUnit_IsNotFoundAndOwnLeavesAuditRow()
    {
        var id = await steps.SubmittedAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("ward-a")).GetAsync($"/papers/{id}/docx")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await portal.SignInAsync("leader")).GetAsync($"/papers/{id}/docx")).StatusCode);
        await using var db = portal.Database.NewContext();
        Assert.Contains("docx", (await db.AuditEntries.SingleAsync(row => row.Action == "paper.export")).After);
    }

    [Fact]
    public async Task ReportDocx_OwnAndForeign()
    {
        const string Address = "/reports/DU-A/147-KH-TU/2023-Q2/docx";
        var ward = await portal.SignInAsync("ward-a");

        await ExpectFileAsync(ward, Address, DocxWriter.ContentType, "bao-cao-DU-A-147-KH-TU-2023-Q2.docx", "PK");
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("ward-b")).GetAsync(Address)).StatusCode);
        Assert.Contains("Tải bản Word (DOCX)", (await ward.GetHtmlAsync(Address[..^5])).QuerySelector(".actions")!.TextContent);
    }

    [Fact]
    public async Task Start_SubmittedPaper_AwaitsTheLeader()
    {
        await steps.SubmittedAsync();

        var page = await (await portal.SignInAsync("leader")).GetHtmlAsync("/");

        Assert.Contains("Báo cáo chờ phê duyệt", page.QuerySelector(".todo")!.TextContent);
    }

    private static int Id(HttpResponseMessage answer, string end)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var address = answer.Headers.Location!.OriginalString;
        Assert.EndsWith(end, address);
        return int.Parse(address.Split('/')[2]);
    }

    private static int[] Rows(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("main .title-link").Select(link => int.Parse(link.GetAttribute("href")!.Split('/')[2]))];

    private static async Task MoveAsync(PortalClient client, string url, Dictionary<string, string?> fields)
    {
        var answer = await client.PostFormAsync(url, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{url}: {(await PortalClient.ReadHtmlAsync(answer)).QuerySelector("main")?.TextContent}");
    }

    private static async Task ExpectFileAsync(PortalClient client, string url, string contentType, string name, string start)
    {
        var answer = await client.GetAsync(url);
        Assert.Equal((HttpStatusCode.OK, contentType), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(name, answer.Content.Headers.ContentDisposition!.FileName);
        Assert.StartsWith(start, System.Text.Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()));
    }

    private static async Task<string> DocxTextAsync(PortalClient client, int id)
    {
        using var archive = new ZipArchive(await (await client.GetAsync($"/papers/{id}/docx")).Content.ReadAsStreamAsync());
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return System.Text.RegularExpressions.Regex.Replace(await reader.ReadToEndAsync(), "<[^>]+>", "");
    }
}
