using System.Text;
using System.Text.RegularExpressions;

namespace StudyCampaigns.Text;

/// <summary>
/// Compares two texts word by word: the shortest way from one to the other (Myers, "An O(ND) Difference Algorithm", 1986). Line breaks count
/// as words, the width of a space does not.
/// </summary>
public static partial class WordComparison
{
    /// <summary>With more changes than this the middle is shown as replaced whole: nobody reads such a comparison, and its cost grows with the square.</summary>
    private const int MostChanges = 1500;

    public static IReadOnlyList<TextPiece> Of(string? before, string? after)
    {
        var (old, now) = (Words(before), Words(after));
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

        var pieces = new Pieces();
        pieces.Add(PieceKind.Kept, now.AsSpan(0, start));
        Middle(old[start..^end], now[start..^end], pieces);
        pieces.Add(PieceKind.Kept, now.AsSpan(now.Length - end));
        return pieces.ToList();
    }

    private static string[] Words(string? text) => [.. Word().Matches(text ?? "").Select(match => match.Value)];

    private static bool Same(string left, string right) => left.AsSpan().TrimEnd(' ').SequenceEqual(right.AsSpan().TrimEnd(' '));

    private static void Middle(string[] old, string[] now, Pieces pieces)
    {
        if (FindTrace(old, now) is not { } trace)
        {
            pieces.Add(PieceKind.Removed, old);
            pieces.Add(PieceKind.Added, now);
            return;
        }

        // Backwards along the furthest points reached, then turned round.
        var way = new List<(PieceKind Kind, string Word)>();
        var (x, y) = (old.Length, now.Length);
        for (var changes = trace.Count - 1; changes >= 0; changes--)
        {
            var reached = trace[changes];
            var diagonal = x - y;
            var down = diagonal == -changes || (diagonal != changes && At(reached, diagonal - 1, changes) < At(reached, diagonal + 1, changes));
            var beforeX = changes == 0 ? 0 : At(reached, down ? diagonal + 1 : diagonal - 1, changes);
            var beforeY = changes == 0 ? 0 : beforeX - (down ? diagonal + 1 : diagonal - 1);
            while (x > beforeX && y > beforeY)
            {
                (x, y) = (x - 1, y - 1);
                way.Add((PieceKind.Kept, now[y]));
            }

            if (changes > 0)
            {
                way.Add(down ? (PieceKind.Added, now[beforeY]) : (PieceKind.Removed, old[beforeX]));
                (x, y) = (beforeX, beforeY);
            }
        }

        way.Reverse();
        foreach (var (kind, word) in way)
        {
            pieces.Add(kind, [word]);
        }
    }

    /// <summary>For each number of changes the furthest column reached on each diagonal before it; null when there are too many changes.</summary>
    private static List<int[]>? FindTrace(string[] old, string[] now)
    {
        var trace = new List<int[]>();
        var reached = new int[3];
        for (var changes = 0; changes <= Math.Min(old.Length + now.Length, MostChanges); changes++)
        {
            trace.Add(reached);
            var next = new int[(2 * (changes + 1)) + 3];
            for (var diagonal = -changes; diagonal <= changes; diagonal += 2)
            {
                var down = diagonal == -changes || (diagonal != changes && At(reached, diagonal - 1, changes) < At(reached, diagonal + 1, changes));
                var x = changes == 0 ? 0 : down ? At(reached, diagonal + 1, changes) : At(reached, diagonal - 1, changes) + 1;
                while (x < old.Length && x - diagonal < now.Length && Same(old[x], now[x - diagonal]))
                {
                    x++;
                }

                next[diagonal + changes + 2] = x;
                if (x >= old.Length && x - diagonal >= now.Length)
                {
                    return trace;
                }
            }

            reached = next;
        }

        return null;
    }

    /// <summary>The row of <paramref name="changes"/> holds what was reached with one change less.</summary>
    private static int At(int[] reached, int diagonal, int changes) => reached[diagonal + changes + 1];

    [GeneratedRegex(@"\n|[^\s]+ *|[^\S\n]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    /// <summary>Joins neighbours of one kind; what was removed stands before what was added in its place.</summary>
    private sealed class Pieces
    {
        private readonly List<TextPiece> done = [];
        private readonly StringBuilder kept = new();
        private readonly StringBuilder removed = new();
        private readonly StringBuilder added = new();

        public void Add(PieceKind kind, ReadOnlySpan<string> words)
        {
            if (words.Length == 0)
            {
                return;
            }

            Flush(kind == PieceKind.Kept);
            var text = kind switch { PieceKind.Kept => kept, PieceKind.Removed => removed, _ => added };
            foreach (var word in words)
            {
                text.Append(word);
            }
        }

        public List<TextPiece> ToList()
        {
            Flush(isKept: true);
            Flush(isKept: false);
            return done;
        }

        private void Flush(bool isKept)
        {
            foreach (var (kind, text) in isKept ? new[] { (PieceKind.Removed, removed), (PieceKind.Added, added) } : [(PieceKind.Kept, kept)])
            {
                if (text.Length > 0)
                {
                    done.Add(new(kind, text.ToString()));
                    text.Clear();
                }
            }
        }
    }
}
