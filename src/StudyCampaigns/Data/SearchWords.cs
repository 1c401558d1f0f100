using System.Text.RegularExpressions;
using StudyCampaigns.Text;

namespace StudyCampaigns.Data;

/// <summary>What was typed into a search box, as a database is asked for it.</summary>
internal static partial class SearchWords
{
    /// <summary>
    /// For SQLite's index of texts (FTS5): <c>"147 kh tu" AND "sinh"*</c> for <c>147-kh/tu sinh</c>. Only letters and digits, so that
    /// nothing typed is an operator.
    /// </summary>
    /// <param name="folded">Folded as the texts of the index are.</param>
    /// <returns>Empty when there is neither letter nor digit.</returns>
    public static string ForIndex(string folded)
    {
        var phrases = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Join(' ', NotInWords().Split(word).Where(part => part.Length > 0)))
            .Where(phrase => phrase.Length > 0)
            .Select(phrase => $"\"{phrase}\"")
            .ToList();
        return phrases.Count == 0 ? "" : string.Join(" AND ", phrases) + "*";
    }

    /// <summary>The words of a search box for a database that looks for them inside folded columns.</summary>
    public static string[] Folded(string text) => VietnameseText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex NotInWords();
}
