using StudyCampaigns.Data;

namespace StudyCampaigns.Accounts;

/// <summary>
/// Which accounts an administrator manages: those that hold no role now or later outside the part of the tree he administers. An account
/// with one role above him is not his: with its password he would gain more than he has. One whose roles have all ended is managed where
/// the last of them was held; one that never had a role, at the top.
/// </summary>
public static class AccountReach
{
    public static IQueryable<Account> Within(AppDbContext db, Actor actor, DateOnly today)
    {
        var scope = actor.Scope(Permission.ManageAccounts);
        if (scope.IsEmpty)
        {
            return db.Users.Where(_ => false);
        }

        var units = scope.Within(db.Organizations).Select(row => row.Id);
        var isTop = scope.HoldsTheTop;
        return db.Users.Where(account => (isTop || account.Assignments.Any())
            && !account.Assignments.Any(role => !units.Contains(role.OrganizationId)
                && (role.To == null
                    || (role.To > today && role.To > role.From)

                    // The last of those that ended, where none is held now or later. One that was called off before it began, or taken
                    // back on its first day, counts only where there is nothing else.
                    || !account.Assignments.Any(other => other.To == null
                        || (other.To > today && other.To > other.From)
                        || (other.To > other.From && role.To == role.From)
                        || (other.To > role.To && (other.To > other.From || role.To == role.From))))));
    }
}
