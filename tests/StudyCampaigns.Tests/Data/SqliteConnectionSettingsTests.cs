using Microsoft.EntityFrameworkCore;

namespace StudyCampaigns.Tests.Data;

public sealed class SqliteConnectionSettingsTests
{
    /// <summary>Readers beside a writer, an answer that survives a power cut, no orphans, patience.</summary>
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "10000")]
    public async Task EveryConnection_Setting_IsOn(string name, string value)
    {
        await using var database = await TestDatabase.CreateOnSqliteAsync();
        await using var db = database.NewContext();
        await using var again = database.NewContext();
        await again.Database.OpenConnectionAsync();
        foreach (var context in new[] { db, again })
        {
            await context.Database.OpenConnectionAsync();
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {name}";

            Assert.Equal(value, $"{await command.ExecuteScalarAsync()}");
        }
    }
}
