using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class RecipientsRuleTests
{
    [Fact]
    public void Check_NoRecipients_IsFound() => Assert.Single(Find<RecipientsRule>(Plan().Recipients(null)));

    [Fact]
    public void Check_Recipients_FindsNothing() => Assert.Empty(Find<RecipientsRule>(Plan()));
}
