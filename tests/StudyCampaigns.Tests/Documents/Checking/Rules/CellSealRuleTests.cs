using StudyCampaigns.Documents.Checking.Rules;
using static StudyCampaigns.Tests.Documents.Checking.CheckedDocuments;

namespace StudyCampaigns.Tests.Documents.Checking.Rules;

public sealed class CellSealRuleTests
{
    [Fact]
    public void Check_CellAsksForASeal_IsFound() =>
        Assert.Single(Find<CellSealRule>(OfCell().Section("TỔ CHỨC THỰC HIỆN", "Biên bản được ký tên, đóng dấu và lưu tại chi bộ.")));

    [Fact]
    public void Check_CellWithoutAndCommitteeWithASeal_FindsNothing()
    {
        Assert.Empty(Find<CellSealRule>(OfCell()));
        Assert.Empty(Find<CellSealRule>(Plan().Section("TỔ CHỨC THỰC HIỆN", "Báo cáo được ký tên, đóng dấu.")));
    }
}
