using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class ComposedTextRuleTests
{
    [Fact]
    public void Check_ComposedText_FindsNothing() => Assert.Empty(Find<ComposedTextRule>(Plan()));

    [Fact]
    public void QuickFix_PastedDecomposedText_IsComposed() =>
        Assert.Equal("Thành ủy", Fixed<ComposedTextRule>(Plan().Preamble("Tha\u0300nh u\u0309y")).Content.Preamble);
}
