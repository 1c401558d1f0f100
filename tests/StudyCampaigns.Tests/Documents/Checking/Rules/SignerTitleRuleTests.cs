using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class SignerTitleRuleTests
{
    [Theory]
    [InlineData("Đào Quốc Thuận", false)]
    [InlineData("Lưu Đình Khánh Toàn", false)]
    [InlineData("Tsần Văn Thử", false)]
    [InlineData("TS. Đào Quốc Thuận", true)]
    [InlineData("PGS.TS Đào Quốc Thuận", true)]
    [InlineData("ThS Đào Quốc Thuận", true)]
    [InlineData("Tiến sĩ Đào Quốc Thuận", true)]
    public void Check_SignerName_CarriesNoTitle(string text, bool isFound) => Assert.Equal(isFound, Find<SignerTitleRule>(Plan() with { SignerName = text }).Count > 0);
}
