using StudyCampaigns.Layout;
using StudyCampaigns.Text;

namespace StudyCampaigns.Documents;

/// <summary>A paragraph of a document to which a comment may be made: a heading, a paragraph, an item of a list, a table, a task.</summary>
/// <param name="Index">From 0, in reading order.</param>
/// <param name="Text">Its words without marks.</param>
/// <param name="Block">As it is drawn; null for a task.</param>
/// <param name="Task">The row of the task table; null for everything else.</param>
public sealed record DocumentAnchor(int Index, string Text, PrintedBlock? Block, DocumentTask? Task)
{
    /// <summary>How much of a paragraph a comment remembers: enough to find it again after it was edited.</summary>
    private const int LabelLength = 160;

    private const string NotSaid = "chưa nêu";

    /// <summary>What a comment remembers of it.</summary>
    public string Label => Text.Length <= LabelLength ? Text : $"{Text[..LabelLength].TrimEnd()}…";

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

    /// <summary>Needs sections, tasks and the organization of the document.</summary>
    public static IReadOnlyList<DocumentAnchor> Of(Document document)
    {
        var blocks = DocumentPrint.Of(document, document.IssuedOn ?? DateOnly.FromDateTime(document.CreatedAt)).Blocks;
        var anchors = blocks.SelectMany(Parts)
            .Select(part => (Text: part.Item1, Block: part.Item2, Task: (DocumentTask?)null))
            .Concat(document.Tasks.OrderBy(row => row.Order).Select((task, index) =>
                (Text: $"Nhiệm vụ {index + 1}: {task.Content}", Block: (PrintedBlock?)null, Task: (DocumentTask?)task)));
        return [.. anchors.Select((part, index) => new DocumentAnchor(index, part.Text, part.Block, part.Task))];
    }

    private static IEnumerable<(string, PrintedBlock?)> Parts(PrintedBlock block) => block switch
    {
        HeadingBlock heading => [($"{heading.Number} {heading.Text}".TrimStart(), heading)],
        ParagraphBlock paragraph => [(Words(paragraph.Runs), paragraph)],
        ListBlock list => list.Items.Select(item => (Words(item), (PrintedBlock?)new ListBlock([item]))),
        TableBlock table => [(string.Join(" · ", table.Rows.FirstOrDefault() ?? [.. table.Columns.Select(column => column.Title)]), table)],
        _ => [("", block)],
    };

    private static string Words(IReadOnlyList<TextRun> runs) => string.Concat(runs.Select(run => run.Text)).Trim();
}
