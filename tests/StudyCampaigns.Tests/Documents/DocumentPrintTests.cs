using StudyCampaigns.Documents;
using StudyCampaigns.Layout;
using StudyCampaigns.Tests.Plans;

namespace StudyCampaigns.Tests.Documents;

public sealed class DocumentPrintTests
{
    [Fact]
    public async Task Of_DraftThenIssued_FollowsTheOfficialFormat()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tree = await TestTree.PlantAsync(database);
        var steps = new PlanSteps(database, tree);
        var id = await steps.ApprovedAsync();
        var today = new DateOnly(2023, 6, 20);

        var draft = DocumentPrint.Of(await steps.FindAsync(id), today);
        await steps.IssueAsync("officer", id);
        var issued = DocumentPrint.Of(await steps.FindAsync(id), today);

        Assert.Equal("Số      -KH/QU", draft.NumberLine);
        Assert.Equal("Dự thảo lần 1", draft.DraftMark);
        Assert.Null(draft.Signature.Name);
        Assert.Equal(new Letterhead("ĐẢNG BỘ THÀNH PHỐ THỬ", "QUẬN ỦY THỬ"), issued.Letterhead);
        Assert.Equal("Số 01-KH/QU", issued.NumberLine);
        Assert.Equal("Thử, ngày 20 tháng 6 năm 2023", issued.PlaceAndDate);
        Assert.Null(issued.DraftMark);
        Assert.Equal("Nguyễn Văn Ký", issued.Signature.Name);
        Assert.Equal(["I.", "II.", "III.", "IV."], issued.Blocks.OfType<HeadingBlock>().Where(row => row.Level == 1).Select(row => row.Number));
        Assert.StartsWith("Thực hiện Kế hoạch số 147-KH/TU", Assert.IsType<ParagraphBlock>(issued.Blocks[0]).Runs[0].Text);
        var annex = Assert.Single(issued.Annexes);
        Assert.True(annex.Landscape);
        var table = Assert.IsType<TableBlock>(Assert.Single(annex.Blocks));
        Assert.Equal(["1", "Hội nghị giới thiệu tác phẩm", "Ban Tuyên giáo", "Văn phòng", "Hội nghị", "20/07/2023", ""], table.Rows[0]);
        Assert.Equal("Lưu Văn phòng Quận ủy Thử", issued.Recipients[^1]);
    }

    [Fact]
    public async Task FileName_OfWardPlan_IsAscii()
    {
        await using var database = await TestDatabase.CreateAsync();
        var steps = new PlanSteps(database, await TestTree.PlantAsync(database));
        var (_, subPlanId) = await steps.CascadedTwiceAsync();

        Assert.Equal("ke-hoach-01-KH-DU.pdf", DocumentPrint.FileName(await steps.FindAsync(subPlanId), "pdf"));
    }
}
