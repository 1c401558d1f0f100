using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Directives;
using StudyCampaigns.Text;

namespace StudyCampaigns.Data;

/// <summary>
/// How each database finds directives by number, issuer, subject and the text of their files. Every word must be found, marks and case do
/// not count; first what has the text as its number (147 is the number of 147-KH/TU), then what begins with it, then the rest.
/// </summary>
internal static class DirectiveSearch
{
    /// <summary>
    /// Through <c>DirectiveIndex</c>, an FTS5 table that triggers keep in step with the rows (<see cref="Migrations.SqliteSearchIndexes"/>). The last
    /// word may be unfinished.
    /// </summary>
    public static IOrderedQueryable<Directive> InSqlite(AppDbContext db, IQueryable<Directive> directives, string text)
    {
        var asked = SearchWords.ForIndex(VietnameseText.Fold(text));
        var hits = db.Database.SqlQuery<int>($"""SELECT "rowid" AS "Value" FROM "DirectiveIndex" WHERE "DirectiveIndex" MATCH {asked}""");
        return BestFirst(asked.Length == 0 ? directives.Where(row => false) : directives.Where(row => hits.Contains(row.Id)), text);
    }

    /// <summary>Through folded columns: SQL Server's own index of texts is a part that many installations leave out.</summary>
    public static IOrderedQueryable<Directive> InSqlServer(IQueryable<Directive> directives, string text)
    {
        var words = SearchWords.Folded(text);
        return BestFirst(
            words.Aggregate(
                words.Length == 0 ? directives.Where(row => false) : directives,
                (found, word) => found.Where(row => row.SearchText.Contains(word) || row.Attachments.Any(file => file.Text!.Folded.Contains(word)))),
            text);
    }

    /// <summary>A hit in the number counts most, one in the text of a file least; among equals the newest comes first.</summary>
    private static IOrderedQueryable<Directive> BestFirst(IQueryable<Directive> found, string text)
    {
        var number = VietnameseText.Fold(text).Trim();
        var words = SearchWords.Folded(text);
        var ordered = found.OrderBy(row =>
            row.SearchNumber == number ? 0
            : row.SearchNumber.StartsWith(number + "-") ? 1
            : row.SearchNumber.StartsWith(number) ? 2
            : words.Contains(row.SearchNumber) ? 3 : 4);
        return words.Aggregate(ordered, (sorted, word) => sorted.ThenBy(row => row.SearchText.Contains(word) ? 0 : 1))
            .ThenByDescending(row => row.IssuedOn)
            .ThenBy(row => row.Id);
    }
}
