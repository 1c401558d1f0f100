using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class TaskWeekendRuleTests
{
    [Fact]
    public void Check_Friday_FindsNothing() => Assert.Empty(Find<TaskWeekendRule>(Plan()));

    [Theory]
    [InlineData(29)]
    [InlineData(30)]
    public void QuickFix_SaturdayOrSunday_GoesToTheMondayAfter(int day) => Assert.Equal(
        new DateOnly(2023, 5, 1), Fixed<TaskWeekendRule>(Plan().Task(row => row with { DueOn = new DateOnly(2023, 4, day) })).Content.Tasks[0].DueOn);

    [Fact]
    public void Check_MondayAfterTheCampaignOrTheLimitAbove_HasNoMend()
    {
        var sunday = Plan().Task(row => row with { DueOn = new DateOnly(2023, 4, 30), ParentTaskId = 7 });

        Assert.Null(Assert.Single(Find<TaskWeekendRule>(Plan().Task(row => row with { DueOn = new DateOnly(2023, 12, 31) }))).QuickFix);
        Assert.Null(Assert.Single(Find<TaskWeekendRule>(sunday with { TasksAbove = [new(7, "Việc trên giao", new DateOnly(2023, 4, 30))] })).QuickFix);
    }
}
