namespace StudyCampaigns;

/// <summary>A record that two people may change: every write carries the version it was based on.</summary>
public interface IVersioned
{
    /// <summary>New on every save; set by the context.</summary>
    Guid Version { get; }
}
