using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using StudyCampaigns.Data;

namespace StudyCampaigns.Tests.Data;

/// <summary>The script of SQL Server, read without a server: what it would refuse, and that SQLite forgives, is found here.</summary>
public sealed partial class SqlServerScriptTests
{
    private static readonly string Script = Write();

    [Fact]
    public void Script_Read_HoldsTogetherAndMakesTheModel()
    {
        var (model, faults) = Read(Script);

        Assert.Equal([], faults);
        Assert.Equal([], ScriptRules.FindDangling(model));
        using var db = SqlServer();
        foreach (var table in db.Model.GetRelationalModel().Tables)
        {
            Assert.True(model.Tables.ContainsKey(table.Name), $"The script does not make {table.Name}.");
            Assert.Equal([], table.Columns.Select(column => column.Name).Except(model.Tables[table.Name].Columns.Keys));
        }
    }

    [Fact]
    public void Script_KeysAndReferences_AreSuchAsSqlServerTakes()
    {
        var (model, _) = Read(Script);

        Assert.Equal([], ScriptRules.FindKeysTooLong(model));
        Assert.Equal([], ScriptRules.FindReferencesWithoutIndex(model));
        Assert.Equal([], ScriptRules.FindCascadesByTwoWays(model));
    }

    [Fact]
    public void Script_FirstBatch_SetsWhatFilteredIndexesNeed()
    {
        var first = BatchEnd().Split(Script)[0];

        Assert.Contains("WHERE [", Script);
        Assert.Contains("QUOTED_IDENTIFIER ON;", first);
        Assert.Contains("SET NUMERIC_ROUNDABORT OFF;", first);
        Assert.DoesNotContain("CREATE", first);
    }

    [Fact]
    public void Script_EveryChange_StandsBehindAQuestion()
    {
        var statements = ((TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(Script), out _)).Batches.SelectMany(batch => batch.Statements).ToList();

        Assert.True(statements.OfType<IfStatement>().Count() > 100);
        Assert.All(
            statements.Where(each => each is not IfStatement),
            each => Assert.True(each is BeginTransactionStatement or CommitTransactionStatement or PredicateSetStatement, $"line {each.StartLine}"));
        Assert.All(statements.OfType<IfStatement>(), each => Assert.Matches("(EXISTS|IS NULL)", Script.Substring(each.Predicate.StartOffset, each.Predicate.FragmentLength)));
    }

    [Fact]
    public void Collation_TextsMadeByTheProgram_IsBinary()
    {
        foreach (var column in new[] { "Path", "SearchText", "SearchNumber", "SortKey", "Folded" })
        {
            var made = Regex.Matches(Script, $@"\[{column}\] nvarchar\((\d+|max)\)(?<collation> COLLATE \w+)?");

            Assert.NotEmpty(made);
            Assert.All(made, each => Assert.Equal(" COLLATE Latin1_General_100_BIN2", each.Groups["collation"].Value));
        }
    }

    [Theory]
    [InlineData("ALTER TABLE [A] DROP CONSTRAINT [PK_A];", "PK_A is dropped while FK_B references it")]
    [InlineData("DROP TABLE [A];", "A is dropped while FK_B references it")]
    [InlineData("ALTER TABLE [A] ADD [N] int NULL; UPDATE [A] SET [N] = 1;", "N is named in the batch that adds it")]
    [InlineData("ALTER TABLE [A] ADD CHECK (\"Id\" > 0);", "\"Id\" is an identifier only while QUOTED_IDENTIFIER is on")]
    [InlineData("CREATE TABLE [C] ([Id] int NOT NULL", "line")]
    public void Read_WhatSqlServerRefuses_IsTold(string added, string fault)
    {
        var (_, faults) = Read(Tables + added);

        Assert.Contains(faults, each => each.Contains(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ALTER TABLE [B] DROP CONSTRAINT [FK_B]; ALTER TABLE [A] DROP CONSTRAINT [PK_A];")]
    [InlineData("ALTER TABLE [A] ADD [N] int NULL;\nGO\nUPDATE [A] SET [N] = 1;")]
    [InlineData("ALTER TABLE [A] ADD [N] int NULL; EXEC(N'UPDATE [A] SET [N] = 1');")]
    public void Read_WhatSqlServerTakes_HasNoFault(string added) => Assert.Equal([], Read(Tables + added).Faults);

    [Fact]
    public void Rules_WhatSqlServerRefuses_IsTold()
    {
        var (model, _) = Read(Tables +
            """
            CREATE TABLE [C] ([Id] int NOT NULL, [BId] int NOT NULL, [AId] int NOT NULL, [Text] nvarchar(900) NULL, CONSTRAINT [PK_C] PRIMARY KEY ([Id]),
              CONSTRAINT [FK_C_B] FOREIGN KEY ([BId]) REFERENCES [B] ([Id]) ON DELETE CASCADE,
              CONSTRAINT [FK_C_A] FOREIGN KEY ([AId]) REFERENCES [A] ([Id]) ON DELETE CASCADE);
            CREATE INDEX [IX_C_AId] ON [C] ([AId]);
            CREATE INDEX [IX_C_Text] ON [C] ([Text]);
            """);

        Assert.Equal(["IX_C_Text takes 1800 bytes"], ScriptRules.FindKeysTooLong(model));
        Assert.Equal(["FK_C_B has no index"], ScriptRules.FindReferencesWithoutIndex(model));
        Assert.Equal(["deleting from A reaches C by 2 ways"], ScriptRules.FindCascadesByTwoWays(model));
        Assert.Equal(["FK_D references no key of C"], ScriptRules.FindDangling(Read(
            "CREATE TABLE [C] ([Id] int NOT NULL, [CId] int NULL, CONSTRAINT [FK_D] FOREIGN KEY ([CId]) REFERENCES [C] ([Id]));").Model));
    }

    private const string Tables =
        """
        CREATE TABLE [A] ([Id] int NOT NULL, CONSTRAINT [PK_A] PRIMARY KEY ([Id]));
        CREATE TABLE [B] ([Id] int NOT NULL, CONSTRAINT [PK_B] PRIMARY KEY ([Id]), CONSTRAINT [FK_B] FOREIGN KEY ([Id]) REFERENCES [A] ([Id]) ON DELETE CASCADE);
        GO

        """;

    private static (ScriptModel Model, IReadOnlyList<string> Faults) Read(string script)
    {
        var model = new ScriptModel();
        return (model, model.Read(script));
    }

    private static string Write()
    {
        using var db = SqlServer();
        return new MigrationScript(db).Write();
    }

    private static SqlServerAppDbContext SqlServer() =>
        new((DbContextOptions<SqlServerAppDbContext>)new DbContextOptionsBuilder<SqlServerAppDbContext>().UsePortalSqlServer("Server=none").Options);

    [GeneratedRegex(@"^GO\s*$", RegexOptions.Multiline)]
    private static partial Regex BatchEnd();
}
