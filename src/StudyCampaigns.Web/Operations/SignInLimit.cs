using System.ComponentModel.DataAnnotations;

namespace StudyCampaigns.Web.Operations;

/// <summary>The rate is for one address, what is done at once for all of them together.</summary>
public sealed record SignInLimit : RequestLimit
{
    /// <summary>How many requests a wrong name or password costs on top of its own: an office signs in, a guesser fails.</summary>
    [Range(0, 1_000)]
    public int FailureCost { get; init; }
}
