namespace StudyCampaigns.Accounts;

/// <summary>A key of ASP.NET Data Protection, kept in the database so that every instance accepts the same cookies.</summary>
public sealed class DataProtectionKey
{
    public int Id { get; private set; }

    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }
}
