using StudyCampaigns.Papers.Checking;

namespace StudyCampaigns.Tests.Papers.Checking;

public sealed class PaperFieldsTests
{
    [Fact]
    public void Change_EveryField_ChangesThatOneAlone()
    {
        var content = CheckedPapers.Letter().Content with
        {
            Sections = CheckedPapers.Plan().Content.Sections,
            Tasks = [.. CheckedPapers.Plan().Content.Tasks.Select(row => row with { Cooperating = "Văn phòng", Note = "ghi chú" })],
        };
        var before = PaperFields.Of(content).ToList();

        foreach (var text in before)
        {
            var after = PaperFields.Of(PaperFields.Change(content, text.Field, _ => "khác"));
            Assert.Equal(before.Select(row => row.Field == text.Field ? row with { Text = "khác" } : row), after);
        }

        Assert.Equal(4 + (2 * 2) + (2 * 5), before.Count);
    }
}
