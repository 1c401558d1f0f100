namespace StudyCampaigns.Documents.Checking;

public enum Severity
{
    /// <summary>Against a rule of the official format.</summary>
    Error,

    /// <summary>May be right; somebody should look.</summary>
    Warning,
}
