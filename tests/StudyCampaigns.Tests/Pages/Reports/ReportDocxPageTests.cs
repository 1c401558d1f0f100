using System.Net;
using StudyCampaigns.Layout.Docx;

namespace StudyCampaigns.Tests.Pages.Reports;

/// <summary>/reports/{organization}/{campaign}/{period}/docx: the quarterly report as a file.</summary>
public sealed class ReportDocxPageTests : PageTests
{
    [Fact]
    public async Task ReportDocx_OwnAndForeign()
    {
        const string Address = "/reports/DU-A/147-KH-TU/2023-Q2/docx";
        var ward = await SignInAsync("ward-a");

        await ward.ExpectFileAsync(Address, DocxWriter.ContentType, "bao-cao-DU-A-147-KH-TU-2023-Q2.docx", "PK");
        Assert.Equal(HttpStatusCode.NotFound, (await (await SignInAsync("ward-b")).GetAsync(Address)).StatusCode);
        Assert.Contains("Tải bản Word (DOCX)", (await ward.GetHtmlAsync(Address[..^5])).QuerySelector(".actions")!.TextContent);
    }
}
