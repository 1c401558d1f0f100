using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class TaskOwnerRuleTests
{
    [Fact]
    public void Check_TaskWithIt_FindsNothing() => Assert.Empty(Find<TaskOwnerRule>(Plan()));

    [Fact]
    public void Check_TaskWithout_IsFoundAtItsRow() =>
        Assert.Equal("Tasks[0].Lead", Assert.Single(Find<TaskOwnerRule>(Plan().Task(row => row with { Lead = null }))).Place.Field);
}
