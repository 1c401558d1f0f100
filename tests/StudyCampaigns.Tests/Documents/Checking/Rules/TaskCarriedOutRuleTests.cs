using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class TaskCarriedOutRuleTests
{
    [Fact]
    public void Check_TaskNobodyBelowCarriesOut_IsFound() =>
        Assert.Equal("Tasks[1].Content", Assert.Single(Find<TaskCarriedOutRule>(Plan() with { CarriedOut = new HashSet<int> { 11 } })).Place.Field);

    [Fact]
    public void Check_NoPlansBelow_FindsNothing() => Assert.Empty(Find<TaskCarriedOutRule>(Plan()));
}
