using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class NumberFormRuleTests
{
    [Theory]
    [InlineData("thực hiện Kế hoạch số 147-KH/TU", false)]
    [InlineData("theo Công văn số 05-CV/ĐU", false)]
    [InlineData("theo Nghị định 13/2023/NĐ-CP", false)]
    [InlineData("thực hiện Kế hoạch số: 147-KH/TU", true)]
    [InlineData("thực hiện Kế hoạch 147/KH-TU", true)]
    [InlineData("theo Công văn số 5-CV/ĐU", true)]
    public void Check_NumbersInText_FindsThoseNotOfTheForm(string text, bool isFound) => Assert.Equal(isFound, Find<NumberFormRule>(Plan().Preamble(text)).Count > 0);

    [Theory]
    [InlineData("36-KH/QU", false)]
    [InlineData("05-KH/QU", false)]
    [InlineData("5-KH/QU", true)]
    [InlineData("036-KH/QU", true)]
    [InlineData("36/KH-QU", true)]
    [InlineData("36-CV/QU", true)]
    [InlineData(null, false)]
    public void Check_OwnNumber_MustNameTypeAndBody(string? number, bool isFound) =>
        Assert.Equal(isFound, Find<NumberFormRule>(Plan() with { NumberText = number }).Count > 0);

    [Fact]
    public void QuickFix_ColonAndSlash_GivesTheForm() => Assert.Equal(
        "Thực hiện Kế hoạch số 07-KH/TU về sinh hoạt",
        Fixed<NumberFormRule>(Plan().Preamble("Thực hiện Kế hoạch số: 7/KH-TU về sinh hoạt")).Content.Preamble);
}
