using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class LegalBasisRuleTests
{
    [Theory]
    [InlineData("- Căn cứ Điều lệ Đảng;\n- Căn cứ Quy chế làm việc của Đảng ủy,\n\nĐảng ủy quyết nghị:", false)]
    [InlineData("- Căn cứ Điều lệ Đảng;\n- Căn cứ Quy chế làm việc của Đảng ủy.", false)]
    [InlineData("Căn cứ Kế hoạch số 147-KH/TU, Đảng ủy xây dựng kế hoạch như sau:", false)]
    [InlineData("Đảng ủy xây dựng kế hoạch.\nCăn cứ tình hình, đơn vị chủ động thực hiện.", false)]
    [InlineData("Căn cứ Điều lệ Đảng;\nCăn cứ Quy chế làm việc;", true)]
    [InlineData("- Căn cứ Điều lệ Đảng.\n- Căn cứ Quy chế làm việc,", true)]
    public void Check_Bases_EndAsTheyShould(string text, bool isFound) => Assert.Equal(isFound, Find<LegalBasisRule>(Plan().Preamble(text)).Count > 0);

    [Fact]
    public void QuickFix_PlainLines_GetHyphensAndMarks() => Assert.Equal(
        "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;\n- Căn cứ Quy chế làm việc của Đảng ủy,\n\nĐảng ủy quyết nghị:",
        Fixed<LegalBasisRule>(Plan().Preamble("Căn cứ Điều lệ Đảng Cộng sản Việt Nam\nCăn cứ Quy chế làm việc của Đảng ủy;\n\nĐảng ủy quyết nghị:")).Content.Preamble);
}
