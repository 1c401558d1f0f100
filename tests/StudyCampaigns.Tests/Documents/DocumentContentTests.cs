using StudyCampaigns.Documents;
using StudyCampaigns.Plans;

namespace StudyCampaigns.Tests.Documents;

public sealed class DocumentContentTests
{
    private static readonly DateOnly From = new(2023, 4, 1);
    private static readonly DateOnly To = new(2023, 12, 31);

    private static readonly DocumentType PlanType = new() { Code = Plan.PlanTypeCode, Symbol = "KH", Name = "Kế hoạch", HasTasks = true };

    private static readonly DocumentContent Whole = new("trích yếu", null, null, [new(null, "MỤC ĐÍCH", "Nội dung")], [new(null, "Nhiệm vụ")]);

    [Fact]
    public void Validate_WholeContent_IsNull()
    {
        Assert.Null(Whole.Validate((From, To)));
        Assert.Null(Whole.ValidateForSubmission(PlanType));
    }

    [Fact]
    public void Cleaned_DecomposedBlankText_IsComposedOrNull()
    {
        var content = (Whole with { Subject = " Tha\u0300nh u\u0309y ", Preamble = " \r\n " }).Cleaned();

        Assert.Equal(("Thành ủy", null), (content.Subject, content.Preamble));
    }

    [Fact]
    public void Validate_NoSubject_NamesTheField() =>
        Assert.Equal("Subject", (Whole with { Subject = "  " }).Cleaned().Validate((From, To))?.Field);

    [Theory]
    [InlineData(2023, 3, 31, true)]
    [InlineData(2023, 4, 1, false)]
    [InlineData(2023, 12, 31, false)]
    [InlineData(2024, 1, 1, true)]
    public void Validate_TaskDue_MustLieInCampaign(int year, int month, int day, bool refused)
    {
        var content = Whole with { Tasks = [new(null, "Một"), new(null, "Hai", DueOn: new DateOnly(year, month, day))] };

        Assert.Equal(refused ? "Tasks[1].DueOn" : null, content.Validate((From, To))?.Field);
    }

    [Fact]
    public void Validate_TaskWithoutContent_NamesTheRowTheUserSees()
    {
        var content = (Whole with { Tasks = [new(null, " "), new(null, null, Lead: "Ban Tuyên giáo")] }).Cleaned();

        Assert.Equal("Tasks[1].Content", content.Validate((From, To))?.Field);
    }

    [Fact]
    public void Validate_TextWithoutHeading_NamesTheSection() =>
        Assert.Equal("Sections[0].Heading", (Whole with { Sections = [new(null, null, "Nội dung")] }).Validate((From, To))?.Field);

    [Fact]
    public void Validate_TooLong_NamesTheField() => Assert.Equal(
        "Tasks[0].Note", (Whole with { Tasks = [new(null, "Một", Note: new string('a', DocumentTask.NoteLength + 1))] }).Validate((From, To))?.Field);

    [Fact]
    public void ValidateForSubmission_NothingWritten_IsRefused()
    {
        Assert.Equal(DocumentRefusals.NoText, (Whole with { Sections = [new(null, "MỤC ĐÍCH", null)] }).ValidateForSubmission(PlanType));
        Assert.Equal(DocumentRefusals.NoTasks, (Whole with { Tasks = [] }).ValidateForSubmission(PlanType));
    }

    [Fact]
    public void ValidateForSubmission_LetterWithoutHeadings_NeedsTextAndAddressees()
    {
        var letter = new DocumentType { Code = "CONG-VAN", Symbol = "CV", Name = "Công văn", AddresseeLabel = "Kính gửi" };
        var content = new DocumentContent("về việc thử", "Một đoạn.", null, [], []) { Addressees = "Đảng ủy phường Thử" };

        Assert.Null(content.ValidateForSubmission(letter));
        Assert.Equal(DocumentRefusals.NoAddressees, (content with { Addressees = null }).ValidateForSubmission(letter));
        Assert.Equal(DocumentRefusals.NoText, (content with { Preamble = null }).ValidateForSubmission(letter));
    }

    [Fact]
    public void ValidateForSubmission_OneSectionBare_NamesIt() => Assert.Equal(
        DocumentRefusals.SectionWithoutText("KINH PHÍ"), (Whole with { Sections = [.. Whole.Sections, new(null, "KINH PHÍ", null)] }).ValidateForSubmission(PlanType));

    [Fact]
    public void ToJson_ReadAgain_IsTheSame()
    {
        var content = Whole with { Tasks = [new(7, "Một", "A", "B", "C", From, "D", 3)] };

        var read = DocumentContent.FromJson(content.ToJson());

        Assert.Equal(content.Tasks, read.Tasks);
        Assert.Equal(content.Sections, read.Sections);
        Assert.Equal(content.Subject, read.Subject);
    }
}
