using StudyCampaigns.Data;

namespace StudyCampaigns.Accounts;

/// <summary>
/// Which accounts an administrator manages: those that hold no role now or later outside the part of the tree he administers. An account
/// with one role above him is not his: with its password he would gain more than he has.
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
        return db.Users.Where(account => !account.Assignments.Any(role =>
            (role.To == null || role.To > today) && !units.Contains(role.OrganizationId)));
    }
}
