using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Time;

namespace StudyCampaigns.Accounts;

/// <summary>Loads an account's rights as they are now: for each request, and for a job when it runs.</summary>
public sealed class ActorLoader(AppDbContext db, TimeProvider clock)
{
    /// <param name="EndsAt">When the session ends without use.</param>
    public sealed record SignedIn(Actor Actor, bool MustChangePassword, int SessionId, DateTime EndsAt);

    /// <summary>Null when the key opens no session, or the account is stopped.</summary>
    public async Task<SignedIn?> FindSignedInAsync(string key, CancellationToken ct)
    {
        var hash = AccountSession.HashOf(key);
        var session = await db.AccountSessions.AsNoTracking()
            .Open(AccountSessions.Now())
            .Where(row => row.KeyHash == hash && !row.Account.IsDisabled)
            .Select(row => new { row.Id, row.EndsAt, row.AccountId, row.Account.DisplayName, row.Account.MustChangePassword })
            .FirstOrDefaultAsync(ct);
        return session is null
            ? null
            : new SignedIn(
                await LoadAsync(session.AccountId, session.DisplayName, ct), session.MustChangePassword, session.Id, session.EndsAt);
    }

    /// <summary>Null when there is no such account.</summary>
    public async Task<Actor?> FindAsync(int accountId, CancellationToken ct)
    {
        var name = await db.Users.AsNoTracking().Where(row => row.Id == accountId).Select(row => row.DisplayName).FirstOrDefaultAsync(ct);
        return name is null ? null : await LoadAsync(accountId, name, ct);
    }

    private async Task<Actor> LoadAsync(int accountId, string displayName, CancellationToken ct)
    {
        var held = await db.RoleAssignments.AsNoTracking().On(clock.Today())
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
