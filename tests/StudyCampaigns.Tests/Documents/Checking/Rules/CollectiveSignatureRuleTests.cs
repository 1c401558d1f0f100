using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class CollectiveSignatureRuleTests
{
    [Theory]
    [InlineData("T/M BAN THƯỜNG VỤ", false)]
    [InlineData("T/L BAN THƯỜNG VỤ", false)]
    [InlineData("K/T TRƯỞNG BAN", false)]
    [InlineData("K/T BAN THƯỜNG VỤ", true)]
    [InlineData("K/T ĐẢNG UỶ", true)]
    [InlineData("K/T CHI BỘ", true)]
    public void Check_Authority_CollectiveNeverSignsForAHead(string text, bool isFound) => Assert.Equal(isFound, Find<CollectiveSignatureRule>(Plan() with { SignerAuthority = text }).Count > 0);
}
