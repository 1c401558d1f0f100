namespace StudyCampaigns.Tests.Data;

/// <summary>A test that needs a SQL Server; without one it shows as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqlServerFactAttribute : FactAttribute
{
    public const string Variable = "STUDYCAMPAIGNS_TEST_SQLSERVER";

    public SqlServerFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
        {
            Skip = $"{Variable} holds no connection string, so that nothing ran on SQL Server.";
        }
    }
}
