using Microsoft.Playwright;

namespace StudyCampaigns.BrowserTests;

/// <summary>The library of directives: a file goes in by one hand and comes out in another's under the name it had.</summary>
public sealed class DirectiveJourneyTests : Journey
{
    private const string FileName = "Chỉ thị số 05 về học tập, làm theo Bác (bản ký).png";

    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    [Fact]
    public async Task File_WithAVietnameseName_IsSavedUnderThatNameByTheReader()
    {
        var officer = await SignInAsync("tuyengiao.thanhxuan");
        await officer.GotoAsync("/directives/create");
        await officer.FillAsync("[name='Input.Number']", "905-CT/QU");
        await officer.FillAsync("[name='Input.TypeName']", "Chỉ thị");
        await officer.FillAsync("[name='Input.Issuer']", "Ban Thường vụ Quận ủy");
        await officer.FillAsync("[name='Input.IssuedOn']", "2023-05-15");
        await officer.FillAsync("[name='Input.Subject']", "Về đẩy mạnh học tập và làm theo");
        await officer.SetInputFilesAsync("[name='Input.File']", new FilePayload { Name = FileName, MimeType = "image/png", Buffer = Picture });
        await officer.Locator("main form[method=post] button[type=submit]").First.ClickAsync();
        await LeaveAsync(officer, "/create");

        var reader = await SignInAsync("chibo.khuongdinh.01", width: 360);
        await reader.GotoAsync(officer.Url);
        await MustBeAccessibleAsync(reader);
        var download = await reader.RunAndWaitForDownloadAsync(() => reader.GetByRole(AriaRole.Link, new() { Name = FileName }).ClickAsync());

        Assert.Equal(FileName, download.SuggestedFilename);
        Assert.Equal(Picture, await File.ReadAllBytesAsync(await download.PathAsync()));
        await Assertions.Expect(reader.Locator("h1")).ToContainTextAsync("905-CT/QU");
    }
}
