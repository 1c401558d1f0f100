using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;

namespace StudyCampaigns.Tests.Data;

public sealed partial class MigrationTests
{
    [Fact]
    public void Sqlite_Model_HasItsMigration()
    {
        using var db = new SqliteAppDbContext(new DbContextOptionsBuilder<SqliteAppDbContext>().UseSqlite("Data Source=none.db").Options);

        Assert.False(db.Database.HasPendingModelChanges(), "The model changed without a migration: docs/database.md says how to add one.");
    }

    [Fact]
    public void SqlServer_Model_HasItsMigration()
    {
        using var db = SqlServer();

        Assert.False(db.Database.HasPendingModelChanges(), "The model changed without a migration: docs/database.md says how to add one.");
    }

    [Fact]
    public void SqlServer_Script_ParsesAndHoldsTogetherWithoutAServer()
    {
        using var db = SqlServer();
        var model = new ScriptModel();

        Assert.Equal([], model.Read(new MigrationScript(db).Write()));

        Assert.Equal([], model.Dangling());
        foreach (var table in db.Model.GetRelationalModel().Tables)
        {
            Assert.True(model.Tables.ContainsKey(table.Name), $"The script does not make {table.Name}.");
            Assert.Equal([], table.Columns.Select(column => column.Name).Except(model.Tables[table.Name]));
        }
    }

    [Fact]
    public void SqlServer_Script_IsIdempotent()
    {
        using var db = SqlServer();
        var batches = BatchEnd().Split(new MigrationScript(db).Write());

        Assert.Contains(batches, batch => batch.Contains("IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL", StringComparison.Ordinal));
        var changes = batches.Where(batch => batch.Contains("CREATE TABLE", StringComparison.Ordinal) || batch.Contains("INSERT INTO", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(changes);
        Assert.All(changes, batch => Assert.Contains("IF ", batch));
    }

    private static SqlServerAppDbContext SqlServer() =>
        new(new DbContextOptionsBuilder<SqlServerAppDbContext>().UseSqlServer("Server=none").Options);

    [GeneratedRegex(@"^GO\s*$", RegexOptions.Multiline)]
    private static partial Regex BatchEnd();
}
