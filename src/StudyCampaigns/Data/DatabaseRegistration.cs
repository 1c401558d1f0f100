using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace StudyCampaigns.Data;

public static class DatabaseRegistration
{
    /// <summary>
    /// The SQLite driver looks up every parameter of a batch for each statement in it, so that time grows with the square of the batch:
    /// a thousand rows take ten times as long in one batch as in many small ones.
    /// </summary>
    private const int StatementsPerBatch = 20;

    /// <summary>
    /// Registers <see cref="AppDbContext"/> for the database that configuration names. Contexts are used again by later requests: a subclass
    /// must hold nothing of its own.
    /// </summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration, string contentRoot)
    {
        var options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        if (options.Provider == DatabaseProvider.SqlServer)
        {
            var connection = !string.IsNullOrWhiteSpace(options.ConnectionString)
                ? options.ConnectionString
                : throw new DatabaseUnusableException("Cấu hình Database:ConnectionString còn trống; SQL Server cần chuỗi kết nối.");
            services.AddDbContextPool<SqlServerAppDbContext>(builder => builder.UsePortalSqlServer(connection));
            services.AddScoped<AppDbContext>(provider => provider.GetRequiredService<SqlServerAppDbContext>());
        }
        else
        {
            var connection = options.ConnectionString ?? $"Data Source={Path.Combine(contentRoot, "data", "portal.db")}";
            services.AddDbContextPool<SqliteAppDbContext>(builder => builder.UsePortalSqlite(connection));
            services.AddScoped<AppDbContext>(provider => provider.GetRequiredService<SqliteAppDbContext>());
        }

        services.AddScoped<DatabaseStart>();
        services.AddScoped<MigrationScript>();
        services.AddScoped<BackUpDatabase>();
        services.AddScoped<RestoreDatabase>();
        return services;
    }

    /// <summary>SQL Server as this portal uses it; tests use the same line.</summary>
    public static DbContextOptionsBuilder UsePortalSqlServer(this DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseSqlServer(connectionString);

    /// <summary>SQLite as this portal uses it; tests use the same line.</summary>
    public static DbContextOptionsBuilder UsePortalSqlite(this DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseSqlite(connectionString, sqlite => sqlite
                .MaxBatchSize(StatementsPerBatch)
                .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors(new SqliteConnectionSettings())

            // Migrations that copy rows while SQLite rebuilds a table are read and tested; the person who starts the portal need not.
            .ConfigureWarnings(warnings => warnings.Ignore(
                SqliteEventId.TableRebuildPendingWarning, RelationalEventId.NonTransactionalMigrationOperationWarning));
}
