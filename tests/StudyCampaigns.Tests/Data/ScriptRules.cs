namespace StudyCampaigns.Tests.Data;

/// <summary>What SQL Server asks of the tables that a script leaves and SQLite forgives; each answers the faults it finds.</summary>
internal static class ScriptRules
{
    /// <summary>The keys of a row: the clustered one, then the others.</summary>
    private const int ClusteredBytes = 900, IndexBytes = 1700;

    /// <summary>Keys and references that point at nothing.</summary>
    public static IEnumerable<string> FindDangling(ScriptModel model)
    {
        foreach (var table in model.Tables.Values)
        {
            foreach (var column in table.Keys.SelectMany(key => key.Columns).Concat(table.References.SelectMany(key => key.Columns)).Where(column => !table.Columns.ContainsKey(column)))
            {
                yield return $"{table.Name} has no {column}";
            }

            foreach (var reference in table.References)
            {
                if (!model.Tables.TryGetValue(reference.Table, out var owner) || !owner.Keys.Any(key => key.Columns.SequenceEqual(reference.KeyColumns)))
                {
                    yield return $"{reference.Name} references no key of {reference.Table}";
                }
            }
        }
    }

    public static IEnumerable<string> FindKeysTooLong(ScriptModel model) =>
        from table in model.Tables.Values
        from key in table.Keys
        let bytes = key.Columns.Sum(column => table.Columns.GetValueOrDefault(column) ?? 1_000_000)
        where bytes > (key.IsPrimary ? ClusteredBytes : IndexBytes)
        select $"{key.Name} takes {bytes} bytes";

    public static IEnumerable<string> FindReferencesWithoutIndex(ScriptModel model) =>
        from table in model.Tables.Values
        from reference in table.References
        where !table.Keys.Any(key => key.Columns.Take(reference.Columns.Count).SequenceEqual(reference.Columns))
        select $"{reference.Name} has no index";

    /// <summary>SQL Server makes no table that deleting one row could reach by two ways.</summary>
    public static IEnumerable<string> FindCascadesByTwoWays(ScriptModel model)
    {
        foreach (var start in model.Tables.Keys)
        {
            var ways = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            SyncFrom(model, start, [start], ways);
            foreach (var (reached, count) in ways.Where(way => way.Value > 1))
            {
                yield return $"deleting from {start} reaches {reached} by {count} ways";
            }
        }
    }

    private static void SyncFrom(ScriptModel model, string from, IReadOnlyList<string> passed, Dictionary<string, int> ways)
    {
        foreach (var table in model.Tables.Values)
        {
            foreach (var _ in table.References.Where(reference => reference.Cascades && reference.Table == from))
            {
                var returns = passed.Contains(table.Name);
                ways[table.Name] = ways.GetValueOrDefault(table.Name) + (returns ? 2 : 1);
                if (!returns)
                {
                    SyncFrom(model, table.Name, [.. passed, table.Name], ways);
                }
            }
        }
    }
}
