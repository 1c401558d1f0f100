using StudyCampaigns.Reports;

namespace StudyCampaigns.Tests.Reports;

public sealed class PeriodSpanTests
{
    private static readonly (DateOnly, DateOnly) Campaign = (new(2023, 4, 1), new(2023, 12, 31));

    [Theory]
    [InlineData("2023-Q2", "2023-04-01", "2023-06-30", "quý II/2023", "quý III/2023")]
    [InlineData("2023-Q4", "2023-10-01", "2023-12-31", "quý IV/2023", "quý I/2024")]
    [InlineData("2023-06", "2023-06-01", "2023-06-30", "tháng 6/2023", "tháng 7/2023")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", "tháng 2/2024", "tháng 3/2024")]
    [InlineData("2023-H1", "2023-01-01", "2023-06-30", "6 tháng đầu năm 2023", "6 tháng cuối năm 2023")]
    [InlineData("2023-H2", "2023-07-01", "2023-12-31", "6 tháng cuối năm 2023", "6 tháng đầu năm 2024")]
    [InlineData("2023", "2023-01-01", "2023-12-31", "năm 2023", "năm 2024")]
    [InlineData("all", "2023-04-01", "2023-12-31", "toàn đợt", "thời gian tới")]
    public void Parse_Code_GivesDaysAndNames(string code, string start, string end, string name, string next)
    {
        var span = PeriodSpan.Parse(code, Campaign)!;

        Assert.Equal(code, span.Code);
        Assert.Equal((DateOnly.Parse(start), DateOnly.Parse(end)), (span.StartsOn, span.EndsOn));
        Assert.Equal((name, next), (span.Name, span.NextName));
    }

    [Theory]
    [InlineData("")]
    [InlineData("23")]
    [InlineData("2023-Q0")]
    [InlineData("2023-Q5")]
    [InlineData("2023-00")]
    [InlineData("2023-13")]
    [InlineData("2023-6")]
    [InlineData("2023-H3")]
    [InlineData("2023-q2")]
    [InlineData("2023-Q2x")]
    [InlineData("0001-Q2")]
    [InlineData("9999")]
    [InlineData("+123")]
    public void Parse_NoSpan_GivesNull(string code) => Assert.Null(PeriodSpan.Parse(code, Campaign));

    [Fact]
    public void Parse_WholeCampaignWithoutCampaign_GivesNull() => Assert.Null(PeriodSpan.Parse("all", null));

    [Theory]
    [InlineData("2023-Q1", "2022-Q4")]
    [InlineData("2023-Q2", "2023-Q1")]
    [InlineData("2023-01", "2022-12")]
    [InlineData("2023-H1", "2022-H2")]
    [InlineData("2023", "2022")]
    [InlineData("all", null)]
    public void Previous_Span_AdjoinsIt(string code, string? previous) =>
        Assert.Equal(previous, PeriodSpan.Parse(code, Campaign)!.Previous?.Code);
}
