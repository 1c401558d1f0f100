using StudyCampaigns.Papers.Checking.Rules;
using static StudyCampaigns.Tests.Papers.Checking.CheckedPapers;

namespace StudyCampaigns.Tests.Papers.Checking.Rules;

public sealed class DoubleSpaceRuleTests
{
    [Theory]
    [InlineData("Ban Thường vụ Quận ủy xây dựng kế hoạch:", false)]
    [InlineData("- Một\n  - Hai", false)]
    [InlineData("| Đơn vị   | Số |\n|---|---|", false)]
    [InlineData("Ban  Thường vụ", true)]
    public void Check_SpacesBetweenWords_AreSingle(string text, bool isFound) => Assert.Equal(isFound, Find<DoubleSpaceRule>(Plan().Preamble(text)).Count > 0);

    [Fact]
    public void Mend_ManySpaces_BecomeOneAndTablesStay() => Assert.Equal(
        "Ban Thường vụ\n\n| Đơn vị   | Số |",
        Mended<DoubleSpaceRule>(Plan().Preamble("Ban   Thường  vụ\n\n| Đơn vị   | Số |")).Content.Preamble);
}
