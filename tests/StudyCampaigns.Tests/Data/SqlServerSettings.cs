using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;

namespace StudyCampaigns.Tests.Data;

/// <summary>
/// The SQL Server on which the whole suite runs when one is named, and how to make do with a server that knows only part of T-SQL.
/// docs/database.md lists the variables.
/// </summary>
internal static class SqlServerSettings
{
    public const string Variable = "STUDYCAMPAIGNS_TEST_SQLSERVER";

    public static bool AreGiven => ConnectionString is not null;

    /// <summary>With the right to create databases; the name of the database in it does not matter.</summary>
    public static string? ConnectionString => Read(Variable);

    /// <summary>Rows a command writes: with 1, EF writes no MERGE.</summary>
    private static int? BatchSize => int.TryParse(Read($"{Variable}_BATCH_SIZE"), out var size) ? size : null;

    /// <summary>A statement that makes the database <c>{0}</c>; EF's own, followed by ALTER DATABASE, where there is none.</summary>
    public static string? CreateStatement => Read($"{Variable}_CREATE");

    /// <summary>A statement that drops the database <c>{0}</c>; EF's own where there is none.</summary>
    public static string? DropStatement => Read($"{Variable}_DROP");

    public static DbContextOptionsBuilder UseTestSqlServer(this DbContextOptionsBuilder builder, string connectionString) =>
        builder.UsePortalSqlServer(connectionString).LimitBatches();

    public static DbContextOptionsBuilder LimitBatches(this DbContextOptionsBuilder builder) =>
        BatchSize is { } size ? builder.UseSqlServer(server => server.MaxBatchSize(size)) : builder;

    private static string? Read(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
