namespace StudyCampaigns.Data;

/// <summary>The database cannot be opened, is of another version, or has no room; the message is one plain Vietnamese sentence.</summary>
public sealed class DatabaseUnusableException(string message, Exception? inner = null) : Exception(message, inner);
