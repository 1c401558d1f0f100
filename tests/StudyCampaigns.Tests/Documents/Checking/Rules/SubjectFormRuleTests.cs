using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class SubjectFormRuleTests
{
    [Theory]
    [InlineData("tổ chức đợt sinh hoạt chính trị", false)]
    [InlineData("Kế hoạch tổ chức đợt sinh hoạt", true)]
    [InlineData("tổ chức đợt sinh hoạt.", true)]
    public void Check_SubjectsOfPlans_AreBare(string text, bool isFound) => Assert.Equal(isFound, Find<SubjectFormRule>(Plan().Subject(text)).Count > 0);

    [Theory]
    [InlineData("về việc gửi báo cáo quý II", false)]
    [InlineData("gửi báo cáo quý II", true)]
    public void Check_SubjectsOfLetters_BeginWithAbout(string text, bool isFound) =>
        Assert.Equal(isFound, Find<SubjectFormRule>(Letter().Subject(text)).Count > 0);

    [Fact]
    public void QuickFix_Abbreviation_IsWrittenOut() => Assert.Equal(
        "về việc gửi báo cáo quý II",
        Fixed<SubjectFormRule>(Letter().Subject("V/v gửi báo cáo quý II")).Content.Subject);
}
