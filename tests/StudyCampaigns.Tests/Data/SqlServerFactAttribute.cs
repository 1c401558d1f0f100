using System.Runtime.CompilerServices;

namespace StudyCampaigns.Tests.Data;

/// <summary>A test that needs a SQL Server; without one it shows as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqlServerFactAttribute : FactAttribute
{
    public SqlServerFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        if (!SqlServerSettings.AreGiven)
        {
            Skip = $"{SqlServerSettings.Variable} holds no connection string, so that nothing ran on SQL Server.";
        }
    }
}
