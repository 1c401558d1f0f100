using System.Text;

namespace StudyCampaigns.Text;

/// <summary>
/// What was typed into a search box, cut into what a database is asked for; and, cut by the same rule, what stands in a column of search.
/// A word is letters or digits without marks and case; everything else stands between words, a number has no zeros before it
/// (<c>01-KH/QU</c>, <c>1kh qu</c>; <c>10/04/2023</c>, <c>10.4.2023</c>). Every search of the portal goes through here, so that none
/// costs more than another and both databases find the same.
/// </summary>
public sealed class SearchWords
{
    /// <summary>Characters that are looked at; the rest is not searched.</summary>
    public const int MaximumLength = 200;

    /// <summary>How many different words are searched; further ones are not.</summary>
    public const int MaximumWords = 10;

    private SearchWords(string typed, IReadOnlyList<string> phrases, bool lastIsUnfinished) =>
        (Typed, Phrases, LastIsUnfinished) = (typed, phrases, lastIsUnfinished);

    /// <summary>As typed, without what is not searched any more; empty where nothing was typed.</summary>
    public string Typed { get; }

    /// <summary>
    /// What must be found, all of it: each what was typed between two spaces, as words with one space between them that follow each other
    /// in the text (<c>147 kh tu</c>). None where there was neither letter nor digit: then nothing is found.
    /// </summary>
    public IReadOnlyList<string> Phrases { get; }

    /// <summary>The last word may be the beginning of a longer one; not so a number that was typed with a zero before it.</summary>
    public bool LastIsUnfinished { get; }

    /// <summary>
    /// The same as parts of a column (<see cref="Column"/>): with the space before a phrase, and the one after it unless its last word is
    /// unfinished. No database has a wildcard that is a letter, a digit or a space.
    /// </summary>
    public IEnumerable<string> Patterns =>
        Phrases.Select((phrase, at) => at == Phrases.Count - 1 && LastIsUnfinished ? $" {phrase}" : $" {phrase} ");

    /// <summary>Nothing was typed: nothing is narrowed.</summary>
    public bool IsBlank => Typed.Length == 0;

    public static SearchWords Of(string? typed)
    {
        var start = typed.AsSpan().TrimStart();
        var text = start[..Math.Min(start.Length, MaximumLength)].TrimEnd().ToString();
        var phrases = new List<string>();
        var lastIsUnfinished = false;
        foreach (var chunk in VietnameseText.Fold(text).Split(' '))
        {
            var phrase = new StringBuilder();
            var isUnfinished = Append(phrase, chunk);
            if (phrase.Length > 0 && phrase.ToString(1, phrase.Length - 1) is var words && !phrases.Contains(words))
            {
                phrases.Add(words);
                lastIsUnfinished = isUnfinished;
                if (phrases.Count == MaximumWords)
                {
                    break;
                }
            }
        }

        return new SearchWords(text, phrases, lastIsUnfinished);
    }

    /// <summary>Text as a column of search holds it: a space before and after each word, or empty.</summary>
    /// <param name="length">Of the column; words that find no place in it are left out.</param>
    public static string Column(int length, params ReadOnlySpan<string?> parts)
    {
        var column = new StringBuilder();
        foreach (var part in parts)
        {
            Append(column, VietnameseText.Fold(part));
        }

        if (column.Length == 0)
        {
            return "";
        }

        column.Append(' ');
        if (column.Length <= length)
        {
            return column.ToString();
        }

        var cut = column.ToString(0, length);
        var end = cut.LastIndexOf(' ');
        return end > 0 ? cut[..(end + 1)] : $"{cut[..^1]} ";
    }

    /// <summary>Adds a space and a word, for each word.</summary>
    /// <returns>Whether the last word stands as it was typed.</returns>
    private static bool Append(StringBuilder words, string folded)
    {
        var isAsTyped = true;
        for (var at = 0; at < folded.Length;)
        {
            var end = at;
            if (char.IsLetter(folded[at]))
            {
                while (end < folded.Length && char.IsLetter(folded[end]))
                {
                    end++;
                }

                isAsTyped = true;
                words.Append(' ').Append(folded, at, end - at);
            }
            else if (char.IsDigit(folded[at]))
            {
                while (end < folded.Length && char.IsDigit(folded[end]))
                {
                    end++;
                }

                var digits = folded.AsSpan(at, end - at).TrimStart('0');
                isAsTyped = digits.Length == end - at || end - at == 1;
                words.Append(' ').Append(digits.IsEmpty ? "0" : digits);
            }
            else
            {
                end++;
            }

            at = end;
        }

        return isAsTyped;
    }
}
