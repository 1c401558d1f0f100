using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class TaskSpanRuleTests
{
    [Theory]
    [InlineData(2023, 3, 29, true)]
    [InlineData(2023, 3, 30, false)]
    [InlineData(2023, 12, 31, false)]
    [InlineData(2024, 1, 2, true)]
    public void Check_Deadline_LiesInTheCampaign(int year, int month, int day, bool isFound) =>
        Assert.Equal(isFound, Find<TaskSpanRule>(Plan().Task(row => row with { DueOn = new DateOnly(year, month, day) })).Count > 0);

    [Fact]
    public void Check_NoCampaign_FindsNothing() =>
        Assert.Empty(Find<TaskSpanRule>(Plan().Task(row => row with { DueOn = new DateOnly(2030, 1, 2) }) with { Span = null }));
}
