using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Documents;

namespace StudyCampaigns.Tests.Documents;

public sealed class DocumentTemplateTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private TestTree tree = null!;
    private DocumentSteps steps = null!;
    private int document;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        tree = await TestTree.PlantAsync(database);
        steps = new DocumentSteps(database, tree);
        document = (await steps.DraftAsync("officer", tree.Committee, "BAO-CAO")).Value;
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Save_ThenDraftFromIt_HasItsTextAndStandingRecipients()
    {
        var template = await steps.SaveTemplateAsync("officer", document, "Báo cáo quý", "Ban Tuyên giáo Thành ủy\nLưu Văn phòng");

        var id = (await steps.DraftAsync("officer", tree.Committee, "BAO-CAO", "quý III", beginning: new(TemplateId: template.Value))).Value;

        var (first, drafted) = (await steps.FindAsync(document), await steps.FindAsync(id));
        Assert.Equal(("quý III", first.Preamble), (drafted.Subject, drafted.Preamble));
        Assert.Equal("Ban Tuyên giáo Thành ủy\nLưu Văn phòng", drafted.Recipients);
        Assert.Equal(first.Sections.Select(row => row.Heading), drafted.Sections.Select(row => row.Heading));
        Assert.Empty(first.Sections.Select(row => row.Id).Intersect(drafted.Sections.Select(row => row.Id)));
    }

    [Fact]
    public async Task Save_WrongInput_IsRefused()
    {
        await steps.SaveTemplateAsync("officer", document, "Báo cáo quý", null);

        Assert.Equal(DocumentTemplateRefusals.NameMissing, (await steps.SaveTemplateAsync("officer", document, " ", null)).Refusal);
        Assert.Equal(DocumentTemplateRefusals.NameTaken, (await steps.SaveTemplateAsync("officer", document, "Báo cáo quý", null)).Refusal);
        Assert.Equal(DocumentTemplateRefusals.RecipientsTooLong, (await steps.SaveTemplateAsync("officer", document, "Khác", new string('a', Document.RecipientsLength + 1))).Refusal);
        Assert.True((await steps.SaveTemplateAsync("leader", document, "Khác", null)).IsMissing);
        Assert.True((await steps.SaveTemplateAsync("ward-a", document, "Khác", null)).IsMissing);
    }

    [Fact]
    public async Task Edit_NameAndRecipients_ChangesNothingElse()
    {
        var id = (await steps.SaveTemplateAsync("officer", document, "Báo cáo quý", null)).Value;
        await steps.SaveTemplateAsync("officer", document, "Báo cáo năm", null);

        Assert.Equal(DocumentTemplateRefusals.NameTaken, (await steps.EditTemplateAsync("officer", id, "Báo cáo năm", null)).Refusal);
        Assert.True((await steps.EditTemplateAsync("ward-a", id, "Khác", null)).IsMissing);
        Assert.True((await steps.EditTemplateAsync("officer", id, "Báo cáo tháng", "Lưu")).IsDone);

        await using var db = database.NewContext();
        var template = await db.DocumentTemplates.SingleAsync(row => row.Id == id);
        var content = DocumentContent.FromJson(template.Content);
        Assert.Equal(("Báo cáo tháng", "Lưu"), (template.Name, content.Recipients));
        Assert.Equal(3, content.Sections.Count);
    }

    [Fact]
    public async Task Delete_ByItsUnit_LeavesDocumentsAndAnAuditRow()
    {
        var id = (await steps.SaveTemplateAsync("officer", document, "Báo cáo quý", null)).Value;
        var drafted = (await steps.DraftAsync("officer", tree.Committee, "BAO-CAO", null, beginning: new(TemplateId: id))).Value;

        Assert.True((await steps.DeleteTemplateAsync("ward-a", id)).IsMissing);
        Assert.True((await steps.DeleteTemplateAsync("officer", id)).IsDone);

        await using var db = database.NewContext();
        Assert.Empty(await db.DocumentTemplates.ToListAsync());
        Assert.Equal(1, await db.AuditEntries.CountAsync(row => row.Action == "document.delete-template"));
        Assert.Equal(3, (await steps.FindAsync(drafted)).Sections.Count);
    }

    [Fact]
    public async Task Edit_BasedOnAnOldVersion_IsStale()
    {
        var id = (await steps.SaveTemplateAsync("officer", document, "Báo cáo quý", null)).Value;
        var old = await steps.TemplateVersionAsync(id);
        await steps.EditTemplateAsync("officer", id, "Một", null);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => steps.EditTemplateAsync("officer", id, "Hai", null, old));
    }
}
