using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Numbering;
using StudyCampaigns.Papers;
using StudyCampaigns.Text;

namespace StudyCampaigns.Data;

/// <summary>How each database searches the register and the papers; both find the same.</summary>
internal static class ListSearch
{
    /// <summary>Through <c>NumberIndex</c>, an FTS5 table that triggers keep in step with the lines.</summary>
    public static IQueryable<RegisteredNumber> NumbersInIndex(AppDbContext db, IQueryable<RegisteredNumber> lines, SearchWords words)
    {
        if (words.Phrases.Count == 0)
        {
            return NumbersInColumns(lines, words);
        }

        var asked = IndexQuery.Of(words);
        var found = db.Database.SqlQuery<int>($"""SELECT "rowid" AS "Value" FROM "NumberIndex" WHERE "NumberIndex" MATCH {asked}""");
        return lines.Where(row => found.Contains(row.Id));
    }

    public static IQueryable<RegisteredNumber> NumbersInColumns(IQueryable<RegisteredNumber> lines, SearchWords words) =>
        lines.Finding(words, row => row.SearchText);

    /// <summary>Through <c>PaperIndex</c>, as the numbers; units are few and their names are read.</summary>
    public static IQueryable<T> PapersInIndex<T>(AppDbContext db, IQueryable<T> papers, SearchWords words)
        where T : Paper
    {
        if (words.Phrases.Count == 0)
        {
            return PapersInColumns(db, papers, words);
        }

        var asked = IndexQuery.Of(words);
        var byText = db.Database.SqlQuery<int>($"""SELECT "rowid" AS "Value" FROM "PaperIndex" WHERE "PaperIndex" MATCH {asked}""");
        var units = UnitsOf(db, words);
        var found = byText.Union(db.Papers.Where(row => units.Contains(row.OrganizationId)).Select(row => row.Id));

        // The sum keeps SQLite from fetching and sorting every hit: it walks the index of the list and stops when a page is full.
        return papers.Where(row => found.Contains(row.Id + 0));
    }

    public static IQueryable<T> PapersInColumns<T>(AppDbContext db, IQueryable<T> papers, SearchWords words)
        where T : Paper
    {
        if (words.IsBlank)
        {
            return papers;
        }

        var units = UnitsOf(db, words);
        return papers.Where(ColumnSearch.Holds<T>(words, row => row.SearchText).Or(row => units.Contains(row.OrganizationId)));
    }

    private static IQueryable<int> UnitsOf(AppDbContext db, SearchWords words) =>
        db.Organizations.Finding(words, row => row.SearchText).Select(row => row.Id);
}
