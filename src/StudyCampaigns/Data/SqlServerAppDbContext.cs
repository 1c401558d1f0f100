using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Directives;
using StudyCampaigns.Numbering;
using StudyCampaigns.Text;

namespace StudyCampaigns.Data;

/// <summary>The production database.</summary>
public sealed class SqlServerAppDbContext(DbContextOptions<SqlServerAppDbContext> options) : AppDbContext(options)
{
    public override IOrderedQueryable<Directive> SearchDirectives(IQueryable<Directive> directives, SearchWords words) =>
        DirectiveSearch.InColumns(directives, words);

    public override IQueryable<RegisteredNumber> SearchNumbers(IQueryable<RegisteredNumber> lines, SearchWords words) =>
        ListSearch.NumbersInColumns(lines, words);

    public override IQueryable<T> SearchPapers<T>(IQueryable<T> papers, SearchWords words) => ListSearch.PapersInColumns(this, papers, words);
}
