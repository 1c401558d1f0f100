using Microsoft.EntityFrameworkCore;

namespace StudyCampaigns.Data;

/// <summary>The production database.</summary>
public sealed class SqlServerAppDbContext(DbContextOptions<SqlServerAppDbContext> options) : AppDbContext(options)
{
    public override IQueryable<DirectiveMatch> SearchDirectives(string text) => DirectiveSearch.InSqlServer(this, text);
}
