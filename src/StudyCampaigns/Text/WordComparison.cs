using System.Text;
using System.Text.RegularExpressions;
using DiffPlex;

namespace StudyCampaigns.Text;

/// <summary>
/// Compares two texts, first by lines and then, where lines changed, word by word. Line breaks count as words, the width of a space does not.
/// </summary>
public static partial class WordComparison
{
    /// <summary>
    /// The cost of a comparison grows with the product of the two lengths. Above this one (in words, or in lines) the place is shown as replaced
    /// whole: nobody reads such a comparison.
    /// </summary>
    private const long MostPairs = 4_000_000;

    private const string OldText = "old";
    private const string NewText = "new";

    public static IReadOnlyList<TextPiece> Of(string? before, string? after)
    {
        var pieces = new Pieces();
        Compare(Lines(before), Lines(after), pieces, (old, now) => Compare(Words(old), Words(now), pieces, pieces.Replace));
        return pieces.ToList();
    }

    private static string[] Lines(string? text) => [.. Line().Matches(text ?? "").Select(match => match.Value)];

    private static string[] Words(IEnumerable<string> lines) => [.. lines.SelectMany(line => Word().Matches(line).Select(match => match.Value))];

    private static void Compare(string[] old, string[] now, Pieces pieces, Action<string[], string[]> replace)
    {
        var start = 0;
        while (start < old.Length && start < now.Length && Same(old[start], now[start]))
        {
            start++;
        }

        var end = 0;
        while (end < old.Length - start && end < now.Length - start && Same(old[^(end + 1)], now[^(end + 1)]))
        {
            end++;
        }

        pieces.Keep(now[..start]);
        foreach (var (removed, added, kept) in Blocks(old[start..^end], now[start..^end]))
        {
            replace(removed, added);
            pieces.Keep(kept);
        }

        pieces.Keep(now[(now.Length - end)..]);
    }

    /// <summary>What was replaced by what, and what stands unchanged behind it.</summary>
    private static IEnumerable<(string[] Removed, string[] Added, string[] Kept)> Blocks(string[] old, string[] now)
    {
        if ((long)old.Length * now.Length > MostPairs)
        {
            yield return (old, now, []);
            yield break;
        }

        var cut = new Cutter(of => of == OldText ? old : now);
        var blocks = Differ.Instance.CreateDiffs(OldText, NewText, ignoreWhiteSpace: false, ignoreCase: false, cut).DiffBlocks;
        foreach (var (index, block) in blocks.Index())
        {
            var end = block.InsertStartB + block.InsertCountB;
            var next = index + 1 < blocks.Count ? blocks[index + 1].InsertStartB : now.Length;
            yield return (old[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)], now[block.InsertStartB..end], now[end..next]);
        }
    }

    private static bool Same(string left, string right) => left.AsSpan().TrimEnd(' ').SequenceEqual(right.AsSpan().TrimEnd(' '));

    [GeneratedRegex(@"[^\n]*\n|[^\n]+", RegexOptions.NonBacktracking)]
    private static partial Regex Line();

    [GeneratedRegex(@"\n|[^\s]+ *|[^\S\n]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    /// <summary>Gives DiffPlex what is cut already.</summary>
    private sealed class Cutter(Func<string, string[]> find) : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => [.. find(text).Select(piece => piece.TrimEnd(' '))];
    }

    /// <summary>Joins neighbours of one kind; what was removed stands before what was added in its place.</summary>
    private sealed class Pieces
    {
        private readonly List<TextPiece> done = [];
        private readonly StringBuilder kept = new();
        private readonly StringBuilder removed = new();
        private readonly StringBuilder added = new();

        public void Keep(string[] words)
        {
            if (words.Length > 0)
            {
                Flush(PieceKind.Removed, removed);
                Flush(PieceKind.Added, added);
                kept.AppendJoin("", words);
            }
        }

        public void Replace(string[] old, string[] now)
        {
            if (old.Length + now.Length > 0)
            {
                Flush(PieceKind.Kept, kept);
                removed.AppendJoin("", old);
                added.AppendJoin("", now);
            }
        }

        public List<TextPiece> ToList()
        {
            Flush(PieceKind.Kept, kept);
            Flush(PieceKind.Removed, removed);
            Flush(PieceKind.Added, added);
            return done;
        }

        private void Flush(PieceKind kind, StringBuilder text)
        {
            if (text.Length > 0)
            {
                done.Add(new(kind, text.ToString()));
                text.Clear();
            }
        }
    }
}
