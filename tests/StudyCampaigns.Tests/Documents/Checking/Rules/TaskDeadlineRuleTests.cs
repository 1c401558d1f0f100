using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class TaskDeadlineRuleTests
{
    [Fact]
    public void Check_TaskWithIt_FindsNothing() => Assert.Empty(Find<TaskDeadlineRule>(Plan()));

    [Fact]
    public void Check_TaskWithout_IsFoundAtItsRow() =>
        Assert.Equal("Tasks[0].DueOn", Assert.Single(Find<TaskDeadlineRule>(Plan().Task(row => row with { DueOn = null }))).Place.Field);
}
