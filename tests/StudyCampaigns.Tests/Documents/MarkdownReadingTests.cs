using StudyCampaigns.Documents;
using StudyCampaigns.Documents.RichText;

namespace StudyCampaigns.Tests.Documents;

public sealed class MarkdownReadingTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Đồng chí <b onclick=\"x\">A</b> & B")]
    [InlineData("<div>\nđoạn\n</div>")]
    public void Read_Html_IsText(string markdown) =>
        Assert.Equal(markdown, string.Join('\n', MarkdownReading.Read(markdown).Select(TextOf)));

    [Fact]
    public void Read_Lines_AreParagraphs() =>
        Assert.Equal(["Một", "Hai", "Ba"], MarkdownReading.Read("Một\nHai\n\nBa").Select(TextOf));

    [Fact]
    public void Read_Emphasis_IsRuns()
    {
        var paragraph = Assert.IsType<ParagraphBlock>(Assert.Single(MarkdownReading.Read("Rõ **việc** và *thời gian*")));

        Assert.Equal(
            [new("Rõ "), new("việc", Bold: true), new(" và "), new("thời gian", Italic: true)],
            paragraph.Runs);
    }

    [Fact]
    public void Read_SubHeadings_AreNumberedUnlessTyped()
    {
        var blocks = MarkdownReading.Read("### Mục đích\n\n#### Chung\n\n#### Riêng\n\n### 2. Yêu cầu\n\n#### Khác").Cast<HeadingBlock>();

        Assert.Equal(
            [(2, "1.", "Mục đích"), (3, "a)", "Chung"), (3, "b)", "Riêng"), (2, "2.", "Yêu cầu"), (3, "a)", "Khác")],
            blocks.Select(row => (row.Level, row.Number, row.Text)));
    }

    [Fact]
    public void Read_Lists_AreHyphensOrNumberedParagraphs()
    {
        var blocks = MarkdownReading.Read("- Một\n- Hai\n  - Hai rưỡi\n\nĐoạn\n\n3. Ba\n4. Bốn");

        Assert.Equal(["Một", "Hai", "Hai rưỡi"], Assert.IsType<ListBlock>(blocks[0]).Items.Select(item => item.Single().Text));
        Assert.Equal(["Đoạn", "3. Ba", "4. Bốn"], blocks.Skip(1).Select(TextOf));
    }

    [Theory]
    [InlineData("    thụt đầu dòng", "thụt đầu dòng")]
    [InlineData("Tiêu đề\n-----", "Tiêu đề")]
    [InlineData("[ban](javascript:alert(1))", "ban")]
    [InlineData("```\nmã\n```", "mã")]
    public void Read_OfficeHabits_AreParagraphs(string markdown, string text) =>
        Assert.Equal(text, TextOf(Assert.Single(MarkdownReading.Read(markdown))));

    [Fact]
    public void Read_Nothing_IsNothing() => Assert.Empty(MarkdownReading.Read(" \n"));

    private static string TextOf(DocumentBlock block) => block is ParagraphBlock paragraph
        ? string.Concat(paragraph.Runs.Select(run => run.Text))
        : throw new InvalidOperationException($"{block} is no paragraph.");
}
