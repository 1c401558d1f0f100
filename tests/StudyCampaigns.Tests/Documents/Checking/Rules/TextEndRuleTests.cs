using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class TextEndRuleTests
{
    [Theory]
    [InlineData("Nội dung.", 2023, false)]
    [InlineData("- Một;\n- Hai.", 2023, false)]
    [InlineData("Theo bảng:\n\n| Đơn vị | Số |\n|---|---|\n| Một | 2 |", 2023, false)]
    [InlineData("Hết./.", 2023, false)]
    [InlineData("Hết./.", 2027, true)]
    [InlineData("Nội dung", 2023, true)]
    [InlineData("- Một;\n- Hai;", 2023, true)]
    public void Check_Ends_AreFullStops(string text, int year, bool isFound) => Assert.Equal(isFound, Find<TextEndRule>(Plan().Section("MỤC ĐÍCH", text) with { Date = new(year, 1, 10) }).Count > 0);

    [Fact]
    public void QuickFix_NoMark_GetsAFullStop() => Assert.Equal(
        "- Một;\n- Hai.",
        Fixed<TextEndRule>(Plan().Section("MỤC ĐÍCH", "- Một;\n- Hai;")).Content.Sections[0].Body);

    [Fact]
    public void QuickFix_OldEnd_BecomesAFullStop() => Assert.Equal(
        "Đề nghị báo cáo.",
        Fixed<TextEndRule>(Letter().Preamble("Đề nghị báo cáo./.") with { Date = Under05 }).Content.Preamble);
}
