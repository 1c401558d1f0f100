using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Directives;
using StudyCampaigns.Numbering;
using StudyCampaigns.Papers;

namespace StudyCampaigns.Data;

/// <summary>The embedded default.</summary>
public sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options) : AppDbContext(options)
{
    public override IOrderedQueryable<Directive> SearchDirectives(IQueryable<Directive> directives, string text) =>
        DirectiveSearch.InSqlite(this, directives, text);

    public override IQueryable<RegisteredNumber> SearchNumbers(IQueryable<RegisteredNumber> lines, string text) =>
        ListSearch.NumbersInSqlite(this, lines, text);

    public override IQueryable<Paper> SearchPapers(IQueryable<Paper> papers, string text) => ListSearch.PapersInSqlite(this, papers, text);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        CheckLengths(builder);
    }

    /// <summary>SQLite ignores declared lengths, so that only a CHECK makes both databases refuse the same text.</summary>
    private static void CheckLengths(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetDeclaredProperties())
            {
                if (property.GetMaxLength() is { } length)
                {
                    var column = property.GetColumnName();
                    entity.AddCheckConstraint($"CK_{entity.GetTableName()}_{column}_Length", $"length(\"{column}\") <= {length}");
                }
            }
        }
    }
}
