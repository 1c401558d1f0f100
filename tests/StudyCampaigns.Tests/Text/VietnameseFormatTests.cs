using StudyCampaigns.Text;

namespace StudyCampaigns.Tests.Text;

public sealed class VietnameseFormatTests
{
    /// <summary>R20 (docs/domain.md 9), with figures that were published wrongly (docs/domain.md 0.5).</summary>
    [Theory]
    [InlineData(2870, 2954, "97,16%")]
    [InlineData(11, 12, "91,67%")]
    [InlineData(37, 40, "92,50%")]
    [InlineData(1, 2, "50,00%")]
    [InlineData(1, 8, "12,50%")]
    [InlineData(1, 1600, "0,06%")]
    [InlineData(39994, 39995, "99,99%")]
    [InlineData(999999, 1000000, "99,99%")]
    [InlineData(1, 1000000, "0,01%")]
    [InlineData(0, 7, "0%")]
    [InlineData(7, 7, "100%")]
    [InlineData(0, 0, "–")]
    [InlineData(3, 2, "150,00%")]
    public void R20_Percent_HasTwoDecimalsAndOnlyNoneAndAllAreWhole(long numerator, long denominator, string text) =>
        Assert.Equal(text, VietnameseFormat.Percent(numerator, denominator));

    [Fact]
    public void Ratio_Figures_AreWrittenAsInRealReports() => Assert.Equal("2.870/2.954 (97,16%)", VietnameseFormat.Ratio(2870, 2954));

    [Theory]
    [InlineData("2023-03-30", "30/03/2023", "30/3/2023", "ngày 30 tháng 3 năm 2023")]
    [InlineData("2026-02-03", "03/02/2026", "03/02/2026", "ngày 03 tháng 02 năm 2026")]
    [InlineData("2023-12-05", "05/12/2023", "05/12/2023", "ngày 05 tháng 12 năm 2023")]
    public void Dates_Day_HaveTheZerosOfTheirPlace(string day, string grid, string prose, string head)
    {
        var date = DateOnly.Parse(day);

        Assert.Equal((grid, prose, head), (VietnameseFormat.Date(date), VietnameseFormat.ProseDate(date), VietnameseFormat.LongDate(date)));
    }
}
