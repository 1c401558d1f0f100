using StudyCampaigns.Papers.Checking.Rules;
using static StudyCampaigns.Tests.Papers.Checking.CheckedPapers;

namespace StudyCampaigns.Tests.Papers.Checking.Rules;

public sealed class TaskProductRuleTests
{
    [Fact]
    public void Check_TaskWithIt_FindsNothing() => Assert.Empty(Find<TaskProductRule>(Plan()));

    [Fact]
    public void Check_TaskWithout_IsFoundAtItsRow() =>
        Assert.Equal("Tasks[0].Product", Assert.Single(Find<TaskProductRule>(Plan().Task(row => row with { Product = null }))).Place.Field);
}
