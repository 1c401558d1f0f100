using System.Net;
using StudyCampaigns.Documents;
using StudyCampaigns.Layout.Docx;

namespace StudyCampaigns.Tests.Pages.Documents;

/// <summary>Every page of a document in the order of its life, one hand after the other.</summary>
public sealed class WholeLifePagesTests : PageTests
{
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
        var officer = await SignInAsync("officer");
        var leader = await SignInAsync("leader");
        var answer = await officer.PostFormAsync($"/papers/create?type={type}", new()
        {
            ["Input.Subject"] = "tuyên truyền tác phẩm",
            ["Input.CampaignId"] = $"{Tree.CampaignId}",
        });
        var id = answer.DraftId();
        var document = await Documents.FindAsync(id);

        // The table of tasks and the addressees are what a skeleton cannot know.
        await officer.PostFormAsync($"/papers/{id}/edit", new() { ["Input.Subject"] = "tuyên truyền rộng rãi tác phẩm", ["action"] = "save" });
        Assert.Equal("tuyên truyền rộng rãi tác phẩm", (await Documents.FindAsync(id)).Subject);
        Assert.True((await Documents.EditAsync("officer", id, content => content with
        {
            Addressees = document.Type.HasAddressees ? "Thường trực Thành ủy\nBan Tuyên giáo Thành ủy" : null,
            Tasks = document.Type.HasTasks ? [new(null, "Tổ chức hội nghị", "Ban Tuyên giáo")] : [],
        })).IsDone);

        await officer.MoveAsync($"/papers/{id}/submission");
        await leader.MoveAsync($"/papers/{id}/approval", new() { ["action"] = "return", ["Input.Reason"] = "Viết gọn hơn" });
        await officer.MoveAsync($"/papers/{id}/submission");
        await leader.MoveAsync($"/papers/{id}/approval", new() { ["action"] = "approve" });
        await officer.MoveAsync($"/papers/{id}/issuance", new() { ["Input.SignerName"] = "Nguyễn Văn Ký" });

        var page = await officer.GetHtmlAsync($"/papers/{id}");
        Assert.Contains(number, page.QuerySelector("h1")!.TextContent);
        Assert.Contains($"Số {number}", page.QuerySelector(".paper-head")!.TextContent);
        Assert.Equal(2, (await Documents.FindAsync(id)).DraftRound);
        await officer.ExpectFileAsync($"/papers/{id}/pdf", "application/pdf", $"{file}.pdf", "%PDF");
        await officer.ExpectFileAsync($"/papers/{id}/docx", DocxWriter.ContentType, $"{file}.docx", "PK");

        await officer.MoveAsync($"/papers/{id}/withdrawal", new() { ["Input.Reason"] = "Ban hành nhầm" });
        Assert.Equal(DocumentState.Withdrawn, (await Documents.FindAsync(id)).State);
    }

    [Fact]
    public async Task WholeLife_OverHttp_EndsOnTheBoard()
    {
        var id = await Plans.DraftedAsync("officer", Tree.Committee);
        var officer = await SignInAsync("officer");
        var leader = await SignInAsync("leader");

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/papers/{id}/approval")).StatusCode);
        await officer.MoveAsync($"/papers/{id}/submission");
        var refused = await leader.PostRefusedAsync($"/papers/{id}/approval", new() { ["action"] = "return" });
        Assert.Equal(DocumentRefusals.ReasonMissing.Sentence, refused.ErrorAt("Input.Reason"));
        await leader.MoveAsync($"/papers/{id}/approval", new() { ["action"] = "return", ["Input.Reason"] = "Bổ sung thời gian" });
        Assert.Contains("Bổ sung thời gian", (await officer.GetHtmlAsync($"/papers/{id}/edit")).Body!.TextContent);
        await officer.MoveAsync($"/papers/{id}/submission");
        await leader.MoveAsync($"/papers/{id}/approval", new() { ["action"] = "approve" });
        Assert.Contains("01-KH/QU", (await officer.GetHtmlAsync($"/papers/{id}/issuance")).Body!.TextContent);
        await officer.MoveAsync($"/papers/{id}/issuance");
        var document = await officer.GetHtmlAsync($"/papers/{id}");
        Assert.Contains("Số 01-KH/QU", document.QuerySelector(".paper")!.TextContent);
        Assert.Contains("Đã ban hành", document.Body!.TextContent);
        var cascade = await officer.GetHtmlAsync($"/plans/{id}/cascade");
        Assert.Equal(2, cascade.QuerySelectorAll("input[type=checkbox][checked]").Length);
        Assert.Equal("2023-06-30", cascade.ValueOf("Input.DueOn"));
        await officer.MoveAsync($"/plans/{id}/cascade");

        var board = await officer.GetHtmlAsync($"/plans/{id}/adoption");

        Assert.Equal(["Tất cả 2", "Chưa ban hành 2", "Chậm hạn 0", "Áp dụng trực tiếp 0"], board.QuerySelectorAll(".chips a").Select(chip => chip.TextContent));
        Assert.Equal(2, (await Plans.FindAsync(id)).DraftRound);
    }
}
