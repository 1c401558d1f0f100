using StudyCampaigns.Papers.Checking.Rules;
using static StudyCampaigns.Tests.Papers.Checking.CheckedPapers;

namespace StudyCampaigns.Tests.Papers.Checking.Rules;

public sealed class IssuerRuleTests
{
    [Fact]
    public void Check_TypeTheOrganizationIssues_FindsNothing() => Assert.Empty(Find<IssuerRule>(Plan()));

    [Fact]
    public void Check_TypeItMayNotIssue_IsFound()
    {
        var plan = Plan();
        plan.Type.Issuers = ["BAN-TUYEN-GIAO"];

        Assert.Contains("Quận ủy không ban hành", Assert.Single(Find<IssuerRule>(plan)).Sentence);
    }
}
