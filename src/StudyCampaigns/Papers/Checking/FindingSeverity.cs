namespace StudyCampaigns.Papers.Checking;

public enum FindingSeverity
{
    /// <summary>Against a rule of the official format.</summary>
    Fault,

    /// <summary>May be right; somebody should look.</summary>
    Warning,
}
