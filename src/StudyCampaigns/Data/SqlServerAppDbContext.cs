using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Directives;
using StudyCampaigns.Numbering;
using StudyCampaigns.Papers;

namespace StudyCampaigns.Data;

/// <summary>The production database.</summary>
public sealed class SqlServerAppDbContext(DbContextOptions<SqlServerAppDbContext> options) : AppDbContext(options)
{
    public override IOrderedQueryable<Directive> SearchDirectives(IQueryable<Directive> directives, string text) =>
        DirectiveSearch.InSqlServer(directives, text);

    public override IQueryable<RegisteredNumber> SearchNumbers(IQueryable<RegisteredNumber> lines, string text) =>
        ListSearch.NumbersInSqlServer(lines, text);

    public override IQueryable<Paper> SearchPapers(IQueryable<Paper> papers, string text) => ListSearch.PapersInSqlServer(papers, text);
}
