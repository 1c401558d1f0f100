using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace StudyCampaigns.Tests.Data;

/// <summary>
/// What a T-SQL script makes, read from its syntax tree: tables with their columns, and what its keys and indexes point at. DacFx's own
/// model does not load on .NET 10 (it asks for the strong-name key of an assembly); use it instead when a version that does is out.
/// </summary>
internal sealed class ScriptModel : TSqlFragmentVisitor
{
    private readonly List<(string Where, string Owner, string Table, string Column)> references = [];

    private readonly List<string> faults = [];

    public Dictionary<string, HashSet<string>> Tables { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Throws nothing: syntax faults are answered.</summary>
    public IReadOnlyList<string> Read(string script)
    {
        var fragment = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
        faults.AddRange(errors.Select(error => $"line {error.Line}: {error.Message}"));
        fragment?.Accept(this);
        return faults;
    }

    /// <summary>Keys and indexes that point at nothing.</summary>
    public IEnumerable<string> Dangling() => references
        .Where(reference => !Tables.TryGetValue(reference.Table, out var columns) || !columns.Contains(reference.Column))
        .Select(reference => $"{reference.Where}: {reference.Table}.{reference.Column}");

    public override void Visit(CreateTableStatement node)
    {
        var table = Name(node.SchemaObjectName);
        Tables.Add(table, [.. node.Definition.ColumnDefinitions.Select(column => column.ColumnIdentifier.Value)]);
        foreach (var constraint in node.Definition.TableConstraints)
        {
            Note(constraint, table);
        }
    }

    public override void Visit(AlterTableAddTableElementStatement node)
    {
        Tables[Name(node.SchemaObjectName)].UnionWith(node.Definition.ColumnDefinitions.Select(column => column.ColumnIdentifier.Value));
        foreach (var constraint in node.Definition.TableConstraints)
        {
            Note(constraint, Name(node.SchemaObjectName));
        }
    }

    public override void Visit(AlterTableDropTableElementStatement node)
    {
        foreach (var element in node.AlterTableDropTableElements)
        {
            if (element.TableElementType == TableElementType.Column)
            {
                Tables[Name(node.SchemaObjectName)].Remove(element.Name.Value);
            }
            else
            {
                references.RemoveAll(reference => reference.Where == element.Name.Value);
            }
        }
    }

    public override void Visit(DropTableStatement node)
    {
        foreach (var table in node.Objects.Select(Name))
        {
            Tables.Remove(table);
            references.RemoveAll(reference => reference.Owner == table);
        }
    }

    public override void Visit(DropIndexStatement node)
    {
        foreach (var clause in node.DropIndexClauses.OfType<DropIndexClause>())
        {
            references.RemoveAll(reference => reference.Where == clause.Index.Value);
        }
    }

    public override void Visit(ExecutableProcedureReference node)
    {
        if (node.ProcedureReference.ProcedureReference.Name.BaseIdentifier.Value != "sp_rename")
        {
            return;
        }

        var words = node.Parameters.Select(parameter => ((StringLiteral)parameter.ParameterValue).Value).ToList();
        var from = words[0].Trim('[', ']').Split("].[")[^1];
        if (words is [_, var to, "OBJECT"] && Tables.Remove(from, out var columns))
        {
            Tables.Add(to, columns);
            for (var at = 0; at < references.Count; at++)
            {
                var (where, owner, table, column) = references[at];
                references[at] = (where, owner == from ? to : owner, table == from ? to : table, column);
            }
        }
    }

    public override void Visit(CreateIndexStatement node) =>
        references.AddRange(node.Columns.Select(column => (node.Name.Value, Name(node.OnName), Name(node.OnName), Name(column.Column))));

    public override void Visit(ExecutableStringList node)
    {
        // Filtered indexes stand in EXEC(N'…'). A text put together with a variable (dropping a constraint whose name the database gave) cannot be read before it runs.
        if (node.Strings is [StringLiteral text])
        {
            Read(text.Value);
        }
    }

    private void Note(ConstraintDefinition constraint, string table)
    {
        var name = constraint.ConstraintIdentifier.Value;
        if (constraint is ForeignKeyConstraintDefinition key)
        {
            references.AddRange(key.Columns.Select(column => (name, table, table, column.Value)));
            references.AddRange(key.ReferencedTableColumns.Select(column => (name, table, Name(key.ReferenceTableName), column.Value)));
        }
        else if (constraint is UniqueConstraintDefinition unique)
        {
            references.AddRange(unique.Columns.Select(column => (name, table, table, Name(column.Column))));
        }
    }

    private static string Name(SchemaObjectName name) => name.BaseIdentifier.Value;

    private static string Name(ColumnReferenceExpression column) => column.MultiPartIdentifier.Identifiers[^1].Value;
}
