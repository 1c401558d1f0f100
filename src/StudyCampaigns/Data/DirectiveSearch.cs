using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Directives;
using StudyCampaigns.Text;

namespace StudyCampaigns.Data;

/// <summary>
/// How each database finds directives by number, issuer, subject and the text of their files; both find the same. First what has the text as
/// its number (147 is the number of 147-KH/TU), then what begins with it, then the rest.
/// </summary>
internal static class DirectiveSearch
{
    /// <summary>Through <c>DirectiveIndex</c>, an FTS5 table that triggers keep in step with the rows.</summary>
    public static IOrderedQueryable<Directive> InIndex(AppDbContext db, IQueryable<Directive> directives, SearchWords words)
    {
        if (words.Phrases.Count == 0)
        {
            return InColumns(directives, words);
        }

        var asked = IndexQuery.Of(words);
        var hits = db.Database.SqlQuery<int>($"""SELECT "rowid" AS "Value" FROM "DirectiveIndex" WHERE "DirectiveIndex" MATCH {asked}""");
        return BestFirst(directives.Where(row => hits.Contains(row.Id)), words);
    }

    /// <summary>Through columns: SQL Server's own index of texts is a part that many installations leave out.</summary>
    public static IOrderedQueryable<Directive> InColumns(IQueryable<Directive> directives, SearchWords words) =>
        BestFirst(
            words.Patterns.Aggregate(
                words.Phrases.Count == 0 && !words.IsBlank ? directives.Where(row => false) : directives,
                (found, word) => found.Where(row => row.SearchText.Contains(word) || row.Attachments.Any(file => file.Text!.Folded.Contains(word)))),
            words);

    /// <summary>A hit in the number counts most, one in the text of a file least; among equals the newest comes first.</summary>
    private static IOrderedQueryable<Directive> BestFirst(IQueryable<Directive> found, SearchWords words)
    {
        var whole = SearchWords.Column(SearchWords.MaximumLength * 2, [.. words.Phrases]);
        var start = whole.TrimEnd();
        var ordered = found.OrderBy(row =>
            row.SearchNumber == whole ? 0
            : row.SearchNumber.StartsWith(whole) ? 1
            : row.SearchNumber.StartsWith(start) ? 2
            : whole.Contains(row.SearchNumber) ? 3 : 4);
        return words.Patterns.Aggregate(ordered, (sorted, word) => sorted.ThenBy(row => row.SearchText.Contains(word) ? 0 : 1))
            .ThenByDescending(row => row.IssuedOn)
            .ThenBy(row => row.Id);
    }
}
