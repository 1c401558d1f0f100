using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;

namespace StudyCampaigns.Tests.Data;

/// <summary>A SQL Server database of this run's own, migrated, and dropped at the end.</summary>
internal sealed class SqlServerDatabase : IAsyncDisposable
{
    private readonly string connectionString;

    private SqlServerDatabase(string connectionString) => this.connectionString = connectionString;

    public static async Task<SqlServerDatabase> CreateAsync()
    {
        var given = Environment.GetEnvironmentVariable(SqlServerFactAttribute.Variable);
        var database = new SqlServerDatabase(new SqlConnectionStringBuilder(given)
        {
            InitialCatalog = $"StudyCampaignsTest{Guid.NewGuid():N}",
        }.ConnectionString);
        await using var db = database.NewContext();
        await new DatabaseStart(db).MigrateAsync(CancellationToken.None);
        return database;
    }

    public SqlServerAppDbContext NewContext() =>
        new(new DbContextOptionsBuilder<SqlServerAppDbContext>().UseSqlServer(connectionString).Options);

    public async ValueTask DisposeAsync()
    {
        await using var db = NewContext();
        await db.Database.EnsureDeletedAsync();
    }
}
