using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class TaskProductRuleTests
{
    [Fact]
    public void Check_TaskWithIt_FindsNothing() => Assert.Empty(Find<TaskProductRule>(Plan()));

    [Fact]
    public void Check_TaskWithout_IsFoundAtItsRow() =>
        Assert.Equal("Tasks[0].Product", Assert.Single(Find<TaskProductRule>(Plan().Task(row => row with { Product = null }))).Place.Field);
}
