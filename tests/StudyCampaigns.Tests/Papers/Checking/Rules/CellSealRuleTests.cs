using StudyCampaigns.Papers.Checking.Rules;
using static StudyCampaigns.Tests.Papers.Checking.CheckedPapers;

namespace StudyCampaigns.Tests.Papers.Checking.Rules;

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
