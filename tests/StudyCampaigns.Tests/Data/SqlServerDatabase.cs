using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using StudyCampaigns.Data;

namespace StudyCampaigns.Tests.Data;

/// <summary>A SQL Server database of this run's own, migrated, and dropped at the end.</summary>
internal sealed class SqlServerDatabase : IAsyncDisposable
{
    private SqlServerDatabase(string name) =>
        ConnectionString = new SqlConnectionStringBuilder(SqlServerSettings.ConnectionString) { InitialCatalog = name }.ConnectionString;

    public string ConnectionString { get; }

    public static async Task<SqlServerDatabase> CreateAsync()
    {
        var database = new SqlServerDatabase($"StudyCampaignsTest{Guid.NewGuid():N}");
        await database.RunAsync(SqlServerSettings.CreateStatement);
        await using var db = database.NewContext();
        await new DatabaseStart(db).MigrateAsync(CancellationToken.None);
        return database;
    }

    public SqlServerAppDbContext NewContext(params IInterceptor[] interceptors) => new(
        (DbContextOptions<SqlServerAppDbContext>)new DbContextOptionsBuilder<SqlServerAppDbContext>()
            .UseTestSqlServer(ConnectionString).AddInterceptors(interceptors).Options);

    public async ValueTask DisposeAsync()
    {
        if (SqlServerSettings.DropStatement is { } drop)
        {
            using (var connection = new SqlConnection(ConnectionString))
            {
                SqlConnection.ClearPool(connection);
            }

            await RunAsync(drop);
            return;
        }

        await using var db = NewContext();
        await db.Database.EnsureDeletedAsync();
    }

    /// <summary>Runs a statement of the settings beside the database, with its name for <c>{0}</c>.</summary>
    private async Task RunAsync(string? statement)
    {
        if (statement is null)
        {
            return;
        }

        await using var connection = new SqlConnection(SqlServerSettings.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = string.Format(statement, new SqlConnectionStringBuilder(ConnectionString).InitialCatalog);
        await command.ExecuteNonQueryAsync();
    }
}
