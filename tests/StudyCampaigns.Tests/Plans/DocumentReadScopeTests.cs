using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;

namespace StudyCampaigns.Tests.Plans;

public sealed class DocumentReadScopeTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private TestTree tree = null!;
    private PlanSteps steps = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        tree = await TestTree.PlantAsync(database);
        steps = new PlanSteps(database, tree);
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Within_ForEveryRole_YieldsWhatContainsSays()
    {
        var (planId, subPlanId) = await steps.CascadedTwiceAsync();
        var cellPlanId = (await steps.DraftAsync("cell-a1", tree.CellA1, subPlanId)).Value;
        var draftId = await steps.DraftedAsync("officer", tree.Committee);
        var expected = new Dictionary<string, int[]>
        {
            ["officer"] = [planId, subPlanId, cellPlanId, draftId],
            ["ward-a"] = [planId, subPlanId, cellPlanId],
            ["ward-b"] = [planId],
            ["cell-a1"] = [planId, subPlanId, cellPlanId],
            ["cell-a2"] = [planId, subPlanId],
            ["cell-b1"] = [],
        };

        foreach (var (user, ids) in expected)
        {
            await using var db = database.NewContext();
            var reading = DocumentReadScope.Of(await tree.ActorAsync(database, user));
            var fromSql = await reading.Within(db, db.Plans).Select(row => row.Id).Order().ToListAsync();
            var readOnce = await (await reading.WithinAsync(db, db.Plans, CancellationToken.None)).Select(row => row.Id).Order().ToListAsync();
            var all = await db.Plans
                .Include(row => row.Organization)
                .Include(row => row.Assignments).ThenInclude(row => row.Organization)
                .ToListAsync();
            var inMemory = all.Where(reading.Contains).Select(row => row.Id).Order();

            Assert.Equal((user, string.Join(',', ids.Order())), (user, string.Join(',', fromSql)));
            Assert.Equal((user, string.Join(',', fromSql)), (user, string.Join(',', readOnce)));
            Assert.Equal((user, string.Join(',', fromSql)), (user, string.Join(',', inMemory)));
        }
    }

    [Fact]
    public async Task Within_PlanOfWardDrafted_IsNotReadBelowBeforeItIsHandedDown()
    {
        var planId = await steps.CascadedAsync();
        await steps.DraftAsync("ward-a", tree.WardA, planId);
        await using var db = database.NewContext();

        var reading = DocumentReadScope.Of(await tree.ActorAsync(database, "cell-a1"));

        Assert.Empty(await reading.Within(db, db.Plans).ToListAsync());
    }

    [Theory]
    [InlineData("officer", true)]
    [InlineData("ward-b", true)]
    [InlineData("cell-a1", true)]
    public async Task CampaignWithin_UnitsBelowItsOrganization_AgreesWithContains(string user, bool readable)
    {
        await using var db = database.NewContext();
        var reading = CampaignReadScope.Of(await tree.ActorAsync(database, user));

        Assert.Equal(readable, await reading.Within(db.Campaigns).AnyAsync(row => row.Id == tree.CampaignId));
        Assert.Equal(readable, reading.Contains(tree.Committee.Path));
        Assert.True(await reading.Within(db.Directives).AnyAsync());
    }

    [Fact]
    public async Task CampaignWithin_CampaignOfAnotherBranch_IsNotRead()
    {
        await using var db = database.NewContext();
        await db.Database.ExecuteSqlAsync($"UPDATE Campaigns SET OrganizationId = {tree.WardB.Id}");
        await db.Database.ExecuteSqlAsync($"UPDATE Directives SET Path = {tree.WardB.Path}");
        var below = CampaignReadScope.Of(await tree.ActorAsync(database, "cell-b1"));
        var above = CampaignReadScope.Of(await tree.ActorAsync(database, "officer"));
        var beside = CampaignReadScope.Of(await tree.ActorAsync(database, "cell-a1"));

        Assert.Equal((1, 1), (await below.Within(db.Campaigns).CountAsync(), await below.Within(db.Directives).CountAsync()));
        Assert.Equal((1, 1), (await above.Within(db.Campaigns).CountAsync(), await above.Within(db.Directives).CountAsync()));
        Assert.Equal((0, 0), (await beside.Within(db.Campaigns).CountAsync(), await beside.Within(db.Directives).CountAsync()));
        Assert.Equal((true, true, false), (below.Contains(tree.WardB.Path), above.Contains(tree.WardB.Path), beside.Contains(tree.WardB.Path)));
    }
}
