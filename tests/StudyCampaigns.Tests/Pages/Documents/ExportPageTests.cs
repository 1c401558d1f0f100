using System.Net;
using Microsoft.EntityFrameworkCore;

namespace StudyCampaigns.Tests.Pages.Documents;

/// <summary>/papers/{id}/pdf and /papers/{id}/docx: the document as a file.</summary>
public sealed class ExportPageTests : PageTests
{
    [Fact]
    public async Task Pdf_OfIssuedPlan_IsADocumentWithAsciiNameAndAnAuditRow()
    {
        var id = await Plans.IssuedAsync();
        var client = await SignInAsync("officer");

        await client.ExpectFileAsync($"/papers/{id}/pdf", "application/pdf", "ke-hoach-01-KH-QU.pdf", "%PDF");

        await using var db = Portal.Database.NewContext();
        Assert.Equal(1, await db.AuditEntries.CountAsync(row => row.Action == "document.export" && row.SubjectId == id));
    }

    [Fact]
    public async Task Docx_OfAnotherUnit_IsNotFoundAndOwnLeavesAuditRow()
    {
        var id = await Documents.SubmittedAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await SignInAsync("ward-a")).GetAsync($"/papers/{id}/docx")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await SignInAsync("leader")).GetAsync($"/papers/{id}/docx")).StatusCode);
        await using var db = Portal.Database.NewContext();
        Assert.Contains("docx", (await db.AuditEntries.SingleAsync(row => row.Action == "document.export")).After);
    }
}
