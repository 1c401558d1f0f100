using System.ComponentModel.DataAnnotations;

namespace StudyCampaigns.Web.Operations;

/// <summary>How often somebody may ask for one kind of work, and how much of it is done at once.</summary>
public record RequestLimit
{
    /// <summary>How many requests are taken one after another before the rate counts.</summary>
    [Range(1, 1_000_000)]
    public int Burst { get; init; }

    /// <summary>How many more each minute gives back.</summary>
    [Range(1, 1_000_000)]
    public int PerMinute { get; init; }

    /// <summary>How many are worked on at the same time.</summary>
    [Range(1, 10_000)]
    public int AtOnce { get; init; }

    /// <summary>How many more wait for their turn before the next is refused.</summary>
    [Range(0, 100_000)]
    public int Waiting { get; init; }
}
