using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Documents;

namespace StudyCampaigns.Tests.Documents;

public sealed class DocumentCommentTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private TestTree tree = null!;
    private DocumentSteps steps = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        tree = await TestTree.PlantAsync(database);
        steps = new DocumentSteps(database, tree);
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Comment_OnAParagraph_RemembersItsBeginning()
    {
        var id = await steps.SubmittedAsync();

        Assert.True((await steps.CommentAsync("leader", id, 1, " Nêu rõ số liệu ")).IsDone);

        var comment = Assert.Single((await steps.FindAsync(id)).Comments);
        Assert.Equal(("I. KẾT QUẢ ĐẠT ĐƯỢC", "Nêu rõ số liệu", 1), (comment.Anchor, comment.Text, comment.DraftRound));
        await using var db = database.NewContext();
        Assert.Equal(1, await db.AuditEntries.CountAsync(row => row.Action == "document.comment"));
    }

    [Fact]
    public async Task Comment_WrongInput_IsRefused()
    {
        var id = await steps.SubmittedAsync();

        Assert.Equal(DocumentCommentRefusals.TextMissing, (await steps.CommentAsync("leader", id, 0, "  ")).Refusal);
        Assert.Equal(DocumentCommentRefusals.TextTooLong, (await steps.CommentAsync("leader", id, 0, new string('a', DocumentComment.TextLength + 1))).Refusal);
        Assert.Equal(DocumentCommentRefusals.AnchorGone, (await steps.CommentAsync("leader", id, 99, "Sửa")).Refusal);
        Assert.Empty((await steps.FindAsync(id)).Comments);
    }

    [Fact]
    public async Task Comment_OnADraftOrByAnother_IsNotPossible()
    {
        var draft = (await steps.DraftAsync("officer", tree.Committee, "BAO-CAO")).Value;

        Assert.Equal(DocumentRefusals.NotSubmitted, (await steps.CommentAsync("leader", draft, 0, "Sửa")).Refusal);
        Assert.True((await steps.CommentAsync("ward-a", draft, 0, "Sửa")).IsMissing);
        Assert.True((await steps.CommentAsync("officer", draft, 0, "Sửa")).IsMissing);
    }

    [Fact]
    public async Task Comment_BasedOnAnOldVersion_IsStale()
    {
        var id = await steps.SubmittedAsync();
        var old = (await steps.FindAsync(id)).Version;
        await steps.CommentAsync("leader", id, 0, "Một");

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => steps.CommentAsync("leader", id, 0, "Hai", old));
    }

    [Fact]
    public async Task Return_WithRemarksAndNoReason_SaysHowMany()
    {
        var id = await steps.SubmittedAsync();
        Assert.Equal(DocumentRefusals.ReasonMissing, (await steps.ReturnAsync("leader", id, null)).Refusal);
        await steps.CommentAsync("leader", id, 0, "Một");
        await steps.CommentAsync("leader", id, 1, "Hai");

        Assert.True((await steps.ReturnAsync("leader", id, null)).IsDone);

        Assert.Equal("Sửa theo 2 góp ý trong văn bản.", (await steps.FindAsync(id)).Steps.Single(row => row.Kind == DocumentStepKind.Returned).Comment);
    }

    [Fact]
    public async Task Resolve_ByTheDrafterAfterTheReturn_LeavesTheDocumentsVersion()
    {
        var id = await steps.SubmittedAsync();
        await steps.CommentAsync("leader", id, 0, "Một");
        var comment = (await steps.FindAsync(id)).Comments[0].Id;
        Assert.Equal(DocumentRefusals.NotEditable(DocumentState.Submitted), (await steps.ResolveAsync("officer", id, comment)).Refusal);
        await steps.ReturnAsync("leader", id);
        var version = (await steps.FindAsync(id)).Version;

        Assert.True((await steps.ResolveAsync("leader", id, comment)).IsMissing);
        Assert.True((await steps.ResolveAsync("officer", id, 987654)).IsMissing);
        Assert.True((await steps.ResolveAsync("officer", id, comment)).IsDone);

        var document = await steps.FindAsync(id);
        Assert.True(document.Comments[0].IsDone);
        Assert.Equal(version, document.Version);
        Assert.True((await steps.ResolveAsync("officer", id, comment, isDone: false)).IsDone);
        Assert.False((await steps.FindAsync(id)).Comments[0].IsDone);
    }

    [Fact]
    public async Task Versions_AreKeptAtSubmitReturnAndIssue()
    {
        var id = await steps.SubmittedAsync();
        await steps.ReturnAsync("leader", id);
        await steps.EditAsync("officer", id, content => content with { Subject = "đã sửa" });
        await steps.SubmitAsync("officer", id);
        await steps.ApproveAsync("leader", id);
        await steps.IssueAsync("officer", id);

        var versions = (await steps.FindAsync(id)).Versions.OrderBy(row => row.Id).ToList();

        Assert.Equal(
            [(DocumentStepKind.Submitted, 1), (DocumentStepKind.Returned, 1), (DocumentStepKind.Submitted, 2), (DocumentStepKind.Issued, 2)],
            versions.Select(row => (row.KeptAt, row.DraftRound)));
        Assert.Equal(["tuyên truyền tác phẩm", "đã sửa"], versions.Select(row => DocumentContent.FromJson(row.Content).Subject).Distinct());
    }
}
