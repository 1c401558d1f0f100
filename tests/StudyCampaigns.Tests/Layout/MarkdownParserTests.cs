using System.Diagnostics;
using StudyCampaigns.Layout;
using StudyCampaigns.Layout.RichText;

namespace StudyCampaigns.Tests.Layout;

public sealed class MarkdownParserTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Đồng chí <b onclick=\"x\">A</b> & B")]
    [InlineData("<div>\nđoạn\n</div>")]
    public void Read_Html_IsText(string markdown) =>
        Assert.Equal(markdown, string.Join('\n', MarkdownParser.Read(markdown).Select(TextOf)));

    [Fact]
    public void Read_Lines_AreParagraphs() =>
        Assert.Equal(["Một", "Hai", "Ba"], MarkdownParser.Read("Một\nHai\n\nBa").Select(TextOf));

    [Fact]
    public void Read_Emphasis_IsRuns()
    {
        var paragraph = Assert.IsType<ParagraphBlock>(Assert.Single(MarkdownParser.Read("Rõ **việc** và *thời gian*")));

        Assert.Equal(
            [new("Rõ "), new("việc", Bold: true), new(" và "), new("thời gian", Italic: true)],
            paragraph.Runs);
    }

    [Fact]
    public void Read_SubHeadings_AreNumberedUnlessTyped()
    {
        var blocks = MarkdownParser.Read("### Mục đích\n\n#### Chung\n\n#### Riêng\n\n### 2. Yêu cầu\n\n#### Khác").Cast<HeadingBlock>();

        Assert.Equal(
            [(2, "1.", "Mục đích"), (3, "a)", "Chung"), (3, "b)", "Riêng"), (2, "2.", "Yêu cầu"), (3, "a)", "Khác")],
            blocks.Select(row => (row.Level, row.Number, row.Text)));
    }

    [Fact]
    public void Read_Lists_AreHyphensOrNumberedParagraphs()
    {
        var blocks = MarkdownParser.Read("- Một\n- Hai\n  - Hai rưỡi\n\nĐoạn\n\n3. Ba\n4. Bốn");

        Assert.Equal(["Một", "Hai"], Assert.IsType<ListBlock>(blocks[0]).Items.Select(item => item.Single().Text));
        Assert.Equal(["Hai rưỡi"], Assert.IsType<ListBlock>(blocks[1]).Items.Select(item => item.Single().Text));
        Assert.Equal(["Đoạn", "3. Ba", "4. Bốn"], blocks.Skip(2).Select(TextOf));
    }

    [Theory]
    [InlineData("    thụt đầu dòng", "thụt đầu dòng")]
    [InlineData("Tiêu đề\n-----", "Tiêu đề")]
    [InlineData("[ban](javascript:alert(1))", "ban")]
    [InlineData("```\nmã\n```", "mã")]
    public void Read_OfficeHabits_AreParagraphs(string markdown, string text) =>
        Assert.Equal(text, TextOf(Assert.Single(MarkdownParser.Read(markdown))));

    [Fact]
    public void Read_Nothing_IsNothing() => Assert.Empty(MarkdownParser.Read(" \n"));

    private static string TextOf(PrintedBlock block) => block is ParagraphBlock paragraph
        ? string.Concat(paragraph.Runs.Select(run => run.Text))
        : throw new InvalidOperationException($"{block} is no paragraph.");

    [Fact]
    public void Read_NestedList_BecomesTheLevelBelow()
    {
        var lists = MarkdownParser.Read("- Một\n  - Một một\n    - Một một một\n- Hai").Cast<ListBlock>().ToList();

        Assert.Equal([(1, "Một"), (2, "Một một|Một một một"), (1, "Hai")], lists.Select(list => (list.Level, string.Join('|', list.Items.Select(item => item[0].Text)))));
    }

    [Fact]
    public void Read_Table_KeepsRowsAndAlignment()
    {
        var table = Assert.IsType<TableBlock>(Assert.Single(MarkdownParser.Read("| Đơn vị | Số |\n|---|--:|\n| Phường A | **12** |\n| Phường B | 7 |")));

        Assert.Equal(["Đơn vị", "Số"], table.Columns.Select(column => column.Title));
        Assert.Equal(ColumnAlignment.Right, table.Columns[1].Alignment);
        Assert.Equal([["Phường A", "12"], ["Phường B", "7"]], table.Rows);
    }

    [Fact]
    public void Read_Citation_IsFullFirstAndShortAfterwards()
    {
        var cited = Citations.Write(12, "Kế hoạch 147-KH/TU", "Kế hoạch số 147-KH/TU, ngày 30/3/2023 của Ban Thường vụ Thành ủy Hà Nội");
        var citations = new Citations();

        var first = MarkdownParser.Read($"Thực hiện {cited}.", citations);
        var later = MarkdownParser.Read($"Theo {cited}.", citations);

        Assert.Equal("Thực hiện Kế hoạch số 147-KH/TU, ngày 30/3/2023 của Ban Thường vụ Thành ủy Hà Nội.", TextOf(first[0]));
        Assert.Equal("Theo Kế hoạch 147-KH/TU.", TextOf(later[0]));
    }

    [Fact]
    public void Read_LinkOrPictureFromElsewhere_IsItsWords()
    {
        var text = string.Concat(MarkdownParser.Read("[bấm](javascript:alert(1)) ![ảnh](https://example.org/x.png)").Select(TextOf));

        Assert.Equal("bấm ảnh", text);
    }

    public static readonly TheoryData<string> Pathological = [.. PathologicalText.Samples.Keys];

    [Theory]
    [MemberData(nameof(Pathological))]
    public void Read_PathologicalText_IsReadOnALittleStackInAShortTime(string name)
    {
        var text = PathologicalText.Samples[name];
        IReadOnlyList<PrintedBlock> blocks = [];
        Exception? thrown = null;
        var clock = Stopwatch.StartNew();

        // A stack that overflows ends the process, and with it this run.
        var thread = new Thread(() => thrown = Record.Exception(() => blocks = MarkdownParser.Read(text)), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.Null(thrown);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{name} took {clock.Elapsed}");
        Assert.InRange(blocks.Count, 0, text.Length);
    }

    [Theory]
    [InlineData("quotations", RichTextFault.TooDeep)]
    [InlineData("two hundred quotations", RichTextFault.TooDeep)]
    [InlineData("lists 64 deep", RichTextFault.TooDeep)]
    [InlineData("numbers on one line", RichTextFault.TooDeep)]
    [InlineData("emphasis just below the limit", RichTextFault.TooDeep)]
    [InlineData("brackets", RichTextFault.TooManyMarks)]
    [InlineData("italic without end", RichTextFault.TooManyMarks)]
    [InlineData("31 columns", RichTextFault.TableTooWide)]
    [InlineData("bars with colons", RichTextFault.TableTooWide)]
    [InlineData("marks on marks", RichTextFault.StackedAccents)]
    public void Validate_WhatCannotBeDrawn_IsNamedAndReadLineByLine(string name, RichTextFault fault)
    {
        var text = PathologicalText.Samples[name];

        Assert.Equal(fault, MarkdownParser.Validate(text));
        Assert.Equal(
            text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0), MarkdownParser.Read(text).Select(TextOf));
    }

    public static readonly TheoryData<string> OfAWriter =
    [
        string.Concat(Enumerable.Range(0, MarkdownParser.MaximumListLevels).Select(at => new string(' ', 2 * at) + "- cấp **đậm** và *nghiêng*\n")),
        string.Concat(Enumerable.Range(0, MarkdownParser.MaximumListLevels).Select(at => new string(' ', 3 * at) + "1. cấp\n")),
        "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -",
        "* * * * * * * * * * * * * * * * * * * * * * * * * * * * * * *\n\nchữ",
        "Ngày ______ tháng ______ năm ________\n" + new string('_', 200) + "\n" + new string('-', 200),
        "Tên" + new string(' ', 300) + "Ký" + new string('.', 300),
        "| A | B |\n|---|---|\n" + string.Concat(Enumerable.Repeat("| **Phường** | 12 |\n", 900)),
        string.Concat(Enumerable.Repeat("|a", MarkdownParser.MaximumColumns)) + "|\n" + string.Concat(Enumerable.Repeat("|-", MarkdownParser.MaximumColumns)) + "|",
        string.Join(", ", Enumerable.Repeat("[Kế hoạch 147-KH/TU](directive:12 \"Kế hoạch số 147-KH/TU, ngày 30/3/2023\")", 100)),
        "> > > trích của trích\n\n1. Một\n2) Hai\n- 3.5 điểm\n+4 điểm",
    ];

    [Theory]
    [MemberData(nameof(OfAWriter))]
    public void Validate_WhatAWriterMayMean_IsNone(string text) => Assert.Null(MarkdownParser.Validate(text));
}
