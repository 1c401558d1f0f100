using StudyCampaigns.Papers.Checking;
using StudyCampaigns.Papers.Checking.Rules;
using static StudyCampaigns.Tests.Papers.Checking.CheckedPapers;

namespace StudyCampaigns.Tests.Papers.Checking.Rules;

public sealed class PlaceNameRuleTests
{
    [Fact]
    public void Check_PlaceKnown_FindsNothing() => Assert.Empty(Find<PlaceNameRule>(Plan()));

    [Fact]
    public void Check_NoPlace_IsFound()
    {
        var plan = Plan();
        plan.Organization.Place = "";

        Assert.Equal(FindingPlace.Place, Assert.Single(Find<PlaceNameRule>(plan)).Place.Field);
    }
}
