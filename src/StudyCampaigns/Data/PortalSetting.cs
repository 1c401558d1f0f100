namespace StudyCampaigns.Data;

/// <summary>One fact about this installation, for example which reference data was loaded; who writes it knows its name.</summary>
public sealed class PortalSetting
{
    public const int NameLength = 60;
    public const int ValueLength = 400;

    public required string Name { get; init; }

    public required string Value { get; set; }
}
