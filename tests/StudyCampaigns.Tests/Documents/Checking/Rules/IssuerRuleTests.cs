using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

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
