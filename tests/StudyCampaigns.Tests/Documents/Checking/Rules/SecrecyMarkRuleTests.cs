using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class SecrecyMarkRuleTests
{
    [Theory]
    [InlineData("Tài liệu học tập\nTỐI MẬT\nNội dung", true)]
    [InlineData("Độ mật: Mật", true)]
    [InlineData("Cán bộ, đảng viên giữ gìn bí mật của Đảng, bảo mật thông tin:", false)]
    public void Check_Marks_AreFoundAndWordsAreNot(string text, bool isFound) => Assert.Equal(isFound, Find<SecrecyMarkRule>(Plan().Preamble(text)).Count > 0);
}
