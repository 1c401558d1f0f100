using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class HeadingCaseRuleTests
{
    [Theory]
    [InlineData("MỤC ĐÍCH, YÊU CẦU", "### Mục đích\n\nNội dung.", false)]
    [InlineData("Mục đích, yêu cầu", "Nội dung.", true)]
    [InlineData("MỤC ĐÍCH", "### mục đích\n\nNội dung.", true)]
    [InlineData("MỤC ĐÍCH", "### YÊU CẦU\n\nNội dung.", true)]
    public void Check_Headings_StandInTheirCase(string heading, string body, bool isFound) => Assert.Equal(isFound, Find<HeadingCaseRule>(Plan().Section(heading, body)).Count > 0);

    [Fact]
    public void QuickFix_SmallLetters_BecomeCapitals() => Assert.Equal(
        "MỤC ĐÍCH",
        Fixed<HeadingCaseRule>(Plan().Section("Mục đích", "Nội dung.")).Content.Sections[0].Heading);

    [Fact]
    public void QuickFix_SubHeading_BeginsWithACapital() => Assert.Equal(
        "### Yêu cầu\n\nNội dung.",
        Fixed<HeadingCaseRule>(Plan().Section("MỤC ĐÍCH", "### yêu cầu\n\nNội dung.")).Content.Sections[0].Body);
}
