using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Time;

namespace StudyCampaigns.Accounts;

/// <summary>What every change of an account begins with: the account within the administrator's reach, and the version it is based on.</summary>
public sealed class AccountEditor(AppDbContext db, TimeProvider clock)
{
    /// <summary>Null when the account is not there for this actor.</summary>
    /// <param name="version">The version that the page showed; null where the change does not depend on what was shown.</param>
    internal async Task<Account?> FindAsync(int accountId, string? version, Actor actor, CancellationToken ct)
    {
        var account = await AccountReach.Within(db, actor, clock.Today())
            .Include(row => row.Assignments).ThenInclude(row => row.Role).ThenInclude(row => row.Permissions)
            .FirstOrDefaultAsync(row => row.Id == accountId, ct);
        if (account is null)
        {
            return null;
        }

        if (version is not null)
        {
            db.Entry(account).Property(row => row.ConcurrencyStamp).OriginalValue = version;
        }

        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        return account;
    }
}
