using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Numbering;
using StudyCampaigns.Papers;
using StudyCampaigns.Text;

namespace StudyCampaigns.Data;

/// <summary>How each database searches the register and the papers: every word must be found, marks and case do not count.</summary>
internal static class ListSearch
{
    /// <summary>Through <c>NumberIndex</c>, an FTS5 table that triggers keep in step with the lines (<see cref="Migrations.SqliteSearchIndexes"/>).</summary>
    public static IQueryable<RegisteredNumber> NumbersInSqlite(AppDbContext db, IQueryable<RegisteredNumber> lines, string text)
    {
        var words = SearchWords.ForIndex(VietnameseText.Fold(text));
        if (words.Length == 0)
        {
            return lines.Where(row => false);
        }

        var found = db.Database.SqlQuery<int>($"""SELECT "rowid" AS "Value" FROM "NumberIndex" WHERE "NumberIndex" MATCH {words}""");
        return lines.Where(row => found.Contains(row.Id));
    }

    /// <summary>Through folded columns, as <see cref="DirectiveSearch.InSqlServer"/>.</summary>
    public static IQueryable<RegisteredNumber> NumbersInSqlServer(IQueryable<RegisteredNumber> lines, string text)
    {
        var words = SearchWords.Folded(text);
        return words.Aggregate(
            words.Length == 0 ? lines.Where(row => false) : lines, (found, word) => found.Where(row => row.SearchText.Contains(word)));
    }

    /// <summary>Through <c>PaperIndex</c>, as the numbers; units are few and their names are read.</summary>
    public static IQueryable<Paper> PapersInSqlite(AppDbContext db, IQueryable<Paper> papers, string text)
    {
        var folded = VietnameseText.Fold(text);
        var words = SearchWords.ForIndex(folded);
        if (words.Length == 0)
        {
            return papers.Where(row => false);
        }

        var byText = db.Database.SqlQuery<int>($"""SELECT "rowid" AS "Value" FROM "PaperIndex" WHERE "PaperIndex" MATCH {words}""");
        var units = db.Organizations.Where(row => row.SearchText.Contains(folded)).Select(row => row.Id);
        var found = byText.Union(db.Papers.Where(row => units.Contains(row.OrganizationId)).Select(row => row.Id));

        // The sum keeps SQLite from fetching and sorting every hit: it walks the index of the list and stops when a page is full.
        return papers.Where(row => found.Contains(row.Id + 0));
    }

    /// <inheritdoc cref="NumbersInSqlServer"/>
    public static IQueryable<Paper> PapersInSqlServer(IQueryable<Paper> papers, string text)
    {
        var words = SearchWords.Folded(text);
        return words.Aggregate(
            words.Length == 0 ? papers.Where(row => false) : papers,
            (found, word) => found.Where(row => row.SearchText.Contains(word) || row.Organization.SearchText.Contains(word)));
    }
}
