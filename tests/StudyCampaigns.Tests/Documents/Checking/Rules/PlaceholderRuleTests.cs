using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class PlaceholderRuleTests
{
    [Theory]
    [InlineData("Thực hiện nhiệm vụ được giao:", false)]
    [InlineData("hội nghị, sinh hoạt, tập huấn, v.v…", false)]
    [InlineData("Thực hiện …, Ban Thường vụ báo cáo:", true)]
    [InlineData("Thời gian: ...", true)]
    [InlineData("Thực hiện {basis}:", true)]
    public void Check_SkeletonsPlaces_AreFilled(string text, bool isFound) => Assert.Equal(isFound, Find<PlaceholderRule>(Plan().Preamble(text)).Count > 0);
}
