using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class EmptySectionRuleTests
{
    [Theory]
    [InlineData("Nội dung.", false)]
    [InlineData("### Mục đích\n\nNội dung.\n\n### Yêu cầu\n\n- Một.", false)]
    [InlineData("### Mục đích\n\n#### Chung\n\nNội dung.", false)]
    [InlineData(null, true)]
    [InlineData("### Mục đích\n\n### Yêu cầu\n\nNội dung.", true)]
    [InlineData("Nội dung.\n\n### Yêu cầu", true)]
    public void Check_Bodies_SaySomething(string? text, bool isFound) => Assert.Equal(isFound, Find<EmptySectionRule>(Plan().Section("MỤC ĐÍCH", text)).Count > 0);
}
