using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace StudyCampaigns.Tests.Data;

/// <summary>A table as a script leaves it: columns with their greatest size in bytes (null for those that no key may hold), keys, references.</summary>
internal sealed record ScriptTable(string Name)
{
    public Dictionary<string, int?> Columns { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Primary keys, unique constraints and indexes.</summary>
    public List<Key> Keys { get; } = [];

    public List<Reference> References { get; } = [];

    public sealed record Key(string Name, IReadOnlyList<string> Columns, bool IsPrimary);

    /// <param name="Cascades">Deleting or clearing there changes rows here.</param>
    public sealed record Reference(string Name, IReadOnlyList<string> Columns, string Table, IReadOnlyList<string> KeyColumns, bool Cascades);

    public static int? BytesOf(DataTypeReference type)
    {
        if (type is not SqlDataTypeReference known)
        {
            return null;
        }

        return (known.SqlDataTypeOption, known.Parameters) switch
        {
            (SqlDataTypeOption.NVarChar or SqlDataTypeOption.NChar, [IntegerLiteral length]) => 2 * int.Parse(length.Value),
            (SqlDataTypeOption.VarBinary or SqlDataTypeOption.Binary or SqlDataTypeOption.VarChar or SqlDataTypeOption.Char, [IntegerLiteral length]) => int.Parse(length.Value),
            (SqlDataTypeOption.Bit or SqlDataTypeOption.TinyInt, _) => 1,
            (SqlDataTypeOption.SmallInt, _) => 2,
            (SqlDataTypeOption.Date, _) => 3,
            (SqlDataTypeOption.Int, _) => 4,
            (SqlDataTypeOption.BigInt or SqlDataTypeOption.DateTime2 or SqlDataTypeOption.Float or SqlDataTypeOption.Time, _) => 8,
            (SqlDataTypeOption.DateTimeOffset, _) => 10,
            (SqlDataTypeOption.UniqueIdentifier, _) => 16,
            (SqlDataTypeOption.Decimal, _) => 17,
            _ => null,
        };
    }
}
