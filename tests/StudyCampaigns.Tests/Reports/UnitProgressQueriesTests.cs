using StudyCampaigns.Reports;
using StudyCampaigns.Tests.Plans;
using static StudyCampaigns.Tests.Reports.ReportTree;

namespace StudyCampaigns.Tests.Reports;

/// <summary>R19 (docs/domain.md 9): several plans in one campaign.</summary>
public sealed class UnitProgressQueriesTests : IAsyncLifetime
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
    public async Task R19_SecondPlanInTheCampaign_EachUnitCountsOnceByTheFirst()
    {
        var (first, _) = await steps.CascadedTwiceAsync();
        await SecondAsync(tree.WardA, tree.WardB);

        var plans = await PlansAsync();

        Assert.Equal([tree.WardA.Id, tree.WardB.Id], plans.Select(plan => plan.UnitId).Order());
        Assert.All(plans, plan => Assert.Equal(first, plan.PlanId));
        Assert.Equal([tree.WardA.Id], plans.Where(plan => plan.IsAnswered).Select(plan => plan.UnitId));
    }

    [Fact]
    public async Task R19_FirstPlanWithdrawn_TheNextTakesItsPlace()
    {
        var first = await steps.CascadedAsync();
        var second = await SecondAsync(tree.WardA);
        Assert.True((await steps.WithdrawAsync("officer", first, "Ban hành nhầm")).IsDone);

        Assert.Equal((tree.WardA.Id, second), Assert.Single((await PlansAsync()).Select(plan => (plan.UnitId, plan.PlanId))));
    }

    [Fact]
    public async Task R19_NoPlanInForce_IsNone()
    {
        var first = await steps.CascadedAsync();
        Assert.True((await steps.WithdrawAsync("officer", first, "Ban hành nhầm")).IsDone);

        Assert.Equal([], await PlansAsync());
    }

    /// <summary>Of a quarter that is past its last day tells; a limit day on that day is not over.</summary>
    [Theory]
    [InlineData("2023-06-20", "2023-06-25", false)]
    [InlineData("2023-06-25", "2023-06-25", false)]
    [InlineData("2023-06-26", "2023-06-25", true)]
    [InlineData("2023-07-10", "2023-06-30", false)]
    [InlineData("2023-07-10", "2023-07-05", false)]
    [InlineData("2023-07-10", "2023-06-29", true)]
    public async Task R19_LimitDayNotOver_IsNoShortcoming(string today, string due, bool isOverdue)
    {
        var id = await steps.IssuedAsync();
        Assert.True((await steps.CascadeAsync("officer", id, DateOnly.Parse(due), tree.WardA.Id)).IsDone);
        var day = DateOnly.Parse(today);
        database.Clock.SetLocal(day.Year, day.Month, day.Day);

        Assert.Equal(isOverdue, Assert.Single(await PlansAsync()).IsOverdue);
    }

    private async Task<int> SecondAsync(params TestTree.Unit[] units)
    {
        var id = await steps.IssuedAsync();
        Assert.True((await steps.CascadeAsync("officer", id, PlanSteps.Due, [.. units.Select(unit => unit.Id)])).IsDone);
        return id;
    }

    private async Task<IReadOnlyList<PlanProgress>> PlansAsync()
    {
        await using var db = database.NewContext();
        return await new UnitProgressQueries(db, database.Clock).PlansAsync(await SubjectAsync(database), CancellationToken.None);
    }
}
