namespace StudyCampaigns.Data;

/// <summary>A directive that a search found.</summary>
public sealed class DirectiveMatch
{
    public required int DirectiveId { get; init; }

    /// <summary>The smaller, the better; comparable within one search only.</summary>
    public required double Rank { get; init; }
}
