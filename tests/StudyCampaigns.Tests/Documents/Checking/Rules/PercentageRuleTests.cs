using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class PercentageRuleTests
{
    [Theory]
    [InlineData("có 2.870/2.954 đảng viên tham gia học tập (đạt 97,16%)", false)]
    [InlineData("có 2.870/2.954 đảng viên tham gia (97,2%)", false)]
    [InlineData("có 2870/2954 đồng chí, đạt 97 %", false)]
    [InlineData("11/11 chi bộ đạt tỷ lệ 100%", false)]
    [InlineData("0/16 đơn vị (đạt 0%)", false)]
    [InlineData("39.994/39.995 lượt (đạt 99,99%)", false)]
    [InlineData("đến 15/6 đạt 97,5% kế hoạch", false)]
    [InlineData("tính đến ngày 15/6/2023 đạt 97%", false)]
    [InlineData("Kế hoạch số 36-KH/QU đạt 97%", false)]
    [InlineData("10/16 đơn vị; 5 đơn vị đạt 97%", false)]
    [InlineData("7/0 đạt 97%", false)]
    [InlineData("99999999999/99999999998 đạt 97%", false)]
    [InlineData("có 2.870/2.954 đảng viên tham gia học tập (đạt 94,98%)", true)]
    [InlineData("11/12 chi bộ, đạt tỷ lệ 91,63%", true)]
    [InlineData("39.994/39.995 lượt (đạt 100%)", true)]
    [InlineData("1/40.000 = 0%", true)]
    [InlineData("450/434 chi bộ (đạt 96,44%)", true)]
    public void R21_TypedPercentage_IsThatOfItsFraction(string text, bool isFound) =>
        Assert.Equal(isFound, Find<PercentageRule>(Plan().Preamble(text)).Count > 0);

    [Fact]
    public void Check_WrongPercentage_SaysTheRightOneAndWhere()
    {
        var finding = Assert.Single(Find<PercentageRule>(Plan().Preamble("Kết quả: 2.870/2.954 đảng viên (đạt 94,98%).")));

        Assert.Equal("2.870/2.954 là 97,16%, không phải 94,98%; xem lại ba số.", finding.Sentence);
        Assert.Null(finding.QuickFix);
    }
}
