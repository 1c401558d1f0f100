using StudyCampaigns.Documents.Checking;
using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class CitationRuleTests
{
    [Theory]
    [InlineData("Thực hiện Kế hoạch số 147-KH/TU, ngày 30/3/2023 của Ban Thường vụ Thành ủy, đơn vị báo cáo. Kế hoạch 147-KH/TU nêu rõ:", false)]
    [InlineData("Thực hiện Kế hoạch số 147-KH/TU, ngày 30 tháng 3 năm 2023 của Ban Thường vụ Thành ủy:", false)]
    [InlineData("Theo Nghị định 13/2023/NĐ-CP:", false)]
    [InlineData("Thực hiện [Kế hoạch 147-KH/TU](directive:1 \"Kế hoạch số 147-KH/TU, ngày 30/3/2023 của Ban Thường vụ Thành ủy\"), Kế hoạch 147-KH/TU:", false)]
    [InlineData("Thực hiện Kế hoạch 147-KH/TU:", true)]
    [InlineData("Thực hiện Kế hoạch số 147-KH/TU ngày 30/3/2023 của Thành ủy:", true)]
    [InlineData("Thực hiện Kế hoạch số 147-KH/TU, ngày 30/3/2023:", true)]
    [InlineData("Thực hiện Kế hoạch số 147-KH/TU, ngày 31/3/2023 của Thành ủy:", true)]
    [InlineData("Thực hiện Nghị quyết 28-NQ/TW:", true)]
    public void Check_FirstMention_IsWhole(string text, bool isFound) => Assert.Equal(
        isFound, Find<CitationRule>(Plan().Preamble(text)).Any(row => row.Place.Field == "Preamble"));

    [Theory]
    [InlineData("Thực hiện Kế hoạch 147-KH/TU về sinh hoạt:", "Thực hiện Kế hoạch số 147-KH/TU, ngày 30/3/2023 của Ban Thường vụ Thành ủy Hà Nội về sinh hoạt:")]
    [InlineData("Thực hiện Kế hoạch số 147-KH/TU ngày 30/3/2023 của Thành ủy:", "Thực hiện Kế hoạch số 147-KH/TU, ngày 30/3/2023 của Thành ủy:")]
    [InlineData("Thực hiện 147-KH/TU:", "Thực hiện Kế hoạch số 147-KH/TU, ngày 30/3/2023 của Ban Thường vụ Thành ủy Hà Nội:")]
    public void QuickFix_KnownDocument_InsertsTheFullForm(string text, string mended) =>
        Assert.Equal(mended, Fixed<CitationRule>(Plan().Preamble(text)).Content.Preamble);

    [Fact]
    public void Check_DateTheLibraryDoesNotKnow_IsAWarning()
    {
        var plan = Plan().Preamble("Thực hiện Kế hoạch số 39-KH/TU của Ban Thường vụ Thành ủy Hà Nội, Kế hoạch số 147-KH/TU, ngày 30/3/2023 của Thành ủy:");

        var finding = Assert.Single(Find<CitationRule>(plan with { Known = [Directive with { Number = "39-KH/TU", IssuedOn = null }] }));

        Assert.Equal(Severity.Warning, finding.Severity);
    }
}
