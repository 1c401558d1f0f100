using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;

namespace StudyCampaigns.Tests.Demo;

/// <summary>Every table as text, row by row, without the random versions of rows.</summary>
internal static class DemoDump
{
    public static async Task<string> HashAsync(AppDbContext db)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await ReadAsync(db, (table, line) => hash.AppendData(Encoding.UTF8.GetBytes($"{table}|{line}\n")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static async Task ReadAsync(AppDbContext db, Action<string, string> take)
    {
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Where(table => table != nameof(AppDbContext.RightsVersions)).Distinct().Order(StringComparer.Ordinal).ToList();
        await db.Database.OpenConnectionAsync();
        foreach (var table in tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY rowid";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                take(table, Line(reader));
            }
        }
    }

    private static string Line(DbDataReader reader) => string.Join('|', Enumerable.Range(0, reader.FieldCount)
        .Where(column => reader.GetName(column) != "Version")
        .Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)));
}
