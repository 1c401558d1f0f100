using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class FilingCopyRuleTests
{
    [Fact]
    public void Check_LastWithoutColon_FindsNothing() => Assert.Empty(Find<FilingCopyRule>(Plan()));

    [Fact]
    public void QuickFix_NotLast_MovesItDown() => Assert.Equal(
        "Các chi bộ\nLưu Văn phòng Quận ủy", Fixed<FilingCopyRule>(Plan().Recipients("Lưu Văn phòng Quận ủy\nCác chi bộ")).Content.Recipients);

    [Fact]
    public void QuickFix_Colon_IsDropped() => Assert.Equal(
        "Các chi bộ\nLưu Văn phòng Quận ủy", Fixed<FilingCopyRule>(Plan().Recipients("Các chi bộ\nLưu: Văn phòng Quận ủy")).Content.Recipients);

    [Theory]
    [InlineData("Các chi bộ")]
    [InlineData("Các chi bộ\nLưu VT")]
    public void Check_NoneOrOnlyAnAbbreviation_IsFoundWithoutMend(string recipients) =>
        Assert.Null(Assert.Single(Find<FilingCopyRule>(Plan().Recipients(recipients))).QuickFix);
}
