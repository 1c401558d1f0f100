using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace StudyCampaigns.Tests.Data;

/// <summary>
/// What a T-SQL script makes, read from its syntax tree: tables with their columns, and what its keys and indexes point at. DacFx's own
/// model does not load on .NET 10 (it asks for the strong-name key of an assembly); use it instead when a version that does is out.
/// </summary>
internal sealed class ScriptModel : TSqlFragmentVisitor
{
    private readonly List<(string Where, string Table, string Column)> references = [];

    private readonly List<string> statementsInText = [];

    public Dictionary<string, HashSet<string>> Tables { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Throws nothing: syntax faults are answered.</summary>
    public IReadOnlyList<string> Read(string script)
    {
        var fragment = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
        var faults = errors.Select(error => $"line {error.Line}: {error.Message}").ToList();
        fragment?.Accept(this);

        // Filtered indexes stand in EXEC(N'…').
        foreach (var text in statementsInText.ToList())
        {
            statementsInText.Remove(text);
            faults.AddRange(Read(text));
        }

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
        foreach (var constraint in node.Definition.TableConstraints)
        {
            Note(constraint, Name(node.SchemaObjectName));
        }
    }

    public override void Visit(CreateIndexStatement node) =>
        references.AddRange(node.Columns.Select(column => (node.Name.Value, Name(node.OnName), Name(column.Column))));

    public override void Visit(ExecutableStringList node) =>
        statementsInText.AddRange(node.Strings.OfType<StringLiteral>().Select(text => text.Value));

    private void Note(ConstraintDefinition constraint, string table)
    {
        var name = constraint.ConstraintIdentifier.Value;
        if (constraint is ForeignKeyConstraintDefinition key)
        {
            references.AddRange(key.Columns.Select(column => (name, table, column.Value)));
            references.AddRange(key.ReferencedTableColumns.Select(column => (name, Name(key.ReferenceTableName), column.Value)));
        }
        else if (constraint is UniqueConstraintDefinition unique)
        {
            references.AddRange(unique.Columns.Select(column => (name, table, Name(column.Column))));
        }
    }

    private static string Name(SchemaObjectName name) => name.BaseIdentifier.Value;

    private static string Name(ColumnReferenceExpression column) => column.MultiPartIdentifier.Identifiers[^1].Value;
}
