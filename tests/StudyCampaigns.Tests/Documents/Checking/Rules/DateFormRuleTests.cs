using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class DateFormRuleTests
{
    [Theory]
    [InlineData("Thanh Xuân, ngày 06 tháng 4 năm 2023", false)]
    [InlineData("trước ngày 30/5/2023", false)]
    [InlineData("từ ngày 03 tháng 02 năm 2023", false)]
    [InlineData("quý II/2023, tháng 6", false)]
    [InlineData("ngày 6 tháng 4 năm 2023", true)]
    [InlineData("ngày 06 tháng 04 năm 2023", true)]
    [InlineData("ngày 03 tháng 2 năm 2023", true)]
    [InlineData("ngày 30/05/2023", true)]
    [InlineData("ngày 31/4/2023", true)]
    public void Check_DatesInText_FindsThoseNotOfTheForm(string text, bool isFound) => Assert.Equal(isFound, Find<DateFormRule>(Plan().Preamble(text)).Count > 0);

    [Fact]
    public void QuickFix_LongDate_PutsAndDropsZeros() => Assert.Equal(
        "Hội nghị ngày 03 tháng 4 năm 2023",
        Fixed<DateFormRule>(Plan().Preamble("Hội nghị ngày 3 tháng 04 năm 2023")).Content.Preamble);

    [Fact]
    public void Check_DayThatIsNone_HasNoMend() => Assert.Null(Assert.Single(Find<DateFormRule>(Plan().Preamble("trước ngày 31/4/2023"))).QuickFix);
}
