using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class SameAsAboveRuleTests
{
    [Fact]
    public void Check_LetterWithItFirstAndPlanWithout_FindsNothing()
    {
        Assert.Empty(Find<SameAsAboveRule>(Letter()));
        Assert.Empty(Find<SameAsAboveRule>(Plan()));
    }

    [Fact]
    public void QuickFix_LetterWithItLower_MovesItUp() => Assert.Equal(
        "Như trên\nThường trực Quận ủy (để b/c)\nLưu Văn phòng Quận ủy",
        Fixed<SameAsAboveRule>(Letter().Recipients("Thường trực Quận ủy (để b/c)\nNhư trên\nLưu Văn phòng Quận ủy")).Content.Recipients);

    [Fact]
    public void QuickFix_Plan_DropsIt() => Assert.Equal(
        "Lưu Văn phòng Quận ủy", Fixed<SameAsAboveRule>(Plan().Recipients("Như trên\nLưu Văn phòng Quận ủy")).Content.Recipients);
}
