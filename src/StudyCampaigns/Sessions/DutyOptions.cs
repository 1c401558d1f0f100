namespace StudyCampaigns.Sessions;

/// <summary>Section <see cref="Section"/> of the configuration.</summary>
public sealed class DutyOptions
{
    public const string Section = "Duties";

    /// <summary>
    /// The first month of which cells owe a session; any day of it. Null: the first full month after the installation. Once a month is
    /// opened it has no more effect.
    /// </summary>
    public DateOnly? FirstMonth { get; init; }
}
