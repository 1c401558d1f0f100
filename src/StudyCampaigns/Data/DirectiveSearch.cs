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
    /// Through <c>DirectiveIndex</c>, an FTS5 table that triggers keep in step with the rows (migration <c>DirectiveIndex</c>). A hit in
    /// the number counts most, in the text of a file least. The last word may be unfinished.
    /// </summary>
    public static IQueryable<DirectiveMatch> InSqlite(AppDbContext db, string text)
    {
        var number = VietnameseText.Fold(text).Trim();
        var words = IndexWords.Of(number);
        if (words.Length == 0)
        {
            return Nothing(db);
        }

        return db.Database.SqlQuery<DirectiveMatch>(
            $"""
             SELECT "i"."rowid" AS "DirectiveId", bm25("DirectiveIndex", 10.0, 4.0, 1.0)
                 - CASE WHEN "d"."SearchNumber" = {number} THEN 3000.0
                        WHEN substr("d"."SearchNumber", 1, {number.Length + 1}) = {number + "-"} THEN 2000.0
                        WHEN substr("d"."SearchNumber", 1, {number.Length}) = {number} THEN 1000.0 ELSE 0.0 END AS "Rank"
             FROM "DirectiveIndex" AS "i" INNER JOIN "Directives" AS "d" ON "d"."Id" = "i"."rowid"
             WHERE "DirectiveIndex" MATCH {words}
             """);
    }

    /// <summary>Through folded columns: SQL Server's own index of texts is a part that many installations leave out.</summary>
    public static IQueryable<DirectiveMatch> InSqlServer(AppDbContext db, string text)
    {
        var number = VietnameseText.Fold(text).Trim();
        var words = number.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return Nothing(db);
        }

        IQueryable<Directive> found = db.Directives;
        IQueryable<Directive> byFacts = db.Directives;
        foreach (var word in words)
        {
            found = found.Where(row => row.SearchText.Contains(word) || row.Attachments.Any(file => file.Text!.Folded.Contains(word)));
            byFacts = byFacts.Where(row => row.SearchText.Contains(word));
        }

        var facts = byFacts.Select(row => row.Id);
        return found.Select(row => new DirectiveMatch
        {
            DirectiveId = row.Id,
            Rank = row.SearchNumber == number ? 0
                : row.SearchNumber.StartsWith(number + "-") ? 1
                : row.SearchNumber.StartsWith(number) ? 2
                : facts.Contains(row.Id) ? 3 : 4,
        });
    }

    private static IQueryable<DirectiveMatch> Nothing(AppDbContext db) =>
        db.Directives.Where(row => false).Select(row => new DirectiveMatch { DirectiveId = row.Id, Rank = 0 });
}
