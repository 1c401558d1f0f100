namespace StudyCampaigns.Accounts;

/// <summary>A session that has just begun.</summary>
/// <param name="Key">For the cookie; stored nowhere.</param>
public sealed record OpenedSession(int AccountId, string Key);
