using StudyCampaigns.Documents.Checking;

namespace StudyCampaigns.Tests.Documents.Checking;

public sealed class DocumentFieldsTests
{
    [Fact]
    public void Change_EveryField_ChangesThatOneAlone()
    {
        var content = CheckedDocuments.Letter().Content with
        {
            Sections = CheckedDocuments.Plan().Content.Sections,
            Tasks = [.. CheckedDocuments.Plan().Content.Tasks.Select(row => row with { Cooperating = "Văn phòng", Note = "ghi chú" })],
        };
        var before = DocumentFields.Of(content).ToList();

        foreach (var text in before)
        {
            var after = DocumentFields.Of(DocumentFields.Change(content, text.Field, _ => "khác"));
            Assert.Equal(before.Select(row => row.Field == text.Field ? row with { Text = "khác" } : row), after);
        }

        Assert.Equal(4 + (2 * 2) + (2 * 5), before.Count);
    }
}
