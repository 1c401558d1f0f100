using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using StudyCampaigns.Data;

namespace StudyCampaigns.Tests.Data;

/// <summary>A SQL Server database of this run's own, migrated, and dropped at the end.</summary>
internal sealed class SqlServerDatabase : IAsyncDisposable
{
    private SqlServerDatabase(string connectionString) => ConnectionString = connectionString;

    public string ConnectionString { get; }

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

    public SqlServerAppDbContext NewContext(params IInterceptor[] interceptors) =>
        new(new DbContextOptionsBuilder<SqlServerAppDbContext>().UseSqlServer(ConnectionString).AddInterceptors(interceptors).Options);

    public async ValueTask DisposeAsync()
    {
        await using var db = NewContext();
        await db.Database.EnsureDeletedAsync();
    }
}
