using StudyCampaigns.Web.Pages;

namespace StudyCampaigns.Tests.Pages;

public sealed class TypedDayTests
{
    [Theory]
    [InlineData("2023-06-20")]
    [InlineData(" 20/6/2023 ")]
    [InlineData("20-06-2023")]
    [InlineData("20.6.2023")]
    public void Read_Day_IsRead(string text)
    {
        Assert.Equal(new DateOnly(2023, 6, 20), TypedDay.Read(text, out var fault));
        Assert.Null(fault);
    }

    [Theory]
    [InlineData("20/06/23")]
    [InlineData("0023-06-20")]
    [InlineData("1.1.0001")]
    public void Read_YearWithTwoDigits_AsksForFour(string text) => Expect(TypedDay.YearRule, text);

    [Theory]
    [InlineData("31/02/2023")]
    [InlineData("hôm nay")]
    [InlineData("10000-01-01")]
    [InlineData("2023-06")]
    [InlineData("2023-06-20T08:00")]
    public void Read_NoDay_SaysHowToWriteOne(string text) => Expect(TypedDay.FormRule, text);

    [Theory]
    [InlineData("31/12/1929")]
    [InlineData("1023-06-20")]
    [InlineData("2100-01-01")]
    [InlineData("9999-12-31")]
    public void Read_DayOutOfReach_SaysWhichYears(string text) => Expect(TypedDay.RangeRule, text);

    [Theory]
    [InlineData(null)]
    [InlineData(" \u00A0")]
    public void Read_Nothing_IsNoFault(string? text)
    {
        Assert.Null(TypedDay.Read(text, out var fault));
        Assert.Null(fault);
    }

    private static void Expect(string sentence, string text)
    {
        Assert.Null(TypedDay.Read(text, out var fault));
        Assert.Equal(sentence, fault);
    }
}
