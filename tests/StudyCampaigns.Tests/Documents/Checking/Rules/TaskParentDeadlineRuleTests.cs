using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class TaskParentDeadlineRuleTests
{
    [Theory]
    [InlineData(28, false)]
    [InlineData(27, true)]
    public void Check_DeadlineAbove_IsNotPassed(int limit, bool isFound)
    {
        var plan = Plan().Task(row => row with { ParentTaskId = 7 }) with { TasksAbove = [new(7, "Việc trên giao", new DateOnly(2023, 4, limit))] };

        Assert.Equal(isFound, Find<TaskParentDeadlineRule>(plan).Count > 0);
    }
}
