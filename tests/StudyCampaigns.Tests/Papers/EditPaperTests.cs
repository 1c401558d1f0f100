using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Papers;
using StudyCampaigns.Tests.Plans;

namespace StudyCampaigns.Tests.Papers;

public sealed class EditPaperTests
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

    private static async Task TypeAsync(PlanSteps steps, TestDatabase database, int id, string subject, int minutesLater)
    {
        database.Clock.Advance(TimeSpan.FromMinutes(minutesLater));
        Assert.True((await steps.SaveAsync("officer", id, await ContentAsync(steps, id, subject), isAutomatic: true)).IsDone);
    }

    private static async Task<PaperContent> ContentAsync(PlanSteps steps, int id, string subject) =>
        PaperContent.Of(await steps.FindAsync(id)) with { Subject = subject };

    private static async Task<int> CountAsync(TestDatabase database, int id)
    {
        await using var db = database.NewContext();
        return await db.AuditEntries.CountAsync(row => row.Action == "paper.edit" && row.SubjectId == id);
    }
}
