using StudyCampaigns.Text;

namespace StudyCampaigns.Documents;

/// <summary>Two versions of a document side by side: part by part, section by section, task by task; inside each word by word.</summary>
public sealed record DocumentComparison(IReadOnlyList<DocumentComparison.Part> Parts)
{
    public IEnumerable<Part> Changed => Parts.Where(part => part.Change != PartChange.None);

    /// <summary>Those that say something in both.</summary>
    public IEnumerable<Part> Unchanged => Parts.Where(part => part.Change == PartChange.None && part.Lines.Count > 0);

    public sealed record Part(string Name, PartChange Change, IReadOnlyList<Line> Lines);

    /// <param name="Label">What the line is called inside its part; null where the part's name says it.</param>
    public sealed record Line(string? Label, IReadOnlyList<TextPiece> Pieces)
    {
        public bool IsChanged => Pieces.Any(piece => piece.Kind != PieceKind.Kept);
    }

    public enum PartChange
    {
        None,
        Edited,
        Added,
        Removed,
    }

    public static DocumentComparison Of(DocumentContent before, DocumentContent after) => new(
    [
        Text("Trích yếu", before.Subject, after.Subject),
        Text("Kính gửi", before.Addressees, after.Addressees),
        Text("Căn cứ, lời mở đầu", before.Preamble, after.Preamble),
        .. Pairs(before.Sections, after.Sections, row => row.Id).Select(Section),
        .. Pairs(before.Tasks, after.Tasks, row => row.Id).Select(Task),
        Text("Nơi nhận", before.Recipients, after.Recipients),
    ]);

    private static Part Text(string name, string? before, string? after) =>
        Named(name, before is null && after is null, before is null && after is not null, after is null && before is not null, [new(null, WordComparison.Of(before, after))]);

    private static Part Section((DocumentContent.Section? Before, DocumentContent.Section? After, int Number) pair)
    {
        var (before, after, number) = pair;
        return Named(
            $"Mục {number}: {(after ?? before)!.Heading}",
            false,
            before is null,
            after is null,
            [new("Tên mục", WordComparison.Of(before?.Heading, after?.Heading)), new("Nội dung", WordComparison.Of(before?.Body, after?.Body))]);
    }

    private static Part Task((DocumentContent.TaskRow? Before, DocumentContent.TaskRow? After, int Number) pair)
    {
        var (before, after, number) = pair;
        return Named(
            $"Nhiệm vụ {number}",
            false,
            before is null,
            after is null,
            [
                new("Nhiệm vụ", WordComparison.Of(before?.Content, after?.Content)),
                new("Chủ trì", WordComparison.Of(before?.Lead, after?.Lead)),
                new("Phối hợp", WordComparison.Of(before?.Cooperating, after?.Cooperating)),
                new("Kết quả, sản phẩm", WordComparison.Of(before?.Product, after?.Product)),
                new("Thời hạn", WordComparison.Of(Day(before?.DueOn), Day(after?.DueOn))),
                new("Ghi chú", WordComparison.Of(before?.Note, after?.Note)),
            ]);
    }

    private static string? Day(DateOnly? day) => day is { } due ? VietnameseFormat.Date(due) : null;

    private static Part Named(string name, bool isNothing, bool isAdded, bool isRemoved, IReadOnlyList<Line> lines)
    {
        var written = lines.Where(line => line.Pieces.Count > 0).ToList();
        var change = isNothing ? PartChange.None
            : isAdded ? PartChange.Added
            : isRemoved ? PartChange.Removed
            : written.Any(line => line.IsChanged) ? PartChange.Edited
            : PartChange.None;
        return new(name, change, written);
    }

    /// <summary>
    /// Rows of one key belong together; rows without a partner are new or gone. What is gone stands where it stood, and the numbers are those
    /// of the later version.
    /// </summary>
    private static IEnumerable<(T? Before, T? After, int Number)> Pairs<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, int?> key)
        where T : class
    {
        var old = before.Where(row => key(row) is not null).ToDictionary(row => key(row)!.Value);
        var still = after.Select(key).OfType<int>().ToHashSet();
        var next = 0;
        foreach (var (index, row) in after.Index())
        {
            for (; next < before.Count && !(key(before[next]) is { } id && still.Contains(id)); next++)
            {
                yield return (before[next], null, next + 1);
            }

            var partner = key(row) is { } rowKey ? old.GetValueOrDefault(rowKey) : null;
            if (partner is not null && next < before.Count && ReferenceEquals(before[next], partner))
            {
                next++;
            }

            yield return (partner, row, index + 1);
        }

        for (; next < before.Count; next++)
        {
            if (!(key(before[next]) is { } id && still.Contains(id)))
            {
                yield return (before[next], null, next + 1);
            }
        }
    }
}
