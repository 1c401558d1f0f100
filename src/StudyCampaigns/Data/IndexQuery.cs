using StudyCampaigns.Text;

namespace StudyCampaigns.Data;

/// <summary>What SQLite's index of texts (FTS5) is asked.</summary>
internal static class IndexQuery
{
    /// <summary><c>"147 kh tu" AND "sinh"*</c> for <c>147-KH/TU sinh</c>. Phrases hold letters and digits only, so that nothing typed is an operator.</summary>
    /// <param name="words">With a phrase: FTS5 refuses an empty question.</param>
    public static string Of(SearchWords words) =>
        string.Join(" AND ", words.Phrases.Select(phrase => $"\"{phrase}\"")) + (words.LastIsUnfinished ? "*" : "");
}
