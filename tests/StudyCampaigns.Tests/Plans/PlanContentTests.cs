using StudyCampaigns.Plans;

namespace StudyCampaigns.Tests.Plans;

public sealed class PlanContentTests
{
    private static readonly DateOnly From = new(2023, 4, 1);
    private static readonly DateOnly To = new(2023, 12, 31);

    private static readonly PlanContent Whole = new("trích yếu", null, null, [new(null, "MỤC ĐÍCH", "Nội dung")], [new(null, "Nhiệm vụ")]);

    [Fact]
    public void FindFault_WholeContent_IsNull()
    {
        Assert.Null(Whole.FindFault(From, To));
        Assert.Null(Whole.FindGap());
    }

    [Fact]
    public void Cleaned_DecomposedBlankText_IsComposedOrNull()
    {
        var content = (Whole with { Subject = " Tha\u0300nh u\u0309y ", Preamble = " \r\n " }).Cleaned();

        Assert.Equal(("Thành ủy", null), (content.Subject, content.Preamble));
    }

    [Fact]
    public void FindFault_NoSubject_NamesTheField() =>
        Assert.Equal("Subject", (Whole with { Subject = "  " }).Cleaned().FindFault(From, To)?.Field);

    [Theory]
    [InlineData(2023, 3, 31, true)]
    [InlineData(2023, 4, 1, false)]
    [InlineData(2023, 12, 31, false)]
    [InlineData(2024, 1, 1, true)]
    public void FindFault_TaskDue_MustLieInCampaign(int year, int month, int day, bool refused)
    {
        var content = Whole with { Tasks = [new(null, "Một"), new(null, "Hai", DueOn: new DateOnly(year, month, day))] };

        Assert.Equal(refused ? "Tasks[1].DueOn" : null, content.FindFault(From, To)?.Field);
    }

    [Fact]
    public void FindFault_TaskWithoutContent_NamesTheRowTheUserSees()
    {
        var content = (Whole with { Tasks = [new(null, " "), new(null, null, Lead: "Ban Tuyên giáo")] }).Cleaned();

        Assert.Equal("Tasks[1].Content", content.FindFault(From, To)?.Field);
    }

    [Fact]
    public void FindFault_TextWithoutHeading_NamesTheSection() =>
        Assert.Equal("Sections[0].Heading", (Whole with { Sections = [new(null, null, "Nội dung")] }).FindFault(From, To)?.Field);

    [Fact]
    public void FindFault_TooLong_NamesTheField() => Assert.Equal(
        "Tasks[0].Note", (Whole with { Tasks = [new(null, "Một", Note: new string('a', PlanTask.NoteLength + 1))] }).FindFault(From, To)?.Field);

    [Fact]
    public void FindGap_NothingWritten_IsRefused()
    {
        Assert.Equal(PlanRefusals.NoSectionText, (Whole with { Sections = [new(null, "MỤC ĐÍCH", null)] }).FindGap());
        Assert.Equal(PlanRefusals.NoTasks, (Whole with { Tasks = [] }).FindGap());
    }

    [Fact]
    public void FindGap_OneSectionBare_NamesIt() => Assert.Equal(
        PlanRefusals.SectionWithoutText("KINH PHÍ"), (Whole with { Sections = [.. Whole.Sections, new(null, "KINH PHÍ", null)] }).FindGap());

    [Fact]
    public void ToJson_ReadAgain_IsTheSame()
    {
        var content = Whole with { Tasks = [new(7, "Một", "A", "B", "C", From, "D", 3)] };

        var read = PlanContent.FromJson(content.ToJson());

        Assert.Equal(content.Tasks, read.Tasks);
        Assert.Equal(content.Sections, read.Sections);
        Assert.Equal(content.Subject, read.Subject);
    }
}
