using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class RecipientMarksRuleTests
{
    [Fact]
    public void Check_BareNames_FindsNothing() => Assert.Empty(Find<RecipientMarksRule>(Plan()));

    [Fact]
    public void QuickFix_TypedMarks_AreDropped() => Assert.Equal(
        "Thành ủy Hà Nội (để b/c)\nLưu Văn phòng Quận ủy",
        Fixed<RecipientMarksRule>(Plan().Recipients("- Thành ủy Hà Nội (để b/c);\n- Lưu Văn phòng Quận ủy.")).Content.Recipients);
}
