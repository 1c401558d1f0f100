using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class QuotationMarksRuleTests
{
    [Theory]
    [InlineData("chuyên đề “Phát huy các giá trị văn hóa” năm 2023", false)]
    [InlineData("[Kế hoạch 147-KH/TU](directive:1 \"Kế hoạch số 147-KH/TU\")", false)]
    [InlineData("chuyên đề \"Phát huy\" năm 2023", true)]
    [InlineData("chuyên đề \"Phát huy” năm 2023", true)]
    [InlineData("chuyên đề “Phát huy năm 2023", true)]
    public void Check_Marks_AreCurledAndInPairs(string text, bool isFound) => Assert.Equal(isFound, Find<QuotationMarksRule>(Plan().Preamble(text)).Count > 0);

    [Fact]
    public void QuickFix_PairOfStraight_IsCurled() => Assert.Equal(
        "Tác phẩm “Kiên quyết” và “Kiên trì”",
        Fixed<QuotationMarksRule>(Plan().Preamble("Tác phẩm \"Kiên quyết\" và \"Kiên trì\"")).Content.Preamble);

    [Fact]
    public void Check_MixedMarks_AreNotMended() => Assert.Null(Assert.Single(Find<QuotationMarksRule>(Plan().Preamble("Tác phẩm \"Kiên quyết” và“"))).QuickFix);
}
