using StudyCampaigns.Documents.Checking;
using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class PlaceNameRuleTests
{
    [Fact]
    public void Check_PlaceKnown_FindsNothing() => Assert.Empty(Find<PlaceNameRule>(Plan()));

    [Fact]
    public void Check_NoPlace_IsFound()
    {
        var plan = Plan();
        Assert.Null(plan.Organization.SetDocumentDefaults("", plan.Organization.HeadingStyle, "BÍ THƯ", null));

        Assert.Equal(FindingPlace.Place, Assert.Single(Find<PlaceNameRule>(plan)).Place.Field);
    }
}
