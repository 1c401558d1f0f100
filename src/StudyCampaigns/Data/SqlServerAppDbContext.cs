using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Attachments;
using StudyCampaigns.Directives;
using StudyCampaigns.Documents;
using StudyCampaigns.Organizations;
using StudyCampaigns.Registers;
using StudyCampaigns.Text;

namespace StudyCampaigns.Data;

/// <summary>The production database.</summary>
public sealed class SqlServerAppDbContext(DbContextOptions<SqlServerAppDbContext> options) : AppDbContext(options)
{
    /// <summary>Compares code by code, as SQLite does.</summary>
    private const string Binary = "Latin1_General_100_BIN2";

    /// <summary>Texts made by the program for the program: places in the tree, folded texts of search, sort keys.</summary>
    private static readonly HashSet<string> MadeByTheProgram =
        [nameof(Organization.Path), nameof(Organization.SearchText), nameof(Organization.SortKey), nameof(Directive.SearchNumber), nameof(AttachmentText.Folded)];

    public override IOrderedQueryable<Directive> SearchDirectives(IQueryable<Directive> directives, SearchWords words) =>
        DirectiveSearch.InColumns(directives, words);

    public override IQueryable<RegisterEntry> SearchNumbers(IQueryable<RegisterEntry> lines, SearchWords words) =>
        ListSearch.NumbersInColumns(lines, words);

    public override IQueryable<T> SearchDocuments<T>(IQueryable<T> documents, SearchWords words) => ListSearch.DocumentsInColumns(this, documents, words);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        CollateBinary(builder);
    }

    /// <summary>
    /// Whatever the collation of the database: Vietnamese ones take "tr" and "ng" for one letter, so that a LIKE on the unfinished word "t"
    /// would miss "trung", and order sort keys by another alphabet.
    /// </summary>
    private static void CollateBinary(ModelBuilder builder)
    {
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredProperties()))
        {
            if (property.ClrType == typeof(string) && MadeByTheProgram.Contains(property.Name))
            {
                property.SetCollation(Binary);
            }
        }
    }
}
