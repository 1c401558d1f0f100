using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Time;

namespace StudyCampaigns.Accounts;

/// <summary>Loads an account's rights as they are now: for each request, and for a job when it runs.</summary>
public sealed class ActorLoader(AppDbContext db, TimeProvider clock, ActorCache actors)
{
    /// <param name="EndsAt">When the session ends without use.</param>
    public sealed record SignedIn(Actor Actor, bool MustChangePassword, int SessionId, DateTime EndsAt);

    /// <summary>
    /// One command while roles, permissions and units stay as they are, two after any of them changed. Null when the key opens no session,
    /// or the account is stopped.
    /// </summary>
    public async Task<SignedIn?> FindSignedInAsync(string key, CancellationToken ct)
    {
        var session = await SignedInSession.FindAsync(db, AccountSession.HashOf(key), AccountSessions.Now(), ct);
        if (session is null)
        {
            return null;
        }

        var today = clock.Today();
        var actor = actors.Find(session.AccountId, session.RightsVersion, today);
        if (actor is null)
        {
            actor = await LoadAsync(session.AccountId, session.DisplayName, today, ct);
            actors.Remember(actor, session.RightsVersion, today);
        }
        else if (actor.DisplayName != session.DisplayName)
        {
            actor = actor with { DisplayName = session.DisplayName };
        }

        return new SignedIn(actor, session.MustChangePassword, session.Id, session.EndsAt);
    }

    /// <summary>Null when there is no such account.</summary>
    public async Task<Actor?> FindAsync(int accountId, CancellationToken ct)
    {
        var name = await db.Users.AsNoTracking().Where(row => row.Id == accountId).Select(row => row.DisplayName).FirstOrDefaultAsync(ct);
        return name is null ? null : await LoadAsync(accountId, name, clock.Today(), ct);
    }

    private async Task<Actor> LoadAsync(int accountId, string displayName, DateOnly today, CancellationToken ct)
    {
        var held = await db.RoleAssignments.AsNoTracking().On(today)
            .Where(row => row.AccountId == accountId)
            .OrderBy(row => row.Id)
            .SelectMany(row => row.Role.Permissions, (row, permission) => new
            {
                row.OrganizationId,
                row.Organization.Name,
                row.Organization.Path,
                permission.Permission,
                permission.Reach,
            })
            .ToListAsync(ct);
        var home = held.FirstOrDefault();
        return new Actor(
            accountId,
            displayName,
            home?.OrganizationId,
            home?.Name ?? "",
            home?.Path ?? "",
            [.. held.Select(row => new Actor.Grant(row.Permission, row.Reach, row.Path))]);
    }
}
