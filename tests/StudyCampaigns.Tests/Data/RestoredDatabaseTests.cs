using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;

namespace StudyCampaigns.Tests.Data;

public class RestoredDatabaseTests
{
    /// <summary>A backup is one file without a write-ahead log; EF's first look at it is read-only.</summary>
    [Fact]
    public async Task Prepare_FileNotInWriteAheadMode_OpensAndSwitches()
    {
        await using var database = await TestDatabase.CreateOnSqliteAsync();
        await using (var connection = new SqliteConnection(database.ConnectionString + ";Pooling=False"))
        {
            await connection.OpenAsync();
            await using var leave = connection.CreateCommand();
            leave.CommandText = "PRAGMA journal_mode=DELETE";
            Assert.Equal("delete", await leave.ExecuteScalarAsync());
        }

        await using var db = database.NewContext();
        await new DatabaseStart(db).PrepareAsync(CancellationToken.None);

        Assert.Equal("wal", (await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").ToListAsync()).Single());
    }
}
