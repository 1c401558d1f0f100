using System.IO.Compression;
using System.Text.RegularExpressions;

namespace StudyCampaigns.Tests.Pages.Documents;

/// <summary>What a letter and minutes look like on the page and in Word, where they differ from other documents.</summary>
public sealed class DocumentFormatPagesTests : PageTests
{
    [Fact]
    public async Task Letter_OnScreenAndInWord_HasNoTypeNameAndSaysToWhom()
    {
        var id = (await Documents.DraftAsync("officer", Tree.Committee, "CONG-VAN", "về việc gửi báo cáo")).Value;
        await Documents.EditAsync("officer", id, content => content with { Addressees = "Đảng ủy phường A\nĐảng ủy phường B" });
        var client = await SignInAsync("officer");

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
        var id = (await Documents.DraftAsync("officer", Tree.Committee, "BIEN-BAN", "hội nghị Ban Thường vụ")).Value;
        var client = await SignInAsync("officer");

        var foot = (await client.GetHtmlAsync($"/papers/{id}")).QuerySelector(".paper-foot")!.TextContent;
        var words = await DocxTextAsync(client, id);

        Assert.Contains("NGƯỜI GHI BIÊN BẢN", foot);
        Assert.Contains("CHỦ TRÌ HỘI NGHỊ", foot);
        Assert.DoesNotContain("T/M", foot);
        Assert.True(words.IndexOf("NGƯỜI GHI BIÊN BẢN", StringComparison.Ordinal) < words.IndexOf("CHỦ TRÌ HỘI NGHỊ", StringComparison.Ordinal));
    }

    private static async Task<string> DocxTextAsync(PortalClient client, int id)
    {
        using var archive = new ZipArchive(await (await client.GetAsync($"/papers/{id}/docx")).Content.ReadAsStreamAsync());
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return Regex.Replace(await reader.ReadToEndAsync(), "<[^>]+>", "");
    }
}
