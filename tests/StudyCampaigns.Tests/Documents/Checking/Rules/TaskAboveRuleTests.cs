using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class TaskAboveRuleTests
{
    [Fact]
    public void Check_TaskAboveThatNoOneTakesOver_IsFound()
    {
        var plan = Plan().Task(row => row with { ParentTaskId = 7 }) with { TasksAbove = [new(7, "Việc đã nhận", null), new(8, "Việc bỏ sót", null)] };

        Assert.Contains("Việc bỏ sót", Assert.Single(Find<TaskAboveRule>(plan)).Sentence);
    }

    [Fact]
    public void Check_PlanThatCarriesOutNone_FindsNothing() => Assert.Empty(Find<TaskAboveRule>(Plan()));
}
