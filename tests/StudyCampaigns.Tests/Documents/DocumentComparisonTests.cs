using StudyCampaigns.Documents;
using StudyCampaigns.Text;
using static StudyCampaigns.Documents.DocumentComparison;

namespace StudyCampaigns.Tests.Documents;

public sealed class DocumentComparisonTests
{
    private static readonly DocumentContent First = new(
        "trích yếu",
        "Mở đầu",
        "Lưu Văn phòng",
        [new(1, "MỤC ĐÍCH", "Một"), new(2, "NỘI DUNG", "Hai"), new(3, "TỔ CHỨC", "Ba")],
        [new(11, "Hội nghị", "Ban Tuyên giáo"), new(12, "Sinh hoạt")]);

    [Fact]
    public void Of_TheSame_ChangesNothing() => Assert.Empty(DocumentComparison.Of(First, First).Changed);

    [Fact]
    public void Of_SectionsMovedAddedAndGone_AreTold()
    {
        var second = First with { Sections = [new(1, "MỤC ĐÍCH", "Một"), new(3, "TỔ CHỨC", "Ba bốn"), new(9, "KINH PHÍ", "Năm")] };

        Assert.Equal(
            [("Mục 2: NỘI DUNG", PartChange.Removed), ("Mục 2: TỔ CHỨC", PartChange.Edited), ("Mục 3: KINH PHÍ", PartChange.Added)],
            DocumentComparison.Of(First, second).Changed.Select(part => (part.Name, part.Change)));
    }

    [Fact]
    public void Of_OneFieldOfATask_MarksThatFieldAlone()
    {
        var second = First with { Tasks = [First.Tasks[0] with { DueOn = new DateOnly(2023, 7, 20) }, First.Tasks[1]] };

        var part = Assert.Single(DocumentComparison.Of(First, second).Changed);

        Assert.Equal("Nhiệm vụ 1", part.Name);
        var line = Assert.Single(part.Lines, row => row.IsChanged);
        Assert.Equal(("Thời hạn", "20/07/2023"), (line.Label, Assert.Single(line.Pieces).Text));
    }

    [Fact]
    public void Of_RowsWithoutKeys_AreGoneAndNew()
    {
        var bare = First with { Sections = [new(null, "MỤC ĐÍCH", "Một")], Tasks = [] };

        var changes = DocumentComparison.Of(bare, bare with { Sections = [new(1, "MỤC ĐÍCH", "Một")] }).Changed.Select(part => part.Change);

        Assert.Equal([PartChange.Removed, PartChange.Added], changes);
    }

    [Fact]
    public void Of_SubjectAndRecipients_AreComparedWordByWord()
    {
        var parts = DocumentComparison.Of(First, First with { Subject = "trích yếu mới", Recipients = null }).Changed.ToList();

        Assert.Equal([("Trích yếu", PartChange.Edited), ("Nơi nhận", PartChange.Removed)], parts.Select(part => (part.Name, part.Change)));
        Assert.Contains(new TextPiece(PieceKind.Added, "mới"), parts[0].Lines[0].Pieces);
    }
}
