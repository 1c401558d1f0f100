using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Directives;
using StudyCampaigns.Registers;
using StudyCampaigns.Text;

namespace StudyCampaigns.Data;

/// <summary>The embedded default.</summary>
public sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options) : AppDbContext(options)
{
    public override IOrderedQueryable<Directive> SearchDirectives(IQueryable<Directive> directives, SearchWords words) =>
        DirectiveSearch.InIndex(this, directives, words);

    public override IQueryable<RegisterEntry> SearchNumbers(IQueryable<RegisterEntry> lines, SearchWords words) =>
        ListSearch.NumbersInIndex(this, lines, words);

    public override IQueryable<T> SearchDocuments<T>(IQueryable<T> documents, SearchWords words) => ListSearch.DocumentsInIndex(this, documents, words);

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
