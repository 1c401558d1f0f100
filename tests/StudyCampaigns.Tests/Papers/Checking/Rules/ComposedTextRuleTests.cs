using StudyCampaigns.Papers.Checking.Rules;
using static StudyCampaigns.Tests.Papers.Checking.CheckedPapers;

namespace StudyCampaigns.Tests.Papers.Checking.Rules;

public sealed class ComposedTextRuleTests
{
    [Fact]
    public void Check_ComposedText_FindsNothing() => Assert.Empty(Find<ComposedTextRule>(Plan()));

    [Fact]
    public void Mend_PastedDecomposedText_IsComposed() =>
        Assert.Equal("Thành ủy", Mended<ComposedTextRule>(Plan().Preamble("Tha\u0300nh u\u0309y")).Content.Preamble);
}
