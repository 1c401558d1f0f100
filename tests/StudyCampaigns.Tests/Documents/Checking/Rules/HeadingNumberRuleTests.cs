using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class HeadingNumberRuleTests
{
    [Theory]
    [InlineData("MỤC ĐÍCH, YÊU CẦU", false)]
    [InlineData("V.I. LÊNIN VÀ CÁCH MẠNG", false)]
    [InlineData("I. MỤC ĐÍCH", true)]
    [InlineData("II- NỘI DUNG", true)]
    [InlineData("1) NỘI DUNG", true)]
    public void Check_TypedNumbers_AreFound(string text, bool isFound) => Assert.Equal(isFound, Find<HeadingNumberRule>(Plan().Section(text, "Nội dung.")).Count > 0);

    [Fact]
    public void QuickFix_Number_IsDropped() => Assert.Equal(
        "TỔ CHỨC THỰC HIỆN",
        Fixed<HeadingNumberRule>(Plan().Section("IV. TỔ CHỨC THỰC HIỆN", "Nội dung.")).Content.Sections[0].Heading);
}
