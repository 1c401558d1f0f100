using StudyCampaigns.Campaigns;

namespace StudyCampaigns.Tests.Campaigns;

public sealed class StudyCampaignTests
{
    [Theory]
    [InlineData("2023-03-29", false)]
    [InlineData("2023-03-30", true)]
    [InlineData("2023-12-31", true)]
    [InlineData("2024-01-01", false)]
    public void Covers_Day_IsFromTheFirstToTheLast(string day, bool covers) => Assert.Equal(covers, Campaign("2023-03-30", "2023-12-31").Covers(DateOnly.Parse(day)));

    [Theory]
    [InlineData("2023-03-17", "2023-12-31", "2023-03-01", true)]
    [InlineData("2023-03-18", "2023-12-31", "2023-03-01", false)]
    [InlineData("2023-03-18", "2023-06-14", "2023-06-01", false)]
    [InlineData("2023-03-18", "2023-06-15", "2023-06-01", true)]
    [InlineData("2023-03-18", "2023-06-15", "2023-05-01", true)]
    [InlineData("2023-03-18", "2023-06-15", "2023-07-01", false)]
    [InlineData("2023-03-18", "2023-06-15", "2023-02-01", false)]
    [InlineData("2023-02-10", "2023-02-24", "2023-02-01", true)]
    [InlineData("2023-02-10", "2023-02-23", "2023-02-01", false)]
    public void DutyIn_Month_WhenItRunsOnFifteenOfItsDays(string starts, string ends, string month, bool demands) =>
        Assert.Equal(demands, Campaign(starts, ends).DutyIn(DateOnly.Parse(month)) is not null);

    private static StudyCampaign Campaign(string starts, string ends) =>
        new() { Code = "T", Name = "Đợt thử", ShortName = "Đợt thử", Cadence = StudyCadence.Monthly, StartsOn = DateOnly.Parse(starts), EndsOn = DateOnly.Parse(ends) };
}
