using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class MixedUyRuleTests
{
    [Theory]
    [InlineData("Quận ủy và Đảng ủy", false)]
    [InlineData("Quận ủy, ủy viên; quý vị, thủy lợi", false)]
    [InlineData("Quận ủy và Đảng uỷ", true)]
    [InlineData("QUẬN ỦY và Đảng uỷ", true)]
    public void Check_TwoSpellings_AreReportedAndNotMended(string text, bool isFound) => Assert.Equal(isFound, Find<MixedUyRule>(Plan().Recipients(null).Preamble(text)).Count > 0);

    [Fact]
    public void Check_TwoSpellings_PointsToTheRarerAndChangesNothing()
    {
        var finding = Assert.Single(Find<MixedUyRule>(Plan().Section("MỤC ĐÍCH", "Đảng uỷ phường thực hiện.")));

        Assert.Equal("Sections[0].Body", finding.Place.Field);
        Assert.Null(finding.QuickFix);
    }
}
