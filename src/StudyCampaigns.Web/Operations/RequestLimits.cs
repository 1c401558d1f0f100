using Microsoft.Extensions.Options;

namespace StudyCampaigns.Web.Operations;

/// <summary>
/// How much of what costs is done for whom; section <see cref="Section"/> of the configuration. Everything has room for people: whoever
/// works with the portal, a fast writer with two drafts open or an office behind one address, does not meet these.
/// </summary>
public sealed class RequestLimits
{
    public const string Section = "Limits";

    /// <summary>
    /// A password is hashed for about 50 ms on a core. Half of the cores may do so, or pages wait for strangers; fifty people who come to
    /// work at once wait for each other a few seconds.
    /// </summary>
    [ValidateObjectMembers]
    public SignInLimit SignIn { get; init; } = new()
    {
        Burst = 100,
        PerMinute = 30,
        AtOnce = Math.Max(1, Environment.ProcessorCount / 2),
        Waiting = 60,
        FailureCost = 4,
    };

    /// <summary>Changing one's own password, for one account; hashed in the turns of <see cref="SignIn"/>.</summary>
    [ValidateObjectMembers]
    public RequestLimit Password { get; init; } = new() { Burst = 10, PerMinute = 6, AtOnce = 1, Waiting = 2 };

    /// <summary>The pages and the findings beside a draft, asked for after each save: one for the pages, one for each page in view, one for the findings.</summary>
    [ValidateObjectMembers]
    public RequestLimit Preview { get; init; } = new() { Burst = 600, PerMinute = 1_800, AtOnce = 4, Waiting = 100 };

    /// <summary>PDF and DOCX files.</summary>
    [ValidateObjectMembers]
    public RequestLimit Print { get; init; } = new() { Burst = 60, PerMinute = 60, AtOnce = 2, Waiting = 20 };

    /// <summary>Files, each read by a process of its own.</summary>
    [ValidateObjectMembers]
    public RequestLimit Upload { get; init; } = new() { Burst = 40, PerMinute = 20, AtOnce = 2, Waiting = 4 };

    /// <summary>Lists that are searched for words.</summary>
    [ValidateObjectMembers]
    public RequestLimit Search { get; init; } = new() { Burst = 90, PerMinute = 120, AtOnce = 2, Waiting = 20 };
}
