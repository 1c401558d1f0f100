namespace StudyCampaigns.Web.Operations;

/// <summary>What costs the portal so much that one person could keep it from others; the names of <see cref="RequestLimits"/>.</summary>
public enum CostlyWork
{
    SignIn,
    Password,
    Preview,
    Print,
    Upload,
    Search,
}
