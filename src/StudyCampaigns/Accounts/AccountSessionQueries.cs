namespace StudyCampaigns.Accounts;

public static class AccountSessionQueries
{
    /// <summary>The sessions that still open the portal.</summary>
    /// <param name="now">Real time.</param>
    public static IQueryable<AccountSession> Open(this IQueryable<AccountSession> sessions, DateTime now) =>
        sessions.Where(row => row.EndsAt > now && row.Stamp == row.Account.SecurityStamp);
}
