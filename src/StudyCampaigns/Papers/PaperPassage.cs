using StudyCampaigns.Documents;

namespace StudyCampaigns.Papers;

/// <summary>A paragraph of a paper to which a remark may be made: a heading, a paragraph, an item of a list, a table, a task.</summary>
/// <param name="Index">From 0, in reading order.</param>
/// <param name="Text">Its words without marks.</param>
/// <param name="Block">As it is drawn; null for a task.</param>
public sealed record PaperPassage(int Index, string Text, DocumentBlock? Block)
{
    /// <summary>How much of a paragraph a remark remembers: enough to find it again after it was edited.</summary>
    private const int AnchorWords = 160;

    public string Anchor => Text.Length <= AnchorWords ? Text : $"{Text[..AnchorWords].TrimEnd()}…";

    /// <summary>Needs sections, tasks and the organization of the paper.</summary>
    public static IReadOnlyList<PaperPassage> Of(Paper paper)
    {
        var blocks = PaperDocument.Of(paper, paper.IssuedOn ?? DateOnly.FromDateTime(paper.CreatedAt)).Blocks;
        var passages = blocks.SelectMany(Parts)
            .Concat(paper.Tasks.OrderBy(row => row.Order).Select((task, index) => ($"Nhiệm vụ {index + 1}: {task.Content}", (DocumentBlock?)null)));
        return [.. passages.Select((part, index) => new PaperPassage(index, part.Item1, part.Item2))];
    }

    private static IEnumerable<(string, DocumentBlock?)> Parts(DocumentBlock block) => block switch
    {
        HeadingBlock heading => [($"{heading.Number} {heading.Text}".TrimStart(), heading)],
        ParagraphBlock paragraph => [(Words(paragraph.Runs), paragraph)],
        ListBlock list => list.Items.Select(item => (Words(item), (DocumentBlock?)new ListBlock([item]))),
        TableBlock table => [(string.Join(" · ", table.Rows.FirstOrDefault() ?? [.. table.Columns.Select(column => column.Title)]), table)],
        _ => [("", block)],
    };

    private static string Words(IReadOnlyList<TextRun> runs) => string.Concat(runs.Select(run => run.Text)).Trim();
}
