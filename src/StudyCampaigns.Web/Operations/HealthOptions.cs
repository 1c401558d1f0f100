using System.ComponentModel.DataAnnotations;

namespace StudyCampaigns.Web.Operations;

/// <summary>When the portal says of itself that it is not ready; section <see cref="Section"/> of the configuration.</summary>
public sealed class HealthOptions
{
    public const string Section = "Health";

    /// <summary>A disk that the portal writes to with less room than this (in megabytes) is as good as full.</summary>
    [Range(0, int.MaxValue)]
    public int FreeMegabytes { get; init; } = 200;
}
