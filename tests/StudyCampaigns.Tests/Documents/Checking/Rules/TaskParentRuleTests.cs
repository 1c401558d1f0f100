using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class TaskParentRuleTests
{
    [Fact]
    public void Check_TaskWithoutOneAbove_IsFound()
    {
        var plan = Plan().Task(row => row with { ParentTaskId = 7 }) with { TasksAbove = [new(7, "Việc trên giao", null)] };

        Assert.Equal("Tasks[1].Content", Assert.Single(Find<TaskParentRule>(plan)).Place.Field);
    }

    [Fact]
    public void Check_PlanThatCarriesOutNone_FindsNothing() => Assert.Empty(Find<TaskParentRule>(Plan()));
}
