using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class MixedToneRuleTests
{
    [Theory]
    [InlineData("hòa bình, khỏe mạnh, xóa đói, quý II, toàn dân, hoàn thành", false)]
    [InlineData("hoà bình, khoẻ mạnh, quý II", false)]
    [InlineData("hòa bình và khoẻ mạnh", true)]
    [InlineData("xoá đói, hóa giá", true)]
    [InlineData("thủy lợi, thuỷ điện", true)]
    public void Check_TwoWaysOfTones_AreReported(string text, bool isFound) => Assert.Equal(isFound, Find<MixedToneRule>(Plan().Preamble(text)).Count > 0);
}
