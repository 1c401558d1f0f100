using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Documents;
using StudyCampaigns.Registers;
using StudyCampaigns.Text;

namespace StudyCampaigns.Data;

/// <summary>How each database searches the register and the documents; both find the same.</summary>
internal static class ListSearch
{
    /// <summary>Through <c>RegisterEntryIndex</c>, an FTS5 table that triggers keep in step with the lines.</summary>
    public static IQueryable<RegisterEntry> NumbersInIndex(AppDbContext db, IQueryable<RegisterEntry> lines, SearchWords words)
    {
        if (words.Phrases.Count == 0)
        {
            return NumbersInColumns(lines, words);
        }

        var asked = IndexQuery.Of(words);
        var found = db.Database.SqlQuery<int>($"""SELECT "rowid" AS "Value" FROM "RegisterEntryIndex" WHERE "RegisterEntryIndex" MATCH {asked}""");
        return lines.Where(row => found.Contains(row.Id));
    }

    public static IQueryable<RegisterEntry> NumbersInColumns(IQueryable<RegisterEntry> lines, SearchWords words) =>
        lines.Finding(words, row => row.SearchText);

    /// <summary>Through <c>DocumentIndex</c>, as the numbers; units are few and their names are read.</summary>
    public static IQueryable<T> DocumentsInIndex<T>(AppDbContext db, IQueryable<T> documents, SearchWords words)
        where T : Document
    {
        if (words.Phrases.Count == 0)
        {
            return DocumentsInColumns(db, documents, words);
        }

        var asked = IndexQuery.Of(words);
        var byText = db.Database.SqlQuery<int>($"""SELECT "rowid" AS "Value" FROM "DocumentIndex" WHERE "DocumentIndex" MATCH {asked}""");
        var units = UnitsOf(db, words);
        var found = byText.Union(db.Documents.Where(row => units.Contains(row.OrganizationId)).Select(row => row.Id));

        // The sum keeps SQLite from fetching and sorting every hit: it walks the index of the list and stops when a page is full.
        return documents.Where(row => found.Contains(row.Id + 0));
    }

    public static IQueryable<T> DocumentsInColumns<T>(AppDbContext db, IQueryable<T> documents, SearchWords words)
        where T : Document
    {
        if (words.IsBlank)
        {
            return documents;
        }

        var units = UnitsOf(db, words);
        return documents.Where(ColumnSearch.Holds<T>(words, row => row.SearchText).Or(row => units.Contains(row.OrganizationId)));
    }

    private static IQueryable<int> UnitsOf(AppDbContext db, SearchWords words) =>
        db.Organizations.Finding(words, row => row.SearchText).Select(row => row.Id);
}
