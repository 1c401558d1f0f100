namespace StudyCampaigns.Accounts;

/// <summary>Where a session is opened.</summary>
/// <param name="Device">Browser and system, such as <c>Chrome trên Windows</c>.</param>
/// <param name="Address">The network address; empty when it is not known.</param>
public sealed record SessionOrigin(string Device, string Address);
