using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Tests.Plans;

namespace StudyCampaigns.Tests.Commands;

public sealed class SelfCheckCommandTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private int planId;
    private int subPlanId;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        (planId, subPlanId) = await new PlanSteps(database, await TestTree.PlantAsync(database)).CascadedTwiceAsync();
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task SelfCheck_EverythingAsStored_SaysHowMuchItCompared()
    {
        var run = await CommandRun.RunAsync(database, "", "self-check");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("2 bản in đã lưu khớp với mã kiểm tra", run.Output);
    }

    [Fact]
    public async Task SelfCheck_PrintChangedOutside_IsNamedByItsDocument()
    {
        await using (var db = database.NewContext())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE FrozenPrints SET Form = replace(Form, 'Kế hoạch', 'Kế  hoạch') WHERE Id = (SELECT PrintId FROM Documents WHERE Id = {subPlanId})");
        }

        var run = await CommandRun.RunAsync(database, "", "self-check");

        Assert.Equal(1, run.Code);
        var line = Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains($"của văn bản {subPlanId}, nội dung in: Bản in đã lưu bị hỏng", line);
        Assert.DoesNotContain($"của văn bản {planId},", run.Output);
        Assert.Contains("0 chỗ số liệu không khớp với điểm danh, 1 bản in đã lưu không khớp", run.Error);
    }
}
