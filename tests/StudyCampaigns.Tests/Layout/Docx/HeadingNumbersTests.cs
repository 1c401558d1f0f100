using StudyCampaigns.Layout;
using StudyCampaigns.Layout.Docx;
using StudyCampaigns.Tests.Layout.Pdf;

namespace StudyCampaigns.Tests.Layout.Docx;

public sealed class HeadingNumbersTests
{
    [Fact]
    public void Next_NumbersInOrder_AreLeftToTheStylesList()
    {
        HeadingBlock[] headings = [new(1, "I.", "a"), new(2, "1.", "b"), new(3, "a)", "c"), new(3, "b)", "d"), new(2, "2.", "e"), new(1, "II.", "f"), new(2, "1.", "g")];

        Assert.All(Read(headings), said => Assert.Equal("style", said));
    }

    [Fact]
    public void Next_NumbersOutOfOrder_StartTheListAgainWhereTheyDo()
    {
        HeadingBlock[] headings = [new(1, "I-", "a"), new(2, "3.", "b"), new(2, "4.", "c"), new(1, "II-", "d"), new(2, "3.", "e"), new(1, "V-", "f"), new(2, "1.", "g")];

        Assert.Equal(["style", "list 4", "list 4", "list 4", "list 5", "list 6", "list 6"], Read(headings));
    }

    [Theory]
    [InlineData("1.1.")]
    [InlineData("đ)")]
    [InlineData("IIII.")]
    [InlineData("Điều 1.")]
    public void Next_NumberThatNoListMakes_StaysText(string number)
    {
        Assert.Equal(["style", number], Read([new(1, "I.", "a"), new(1, number, "b")]));
    }

    [Fact]
    public void Next_NoNumber_IsNeitherListNorText() => Assert.Equal(["none"], Read([new(1, "", "a")]));

    private static List<string> Read(HeadingBlock[] headings)
    {
        var numbers = new HeadingNumbers(SampleDocuments.Plan(headings));
        return [.. headings.Select(heading => numbers.Next(heading, out var text) is not { } properties ? "style"
            : text ?? (properties.NumberingId!.Val! == 0 ? "none" : $"list {properties.NumberingId.Val}"))];
    }
}
