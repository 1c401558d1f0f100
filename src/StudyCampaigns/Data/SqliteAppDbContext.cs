using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Directives;
using StudyCampaigns.Numbering;
using StudyCampaigns.Text;

namespace StudyCampaigns.Data;

/// <summary>The embedded default.</summary>
public sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options) : AppDbContext(options)
{
    public override IOrderedQueryable<Directive> SearchDirectives(IQueryable<Directive> directives, SearchWords words) =>
        DirectiveSearch.InIndex(this, directives, words);

    public override IQueryable<RegisteredNumber> SearchNumbers(IQueryable<RegisteredNumber> lines, SearchWords words) =>
        ListSearch.NumbersInIndex(this, lines, words);

    public override IQueryable<T> SearchPapers<T>(IQueryable<T> papers, SearchWords words) => ListSearch.PapersInIndex(this, papers, words);

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
