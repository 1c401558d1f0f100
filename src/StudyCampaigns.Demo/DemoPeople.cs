using StudyCampaigns.Accounts;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Demo;

/// <summary>Who acted in the demonstration: the accounts, as actors of the rules.</summary>
internal sealed class DemoPeople(Dictionary<string, Account> accounts)
{
    /// <summary>Rights play no part: what happened is told, not asked.</summary>
    public Actor Actor(string userName)
    {
        var account = accounts[userName];
        var unit = account.Assignments[0].Organization;
        return new Actor(account.Id, account.DisplayName, unit.Id, unit.Name, unit.Path, []);
    }

    /// <summary>Somebody of the unit; the unit itself under its name where the demonstration has no account for it.</summary>
    public (int? Id, string Name) Of(Organization unit) =>
        accounts.Values.FirstOrDefault(account => account.Assignments[0].Organization == unit) is { } account
            ? (account.Id, account.DisplayName)
            : (null, unit.Name);
}
