using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class DoubleSpaceRuleTests
{
    [Theory]
    [InlineData("Ban Thường vụ Quận ủy xây dựng kế hoạch:", false)]
    [InlineData("- Một\n  - Hai", false)]
    [InlineData("| Đơn vị   | Số |\n|---|---|", false)]
    [InlineData("Ban  Thường vụ", true)]
    public void Check_SpacesBetweenWords_AreSingle(string text, bool isFound) => Assert.Equal(isFound, Find<DoubleSpaceRule>(Plan().Preamble(text)).Count > 0);

    [Fact]
    public void QuickFix_ManySpaces_BecomeOneAndTablesStay() => Assert.Equal(
        "Ban Thường vụ\n\n| Đơn vị   | Số |",
        Fixed<DoubleSpaceRule>(Plan().Preamble("Ban   Thường  vụ\n\n| Đơn vị   | Số |")).Content.Preamble);
}
