using Microsoft.Extensions.Caching.Memory;

namespace StudyCampaigns.Accounts;

/// <summary>Remembers what accounts may do while one <see cref="RightsVersion"/> stands, on one day: roles begin and end at midnight.</summary>
/// <param name="most">How many grants are remembered at once, of all accounts; beyond, others are loaded anew with each request.</param>
public sealed class ActorCache(TimeProvider clock, long most = ActorCache.MostGrants) : IDisposable
{
    /// <summary>
    /// How long rights are believed at most. What the portal itself writes ends them at once; this bounds what somebody changes in the tables by hand.
    /// </summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>About 20 MB; the secretaries of 13,000 cells hold about as many.</summary>
    private const long MostGrants = 200_000;

    private readonly MemoryCache actors = new(new MemoryCacheOptions { SizeLimit = most });

    private sealed record Entry(Guid Version, DateOnly Day, DateTimeOffset Until, Actor Actor);

    /// <summary>Null when nothing is remembered of this state.</summary>
    public Actor? Find(int accountId, Guid version, DateOnly day) =>
        actors.TryGetValue(accountId, out Entry? entry) && entry!.Version == version && entry.Day == day && clock.GetUtcNow() < entry.Until
            ? entry.Actor
            : null;

    /// <summary>In the place of what was remembered of the account.</summary>
    /// <param name="version">Read before the actor's rights were, so that they are never older than it says.</param>
    public void Remember(Actor actor, Guid version, DateOnly day) => actors.Set(
        actor.AccountId,
        new Entry(version, day, clock.GetUtcNow() + Longest, actor),
        new MemoryCacheEntryOptions { Size = actor.Grants.Count + 1 });

    public void Dispose() => actors.Dispose();
}
