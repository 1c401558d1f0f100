using Microsoft.EntityFrameworkCore;

namespace StudyCampaigns.Data;

/// <summary>The embedded default.</summary>
public sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options) : AppDbContext(options)
{
    public override IQueryable<DirectiveMatch> SearchDirectives(string text) => DirectiveSearch.InSqlite(this, text);

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
