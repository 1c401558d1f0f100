using Microsoft.Data.Sqlite;
using StudyCampaigns.Registers;

namespace StudyCampaigns.Tests.Data;

/// <summary>What a line of the register must say is kept by the database too.</summary>
public sealed class RegisterLineChecksTests
{
    [Theory]
    [InlineData("'Reserved', NULL, NULL, NULL, NULL")]
    [InlineData("'Skipped', NULL, NULL, NULL, NULL")]
    [InlineData("'ByHand', NULL, '2023-01-01', NULL, NULL")]
    [InlineData("'Document', 'Trích yếu', NULL, NULL, NULL")]
    public async Task Write_LineWithoutWhatItsKindNeeds_IsRefusedByTheDatabase(string values)
    {
        await using var database = await TestDatabase.CreateOnSqliteAsync();
        var tree = await TestTree.PlantAsync(database);
        await using var db = database.NewContext();
        db.DocumentRegisters.Add(new DocumentRegister(tree.Committee.Id, "2020-2025", "KH"));
        await db.SaveChangesAsync();

        var failure = await Assert.ThrowsAsync<SqliteException>(() => RunAsync(
            database.ConnectionString,
            $"INSERT INTO RegisterEntries (RegisterId, Number, Text, SearchText, Kind, Subject, IssuedOn, Holder, Reason) VALUES (1, 1, '01-KH/QU', '', {values})"));

        Assert.Contains("CHECK constraint failed: CK_RegisteredNumbers_", failure.Message);
    }

    private static async Task RunAsync(string connectionString, string sql)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
