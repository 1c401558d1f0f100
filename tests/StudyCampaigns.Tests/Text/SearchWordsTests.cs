using StudyCampaigns.Text;

namespace StudyCampaigns.Tests.Text;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Kế hoạch", "ke|hoach")]
    [InlineData("147-KH/TU,", "147 kh tu")]
    [InlineData("Bộ Chính trị.", "bo|chinh|tri")]
    [InlineData("36KH/QU", "36 kh qu")]
    [InlineData("36–KH / QU", "36 kh|qu")]
    [InlineData("10/04/2023", "10 4 2023")]
    [InlineData("10.4.2023", "10 4 2023")]
    [InlineData("kế KẾ ke", "ke")]
    [InlineData("-", "")]
    [InlineData("\" % _ * ( )", "")]
    [InlineData("a\uFFFEb", "a|b")]
    [InlineData("a\0b", "a b")]
    [InlineData("00", "0")]
    public void Of_Text_IsCutAtEverythingThatIsNeitherLetterNorDigit(string typed, string phrases) =>
        Assert.Equal(phrases, string.Join('|', SearchWords.Of(typed).Phrases));

    [Theory]
    [InlineData(null, true)]
    [InlineData(" \n ", true)]
    [InlineData("-", false)]
    [InlineData("a", false)]
    public void IsBlank_OnlyWhereNothingIsTyped_IsTrue(string? typed, bool isBlank) => Assert.Equal(isBlank, SearchWords.Of(typed).IsBlank);

    [Fact]
    public void Of_MoreThanTenWords_TakesTheFirstTenDistinct()
    {
        var words = SearchWords.Of("a b c a b c d e f g h i j k l");

        Assert.Equal(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"], words.Phrases);
    }

    [Fact]
    public void Of_MoreThanTwoHundredCharacters_TakesTheFirst()
    {
        var words = SearchWords.Of("  " + new string('a', 199) + " bc");

        Assert.Equal([new string('a', 199)], words.Phrases);
        Assert.Equal(SearchWords.MaximumLength, SearchWords.Of(new string('a', 1_000_000)).Typed.Length);
    }

    [Fact]
    public void Of_HostileText_NeverThrowsAndHoldsOnlyLettersDigitsAndSingleSpaces()
    {
        foreach (var text in HostileText.Samples)
        {
            foreach (var phrase in SearchWords.Of(text).Phrases)
            {
                Assert.Matches(@"^[\p{L}\p{Nd}]+( [\p{L}\p{Nd}]+)*$", phrase);
            }
        }
    }

    [Theory]
    [InlineData("sinh ho", true)]
    [InlineData("147", true)]
    [InlineData("10/4/20", true)]
    [InlineData("01", false)]
    [InlineData("10/04", false)]
    public void LastIsUnfinished_UnlessItsNumberBeginsWithZero_IsTrue(string typed, bool isUnfinished) =>
        Assert.Equal(isUnfinished, SearchWords.Of(typed).LastIsUnfinished);

    [Theory]
    [InlineData("36-KH/QU", "Kế hoạch, hè", " 36 kh qu ke hoach he ")]
    [InlineData("01-KH/QU", null, " 1 kh qu ")]
    [InlineData(null, " - ", "")]
    public void Column_Parts_AreTheSameWordsBetweenSingleSpaces(string? first, string? second, string column) =>
        Assert.Equal(column, SearchWords.Column(200, first, second));

    [Fact]
    public void Column_LongerThanTheColumn_IsCutBetweenWords()
    {
        var column = SearchWords.Column(10, "abc defg hijk");

        Assert.Equal(" abc defg ", column);
    }

    [Fact]
    public void Column_OfAColumn_IsItself() =>
        Assert.Equal(" 1 kh qu ke hoach ", SearchWords.Column(100, SearchWords.Column(100, "01-KH/QU", "kế hoạch")));
}
