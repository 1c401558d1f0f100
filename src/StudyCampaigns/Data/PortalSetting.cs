namespace StudyCampaigns.Data;

/// <summary>One fact about this installation, for example that it holds the demonstration.</summary>
public sealed class PortalSetting
{
    /// <summary>Present with value "true" when the demonstration was loaded; turns on its clock and banner.</summary>
    public const string Demonstration = "demonstration";

    public const int NameLength = 60;
    public const int ValueLength = 400;

    public required string Name { get; init; }

    public required string Value { get; set; }
}
