using StudyCampaigns.Papers.Checking.Rules;
using static StudyCampaigns.Tests.Papers.Checking.CheckedPapers;

namespace StudyCampaigns.Tests.Papers.Checking.Rules;

public sealed class RecipientMarksRuleTests
{
    [Fact]
    public void Check_BareNames_FindsNothing() => Assert.Empty(Find<RecipientMarksRule>(Plan()));

    [Fact]
    public void Mend_TypedMarks_AreDropped() => Assert.Equal(
        "Thành ủy Hà Nội (để b/c)\nLưu Văn phòng Quận ủy",
        Mended<RecipientMarksRule>(Plan().Recipients("- Thành ủy Hà Nội (để b/c);\n- Lưu Văn phòng Quận ủy.")).Content.Recipients);
}
