using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Time;

namespace StudyCampaigns.Accounts;

/// <summary>Loads an account's rights as they are now: for each request, and for a job when it runs.</summary>
public sealed class ActorReading(AppDbContext db, TimeProvider clock)
{
    /// <param name="SecurityStamp">Changes with the password and with the roles; a cookie with another one is refused.</param>
    public sealed record Signed(Actor Actor, string? SecurityStamp, bool IsDisabled, bool MustChangePassword);

    /// <summary>Null when there is no such account.</summary>
    public async Task<Signed?> FindAsync(int accountId, CancellationToken ct)
    {
        var today = clock.Today();
        var account = await db.Users.AsNoTracking()
            .Where(row => row.Id == accountId)
            .Select(row => new { row.DisplayName, row.SecurityStamp, row.IsDisabled, row.MustChangePassword })
            .FirstOrDefaultAsync(ct);
        if (account is null)
        {
            return null;
        }

        var held = await db.RoleAssignments.AsNoTracking()
            .Where(row => row.AccountId == accountId && row.From <= today && (row.To == null || row.To > today))
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
        var actor = new Actor(
            accountId,
            account.DisplayName,
            home?.OrganizationId,
            home?.Name ?? "",
            home?.Path ?? "",
            [.. held.Select(row => new Actor.Grant(row.Permission, row.Reach, row.Path))]);
        return new Signed(actor, account.SecurityStamp, account.IsDisabled, account.MustChangePassword);
    }
}
