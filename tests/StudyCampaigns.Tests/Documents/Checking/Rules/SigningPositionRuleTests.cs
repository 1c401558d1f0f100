using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class SigningPositionRuleTests
{
    [Theory]
    [InlineData("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", false)]
    [InlineData("T/M CHI BỘ", "BÍ THƯ", false)]
    [InlineData("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", false)]
    [InlineData("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", false)]
    [InlineData("", "TRƯỞNG BAN", false)]
    [InlineData("T/M BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", true)]
    [InlineData("K/T TRƯỞNG BAN", "TRƯỞNG BAN", true)]
    [InlineData("T/L BAN THƯỜNG VỤ", "BÍ THƯ", true)]
    [InlineData("", "PHÓ TRƯỞNG BAN", true)]
    [InlineData("TM. BAN THƯỜNG VỤ", "BÍ THƯ", true)]
    public void Check_AuthorityAndPosition_MustGoTogether(string authority, string position, bool isFound) => Assert.Equal(isFound, Find<SigningPositionRule>(Plan() with { SignerAuthority = authority, SignerPosition = position }).Count > 0);
}
