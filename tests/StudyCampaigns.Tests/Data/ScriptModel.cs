using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace StudyCampaigns.Tests.Data;

/// <summary>
/// What a T-SQL script makes, read from its syntax tree batch by batch, and what SQL Server would refuse in it.
/// </summary>
internal sealed class ScriptModel : TSqlFragmentVisitor
{
    private readonly Dictionary<(string Table, string Column), int> addedInBatch = [];

    private readonly List<string> faults = [];

    public Dictionary<string, ScriptTable> Tables { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Throws nothing: faults of syntax and of order are answered.</summary>
    public IReadOnlyList<string> Read(string script)
    {
        var fragment = Parse(script);
        foreach (var batch in (fragment as TSqlScript)?.Batches ?? [])
        {
            addedInBatch.Clear();
            batch.Accept(this);
        }

        return faults;
    }

    public override void Visit(CreateTableStatement node)
    {
        var table = new ScriptTable(NameOf(node.SchemaObjectName));
        Tables.Add(table.Name, table);
        Take(table, node.Definition);
    }

    public override void Visit(AlterTableAddTableElementStatement node)
    {
        var table = Tables[NameOf(node.SchemaObjectName)];
        Take(table, node.Definition);
        foreach (var column in node.Definition.ColumnDefinitions)
        {
            addedInBatch[(table.Name, column.ColumnIdentifier.Value)] = node.StartOffset + node.FragmentLength;
        }
    }

    public override void Visit(AlterTableDropTableElementStatement node)
    {
        var table = Tables[NameOf(node.SchemaObjectName)];
        foreach (var element in node.AlterTableDropTableElements)
        {
            if (element.TableElementType == TableElementType.Column)
            {
                table.Columns.Remove(element.Name.Value);
                continue;
            }

            if (table.Keys.Any(key => key.IsPrimary && key.Name == element.Name.Value))
            {
                RefuseWhileReferenced(table, $"{element.Name.Value} is dropped");
            }

            table.Keys.RemoveAll(key => key.Name == element.Name.Value);
            table.References.RemoveAll(key => key.Name == element.Name.Value);
        }
    }

    public override void Visit(DropTableStatement node)
    {
        foreach (var name in node.Objects.Select(NameOf))
        {
            RefuseWhileReferenced(Tables[name], $"{name} is dropped");
            Tables.Remove(name);
        }
    }

    public override void Visit(DropIndexStatement node)
    {
        foreach (var clause in node.DropIndexClauses.OfType<DropIndexClause>())
        {
            Tables[NameOf(clause.Object)].Keys.RemoveAll(key => key.Name == clause.Index.Value);
        }
    }

    public override void Visit(CreateIndexStatement node) => Tables[NameOf(node.OnName)].Keys.Add(
        new(node.Name.Value, [.. node.Columns.Select(column => NameOf(column.Column))], IsPrimary: false));

    public override void Visit(ColumnReferenceExpression node)
    {
        // A column that this batch has added is not there yet when SQL Server compiles the batch.
        if (node.MultiPartIdentifier is { } name
            && addedInBatch.Any(added => added.Key.Column == name.Identifiers[^1].Value && node.StartOffset > added.Value))
        {
            faults.Add($"line {node.StartLine}: {name.Identifiers[^1].Value} is named in the batch that adds it");
        }
    }

    public override void Visit(ExecutableStringList node)
    {
        // Filtered indexes stand in EXEC(N'…'), a batch of its own. A text put together with a variable cannot be read before it runs.
        if (node.Strings is [StringLiteral text])
        {
            var outer = addedInBatch.ToList();
            Read(text.Value);
            foreach (var (column, end) in outer)
            {
                addedInBatch[column] = end;
            }
        }
    }

    private TSqlFragment? Parse(string script)
    {
        var fragment = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
        faults.AddRange(errors.Select(error => $"line {error.Line}: {error.Message}"));
        faults.AddRange((fragment?.ScriptTokenStream ?? [])
            .Where(token => token.TokenType == TSqlTokenType.AsciiStringOrQuotedIdentifier)
            .Select(token => $"line {token.Line}: {token.Text} is an identifier only while QUOTED_IDENTIFIER is on; brackets always are"));
        return fragment;
    }

    private void Take(ScriptTable table, TableDefinition definition)
    {
        foreach (var column in definition.ColumnDefinitions)
        {
            table.Columns[column.ColumnIdentifier.Value] = ScriptTable.BytesOf(column.DataType);
        }

        foreach (var constraint in definition.TableConstraints)
        {
            if (constraint is ForeignKeyConstraintDefinition key)
            {
                table.References.Add(new(
                    key.ConstraintIdentifier.Value, [.. key.Columns.Select(column => column.Value)], NameOf(key.ReferenceTableName),
                    [.. key.ReferencedTableColumns.Select(column => column.Value)],
                    key.DeleteAction is DeleteUpdateAction.Cascade or DeleteUpdateAction.SetNull or DeleteUpdateAction.SetDefault));
            }
            else if (constraint is UniqueConstraintDefinition unique)
            {
                table.Keys.Add(new(unique.ConstraintIdentifier.Value, [.. unique.Columns.Select(column => NameOf(column.Column))], unique.IsPrimaryKey));
            }
        }
    }

    private void RefuseWhileReferenced(ScriptTable table, string what)
    {
        foreach (var key in Tables.Values.Where(other => other != table).SelectMany(other => other.References).Where(key => key.Table == table.Name))
        {
            faults.Add($"{what} while {key.Name} references it");
        }
    }

    private static string NameOf(SchemaObjectName name) => name.BaseIdentifier.Value;

    private static string NameOf(ColumnReferenceExpression column) => column.MultiPartIdentifier.Identifiers[^1].Value;
}
