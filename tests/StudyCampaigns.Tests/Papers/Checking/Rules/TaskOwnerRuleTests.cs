using StudyCampaigns.Papers.Checking.Rules;
using static StudyCampaigns.Tests.Papers.Checking.CheckedPapers;

namespace StudyCampaigns.Tests.Papers.Checking.Rules;

public sealed class TaskOwnerRuleTests
{
    [Fact]
    public void Check_TaskWithIt_FindsNothing() => Assert.Empty(Find<TaskOwnerRule>(Plan()));

    [Fact]
    public void Check_TaskWithout_IsFoundAtItsRow() =>
        Assert.Equal("Tasks[0].Lead", Assert.Single(Find<TaskOwnerRule>(Plan().Task(row => row with { Lead = null }))).Place.Field);
}
