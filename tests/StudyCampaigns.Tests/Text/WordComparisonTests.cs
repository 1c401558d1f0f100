using StudyCampaigns.Text;

namespace StudyCampaigns.Tests.Text;

public sealed class WordComparisonTests
{
    [Theory]
    [InlineData(null, null, "")]
    [InlineData("một hai", "một hai", "một hai")]
    [InlineData("một  hai", "một hai", "một hai")]
    [InlineData(null, "một hai", "+{một hai}")]
    [InlineData("một hai", null, "-{một hai}")]
    [InlineData("chi bộ họp ngày 4", "chi bộ họp ngày 5", "chi bộ họp ngày -{4}+{5}")]
    [InlineData("chi bộ họp", "chi bộ A1 họp", "chi bộ +{A1 }họp")]
    [InlineData("một hai ba bốn", "hai ba năm bốn", "-{một }hai ba +{năm }bốn")]
    [InlineData("một hai\nba", "một\nba", "một -{hai}\nba")]
    public void Of_TwoTexts_MarksWhatChanged(string? before, string? after, string shown) =>
        Assert.Equal(Flat(shown), Flat(string.Concat(WordComparison.Of(before, after).Select(Mark))));

    /// <summary>The example of Myers' document: five changes and no more.</summary>
    [Fact]
    public void Of_TwoTexts_IsTheShortestWay() => Assert.Equal(
        5,
        WordComparison.Of("a b c a b b a", "c b a b a c").Where(piece => piece.Kind != PieceKind.Kept).Sum(piece => piece.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length));

    [Fact]
    public void Of_AnyTwoTexts_GivesBothBack()
    {
        var random = new Random(5);
        for (var round = 0; round < 500; round++)
        {
            var (before, after) = (Text(random), Text(random));

            var pieces = WordComparison.Of(before, after);

            Assert.Equal(Flat(before), Flat(string.Concat(pieces.Where(piece => piece.Kind != PieceKind.Added).Select(piece => piece.Text))));
            Assert.Equal(Flat(after), Flat(string.Concat(pieces.Where(piece => piece.Kind != PieceKind.Removed).Select(piece => piece.Text))));
        }
    }

    [Fact]
    public void Of_LongTextsWithNothingInCommon_IsQuickAndWhole()
    {
        var before = string.Join(' ', Enumerable.Range(0, 8000).Select(number => $"a{number}"));
        var after = string.Join(' ', Enumerable.Range(0, 8000).Select(number => $"b{number}"));

        Assert.Equal([new(PieceKind.Removed, before), new(PieceKind.Added, after)], WordComparison.Of(before, after));
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => $"{"abc"[random.Next(3)]}{(random.Next(4) == 0 ? '\n' : ' ')}"));

    /// <summary>Where a word moves to the end of its line the space after it may go.</summary>
    private static string Flat(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static string Mark(TextPiece piece) => piece.Kind switch
    {
        PieceKind.Added => $"+{{{piece.Text}}}",
        PieceKind.Removed => $"-{{{piece.Text}}}",
        _ => piece.Text,
    };
}
