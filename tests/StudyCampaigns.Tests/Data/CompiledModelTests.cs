using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using StudyCampaigns.Data;

namespace StudyCampaigns.Tests.Data;

/// <summary>A compiled model left behind is a change that silently does nothing; see docs/adr/0010.</summary>
public sealed partial class CompiledModelTests
{
    [Fact]
    public void Sqlite_CompiledModel_IsThatOfTheMappings()
    {
        using var db = new SqliteAppDbContext(new DbContextOptionsBuilder<SqliteAppDbContext>().UseSqlite("Data Source=none.db").Options);

        AssertFresh(db);
    }

    [Fact]
    public void SqlServer_CompiledModel_IsThatOfTheMappings()
    {
        using var db = new SqlServerAppDbContext(new DbContextOptionsBuilder<SqlServerAppDbContext>().UseSqlServer("Server=none").Options);

        AssertFresh(db);
    }

    private static void AssertFresh(AppDbContext db)
    {
        Assert.StartsWith("StudyCampaigns.Data.CompiledModels.", db.Model.GetType().FullName);
        var mappings = db.GetService<IModelRuntimeInitializer>().Initialize(db.GetService<IDesignTimeModel>().Model, designTime: false);

        Assert.True(
            Described(mappings) == Described(db.Model),
            "The mappings changed after the model was compiled: docs/database.md, \"Changing the model\", says how to compile it again.");
    }

    private static string Described(IModel model) => string.Join(
        '\n',
        StoredTypes(model).Prepend(ComplexTypesTable().Replace(model.ToDebugString(MetadataDebugStringOptions.LongDefault).ReplaceLineEndings("\n"), "")));

    /// <summary>The compiled model says again, for a complex type, in which table its owner is; the mappings say it once.</summary>
    [GeneratedRegex(@"\n {10}Annotations: (?:\n {12}Relational:\w+: ?[^\n]*)+")]
    private static partial Regex ComplexTypesTable();

    /// <summary>What the description of EF leaves out: how a value is written.</summary>
    private static IEnumerable<string> StoredTypes(IModel model) =>
        from entity in model.GetEntityTypes()
        from property in entity.GetDeclaredProperties()
        let mapping = property.GetRelationalTypeMapping()
        select $"{entity.Name}.{property.Name} {mapping.StoreType} {mapping.Converter?.GetType()}";
}
