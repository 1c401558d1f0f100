using StudyCampaigns.Documents;
using StudyCampaigns.Text;

namespace StudyCampaigns.Papers;

/// <summary>A paragraph of a paper to which a remark may be made: a heading, a paragraph, an item of a list, a table, a task.</summary>
/// <param name="Index">From 0, in reading order.</param>
/// <param name="Text">Its words without marks.</param>
/// <param name="Block">As it is drawn; null for a task.</param>
/// <param name="Task">The row of the task table; null for everything else.</param>
public sealed record PaperPassage(int Index, string Text, DocumentBlock? Block, PaperTask? Task)
{
    /// <summary>How much of a paragraph a remark remembers: enough to find it again after it was edited.</summary>
    private const int AnchorWords = 160;

    private const string NotSaid = "chưa nêu";

    public string Anchor => Text.Length <= AnchorWords ? Text : $"{Text[..AnchorWords].TrimEnd()}…";

    /// <summary>What a task says besides: a reader who is to approve it sees at once what is not said.</summary>
    public IEnumerable<(string Name, string Value)> Facts
    {
        get
        {
            if (Task is null)
            {
                yield break;
            }

            yield return ("Chủ trì", Task.Lead ?? NotSaid);
            if (Task.Cooperating is { } cooperating)
            {
                yield return ("Phối hợp", cooperating);
            }

            yield return ("Kết quả, sản phẩm", Task.Product ?? NotSaid);
            yield return ("Thời hạn", Task.DueOn is { } due ? VietnameseFormat.Date(due) : NotSaid);
            if (Task.Note is { } note)
            {
                yield return ("Ghi chú", note);
            }
        }
    }

    /// <summary>Needs sections, tasks and the organization of the paper.</summary>
    public static IReadOnlyList<PaperPassage> Of(Paper paper)
    {
        var blocks = PaperDocument.Of(paper, paper.IssuedOn ?? DateOnly.FromDateTime(paper.CreatedAt)).Blocks;
        var passages = blocks.SelectMany(Parts)
            .Select(part => (Text: part.Item1, Block: part.Item2, Task: (PaperTask?)null))
            .Concat(paper.Tasks.OrderBy(row => row.Order).Select((task, index) =>
                (Text: $"Nhiệm vụ {index + 1}: {task.Content}", Block: (DocumentBlock?)null, Task: (PaperTask?)task)));
        return [.. passages.Select((part, index) => new PaperPassage(index, part.Text, part.Block, part.Task))];
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
