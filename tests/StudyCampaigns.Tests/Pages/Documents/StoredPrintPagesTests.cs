using System.Net;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Prints;

namespace StudyCampaigns.Tests.Pages.Documents;

/// <summary>The stored print behind the pages: made at issuing, given from then on, and nothing where it is damaged.</summary>
public sealed class StoredPrintPagesTests : PageTests
{
    [Fact]
    public async Task Issuance_DrawsTheFirstPdf_WhichEveryDownloadGives()
    {
        var id = await Plans.ApprovedAsync();
        var officer = await SignInAsync("officer");

        await officer.MoveAsync($"/papers/{id}/issuance", new() { ["Input.SignerName"] = "Nguyễn Văn Ký" });

        await using var db = Portal.Database.NewContext();
        var stored = await db.Documents.Where(row => row.Id == id).Select(row => row.Print!.Pdf).SingleAsync();
        Assert.NotNull(stored);
        Assert.Equal(stored, await (await officer.GetAsync($"/papers/{id}/pdf")).Content.ReadAsByteArrayAsync());
        Assert.Equal(stored, await (await officer.GetAsync($"/papers/{id}/pdf")).Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Issuance_WithoutATypesetter_IssuesAndThePdfComesLater()
    {
        await using var portal = await PortalFixture.StartAsync(("Pdf:NodePath", "/nowhere/node"));
        var steps = new StudyCampaigns.Tests.Plans.PlanSteps(portal.Database, portal.Tree);
        var id = await steps.ApprovedAsync();
        var officer = await portal.SignInAsync("officer");

        await officer.MoveAsync($"/papers/{id}/issuance", new() { ["Input.SignerName"] = "Nguyễn Văn Ký" });

        Assert.Contains("Số 01-KH/QU", (await officer.GetHtmlAsync($"/papers/{id}")).QuerySelector(".paper-head")!.TextContent);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await officer.GetAsync($"/papers/{id}/pdf")).StatusCode);
        await officer.ExpectFileAsync($"/papers/{id}/docx", StudyCampaigns.Layout.Docx.DocxWriter.ContentType, "ke-hoach-01-KH-QU.docx", "PK");
        await using var db = portal.Database.NewContext();
        Assert.Null(await db.FrozenPrints.Select(row => row.Pdf).SingleAsync());
    }

    [Fact]
    public async Task Damaged_NothingIsPrintedAndEveryWayToItSaysSo()
    {
        var id = await Plans.CascadedAsync();
        var readers = new[] { await SignInAsync("officer"), await SignInAsync("ward-a") };
        await readers[0].ExpectFileAsync($"/papers/{id}/pdf", "application/pdf", "ke-hoach-01-KH-QU.pdf", "%PDF");
        await using (var db = Portal.Database.NewContext())
        {
            await db.FrozenPrints.ExecuteUpdateAsync(row => row.SetProperty(one => one.Form, one => one.Form.Replace("QUẬN ỦY", "HUYỆN ỦY")));
        }

        foreach (var reader in readers)
        {
            var page = await reader.GetHtmlAsync($"/papers/{id}");
            Assert.Equal(PrintRefusals.Damaged.Sentence, page.QuerySelector("main [role=alert]")!.TextContent);
            Assert.Null(page.QuerySelector(".paper"));

            var pdf = await reader.GetAsync($"/papers/{id}/pdf");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, pdf.StatusCode);
            Assert.Contains(PrintRefusals.Damaged.Sentence, (await PortalClient.ReadHtmlAsync(pdf)).Body!.TextContent);

            var docx = await reader.GetAsync($"/papers/{id}/docx");
            Assert.Equal((HttpStatusCode.Redirect, $"/papers/{id}"), (docx.StatusCode, docx.Headers.Location?.OriginalString));

            var preview = await reader.GetAsync($"/papers/{id}/preview");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, preview.StatusCode);
            Assert.Equal(PrintRefusals.Damaged.Sentence, await preview.Content.ReadAsStringAsync());
        }
    }

    /// <summary>Lists and boards never read the stored forms.</summary>
    [Theory]
    [InlineData("/papers")]
    [InlineData("/plans")]
    [InlineData("/numbers")]
    [InlineData("/reports")]
    [InlineData("/")]
    public async Task Lists_DoNotReadPrints(string page)
    {
        await Plans.CascadedAsync();
        var officer = await SignInAsync("officer");
        Portal.Commands.Reset();

        await officer.GetHtmlAsync(page);

        Assert.DoesNotContain(Portal.Commands.Commands, command => command.Contains("FrozenPrints", StringComparison.Ordinal));
    }
}
