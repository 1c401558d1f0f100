using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Documents;
using StudyCampaigns.Tests.Plans;

namespace StudyCampaigns.Tests.Documents;

public sealed class EditDocumentTests
{
    [Fact]
    public async Task HandleAsync_SavedWhileWriting_LeavesOneAuditRowASitting()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        var steps = new PlanSteps(database, tree);
        var id = await steps.SubmittedAsync();
        await steps.ReturnAsync("leader", id, "Sửa lại");
        var before = await CountAsync(database, id);

        await TypeAsync(steps, database, id, "Một", minutesLater: 1);
        await TypeAsync(steps, database, id, "Hai", minutesLater: 1);
        await TypeAsync(steps, database, id, "Ba", minutesLater: 14);
        Assert.Equal(before + 1, await CountAsync(database, id));

        await TypeAsync(steps, database, id, "Bốn", minutesLater: 16);
        Assert.Equal(before + 2, await CountAsync(database, id));
        Assert.Equal("Bốn", (await steps.FindAsync(id)).Subject);
    }

    [Fact]
    public async Task HandleAsync_ButtonPressed_IsAlwaysAudited()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        var steps = new PlanSteps(database, tree);
        var id = await steps.DraftedAsync("officer", tree.Committee);
        var before = await CountAsync(database, id);

        await steps.EditAsync("officer", id, await ContentAsync(steps, id, "Một"));
        await steps.EditAsync("officer", id, await ContentAsync(steps, id, "Hai"));

        Assert.Equal(before + 2, await CountAsync(database, id));
    }

    [Fact]
    public async Task HandleAsync_SavedTwiceWithNewRows_KeepsTheKeysItGave()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        var steps = new PlanSteps(database, tree);
        var id = await steps.DraftedAsync("officer", tree.Committee);
        var content = await ContentAsync(steps, id, "Một");
        var stored = await steps.FindAsync(id);

        var first = await steps.SaveAsync("officer", id, content with { Tasks = [.. content.Tasks, new(null, "Dòng mới")] }, isAutomatic: true);
        var again = await steps.SaveAsync(
            "officer", id, content with { Tasks = [.. content.Tasks, new(first.Value!.TaskIds[^1], "Dòng mới, viết tiếp")] }, isAutomatic: true);

        Assert.Equal(first.Value.TaskIds, again.Value!.TaskIds);
        Assert.Equal(stored.Tasks.Select(row => row.Id), again.Value.TaskIds.Take(stored.Tasks.Count));
        var sections = (await steps.FindAsync(id)).Sections.Select(row => row.Id).Order();
        Assert.Equal(stored.Sections.Select(row => row.Id).Order(), sections);
    }

    [Fact]
    public async Task HandleAsync_SentAgainAfterItsAnswerWasLost_AnswersWhatItStored()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        var steps = new PlanSteps(database, tree);
        var id = await steps.DraftedAsync("officer", tree.Committee);
        var before = (await steps.FindAsync(id)).Version;
        var content = await ContentAsync(steps, id, " Một ");
        content = content with { Sections = [.. content.Sections, new(null, null, null)], Tasks = [.. content.Tasks, new(null, "Dòng mới"), new(null, null)] };

        var lost = await steps.SaveAsync("officer", id, content, isAutomatic: true, version: before);
        var audited = await CountAsync(database, id);
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await steps.SaveAsync("officer", id, content, isAutomatic: true, version: before);

        Assert.Equal((lost.Value!.Version, lost.Value.At), (again.Value!.Version, again.Value.At));
        Assert.Equal(lost.Value.TaskIds, again.Value.TaskIds);
        Assert.Equal(lost.Value.Version, (await steps.FindAsync(id)).Version);
        Assert.Equal(audited, await CountAsync(database, id));
    }

    [Fact]
    public async Task HandleAsync_AnythingElseOnAnEarlierVersion_Collides()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        var steps = new PlanSteps(database, tree);
        var id = await steps.DraftedAsync("officer", tree.Committee);
        var before = (await steps.FindAsync(id)).Version;
        var sent = (await ContentAsync(steps, id, "Một")) with { Sections = [new(null, "A", "a"), new(null, "B", "b")], Tasks = [new(null, "Một"), new(null, "Hai")] };
        await steps.EditAsync("officer", id, sent, before);
        Func<DocumentContent, DocumentContent>[] changes =
        [
            content => content with { Subject = "Khác" },
            content => content with { Preamble = "Khác" },
            content => content with { Recipients = "Khác" },
            content => content with { Addressees = "Khác" },
            content => content with { Sections = [content.Sections[0]] },
            content => content with { Sections = [content.Sections[1], content.Sections[0]] },
            content => content with { Sections = [content.Sections[0], content.Sections[1] with { Body = "Khác" }] },
            content => content with { Tasks = [content.Tasks[0]] },
            content => content with { Tasks = [content.Tasks[1], content.Tasks[0]] },
            content => content with { Tasks = [content.Tasks[0], content.Tasks[1] with { Lead = "Khác" }] },
            content => content with { Tasks = [content.Tasks[0], content.Tasks[1] with { Cooperating = "Khác" }] },
            content => content with { Tasks = [content.Tasks[0], content.Tasks[1] with { Product = "Khác" }] },
            content => content with { Tasks = [content.Tasks[0], content.Tasks[1] with { DueOn = PlanSteps.Due }] },
            content => content with { Tasks = [content.Tasks[0], content.Tasks[1] with { Note = "Khác" }] },
        ];

        foreach (var change in changes)
        {
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => steps.SaveAsync("officer", id, change(sent), version: before));
        }

        Assert.True((await steps.SaveAsync("officer", id, sent, version: before)).IsDone);
    }

    [Fact]
    public async Task HandleAsync_TasksOfTheParentTypedAnewOnAnEarlierVersion_Collides()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        var steps = new PlanSteps(database, tree);
        var sub = (await steps.DraftAsync("ward-a", tree.WardA, await steps.CascadedAsync())).Value;
        var stored = DocumentContent.Of(await steps.FindAsync(sub));
        Assert.Contains(stored.Tasks, row => row.ParentTaskId is not null);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => steps.SaveAsync(
            "ward-a", sub, stored with { Tasks = [.. stored.Tasks.Select(row => row with { Id = null })] }, version: Guid.NewGuid()));

        Assert.True((await steps.SaveAsync("ward-a", sub, stored, version: Guid.NewGuid())).IsDone);
    }

    [Fact]
    public async Task HandleAsync_SameContentOfADocumentSubmittedMeanwhile_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        var steps = new PlanSteps(database, tree);
        var id = await steps.SubmittedAsync();
        var stored = DocumentContent.Of(await steps.FindAsync(id));

        var result = await steps.SaveAsync("officer", id, stored, isAutomatic: true, version: Guid.NewGuid());

        Assert.Equal(DocumentRefusals.NotEditable(DocumentState.Submitted), result.Refusal);
    }

    private static async Task TypeAsync(PlanSteps steps, TestDatabase database, int id, string subject, int minutesLater)
    {
        database.Clock.Advance(TimeSpan.FromMinutes(minutesLater));
        Assert.True((await steps.SaveAsync("officer", id, await ContentAsync(steps, id, subject), isAutomatic: true)).IsDone);
    }

    private static async Task<DocumentContent> ContentAsync(PlanSteps steps, int id, string subject) =>
        DocumentContent.Of(await steps.FindAsync(id)) with { Subject = subject };

    private static async Task<int> CountAsync(TestDatabase database, int id)
    {
        await using var db = database.NewContext();
        return await db.AuditEntries.CountAsync(row => row.Action == "document.edit" && row.SubjectId == id);
    }
}
