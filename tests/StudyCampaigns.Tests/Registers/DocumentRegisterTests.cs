using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Registers;
using StudyCampaigns.Tests.Plans;

namespace StudyCampaigns.Tests.Registers;

public sealed class DocumentRegisterTests
{
    [Theory]
    [InlineData(0, "01-KH/QU")]
    [InlineData(8, "09-KH/QU")]
    [InlineData(35, "36-KH/QU")]
    [InlineData(99, "100-KH/QU")]
    public void TakeNext_AfterLast_IsPrintedAsTheRuleSays(int last, string text) =>
        Assert.Equal(text, new DocumentRegister(1, "2020-2025", "KH", last).TakeNext("QU", "trích yếu", new DateOnly(2023, 4, 10)).Text);

    [Theory]
    [InlineData(2023, 6, 20, "2020-2025")]
    [InlineData(2025, 6, 30, "2020-2025")]
    [InlineData(2025, 7, 1, "2025-2030")]
    public void Terms_OnDay_RunUntilTheNextBegins(int year, int month, int day, string name) =>
        Assert.Equal(name, PlanSteps.Terms.On(new DateOnly(year, month, day)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Issue_TwoAtOnce_NeverShareANumber(bool registerExists)
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        var steps = new PlanSteps(database, tree);
        if (registerExists)
        {
            await steps.IssuedAsync();
        }

        var first = await steps.ApprovedAsync();
        var second = await steps.ApprovedAsync();
        var actor = await tree.ActorAsync(database, "officer");
        var version = (await steps.FindAsync(second)).Version;
        await using var late = database.NewContext();

        // The later context has read the register before the earlier one saves: just what two people at once do.
        var book = new RegisterWorkflow(late, PlanSteps.Terms);
        await book.OpenAsync(tree.Committee.Id, "KH", new DateOnly(2023, 6, 20), default);
        var early = await steps.IssueAsync("officer", first);

        var result = await new IssueDocument(late, database.Clock, new AuditTrail(late, database.Clock), book, PlanSteps.Authorities)
            .HandleAsync(new(second, version, null, "Bí thư", "Nguyễn Văn Ký"), actor, default);

        Assert.Equal(registerExists ? ("02-KH/QU", "03-KH/QU") : ("01-KH/QU", "02-KH/QU"), (early.Value, result.Value));
        await using var db = database.NewContext();
        Assert.Equal(registerExists ? 3 : 2, await db.DocumentRegisters.Select(row => row.LastNumber).SingleAsync());
        Assert.Equal(1, await db.AuditEntries.CountAsync(row => row.Action == "document.issue" && row.SubjectId == second));
        Assert.Equal(registerExists ? 3 : 2, await db.FrozenPrints.CountAsync());
        Assert.Contains($"Số {result.Value}", await db.Documents.Where(row => row.Id == second).Select(row => row.Print!.Form).SingleAsync());
    }

    [Fact]
    public async Task Issue_StalePlanWhileRegisterCollides_StillThrows()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        var steps = new PlanSteps(database, tree);
        var id = await steps.ApprovedAsync();
        var actor = await tree.ActorAsync(database, "officer");
        await using var db = database.NewContext();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() =>
            new IssueDocument(db, database.Clock, new AuditTrail(db, database.Clock), new RegisterWorkflow(db, PlanSteps.Terms), PlanSteps.Authorities)
                .HandleAsync(new(id, Guid.NewGuid(), null, "Bí thư", "Nguyễn Văn Ký"), actor, default));

        await using var after = database.NewContext();
        Assert.Empty(await after.DocumentRegisters.Where(row => row.OrganizationId == tree.Committee.Id && row.LastNumber > 0).ToListAsync());
    }
}
