namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined type is serialized; the SQL Server client only compares it.</summary>
public enum Format
{
    Unknown = 0,
    Native = 1,
    UserDefined = 2,
}
