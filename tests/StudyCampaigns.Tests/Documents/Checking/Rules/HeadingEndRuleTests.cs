using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class HeadingEndRuleTests
{
    [Theory]
    [InlineData("MỤC ĐÍCH, YÊU CẦU", "### Mục đích\n\nNội dung.", false)]
    [InlineData("MỤC ĐÍCH:", "Nội dung.", true)]
    [InlineData("MỤC ĐÍCH", "### Yêu cầu.\n\nNội dung.", true)]
    public void Check_Headings_EndWithoutAMark(string heading, string body, bool isFound) => Assert.Equal(isFound, Find<HeadingEndRule>(Plan().Section(heading, body)).Count > 0);

    [Fact]
    public void QuickFix_Mark_IsDropped() => Assert.Equal(
        "MỤC ĐÍCH",
        Fixed<HeadingEndRule>(Plan().Section("MỤC ĐÍCH.", "Nội dung.")).Content.Sections[0].Heading);
}
