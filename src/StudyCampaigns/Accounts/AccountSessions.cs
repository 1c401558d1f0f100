using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;

namespace StudyCampaigns.Accounts;

/// <summary>Opens the sessions of accounts and keeps those that are used.</summary>
public sealed class AccountSessions(AppDbContext db, TimeProvider clock)
{
    /// <summary>
    /// Begins a session; the caller saves, in a transaction. Rows of the account that open nothing any more go, and its oldest session when
    /// there would be too many.
    /// </summary>
    /// <param name="account">With the security stamp under which the password was found right.</param>
    internal async Task<OpenedSession> StartAsync(Account account, SessionOrigin origin, CancellationToken ct)
    {
        var now = Now();
        var own = db.AccountSessions.Where(row => row.AccountId == account.Id);
        await own.Where(row => row.EndsAt <= now || row.Stamp != row.Account.SecurityStamp).ExecuteDeleteAsync(ct);
        await own.OrderByDescending(row => row.Id).Skip(AccountSession.Most - 1).ExecuteDeleteAsync(ct);

        var key = AccountSession.NewKey();
        db.AccountSessions.Add(new AccountSession
        {
            AccountId = account.Id,
            KeyHash = AccountSession.HashOf(key),
            Stamp = account.SecurityStamp ?? "",
            StartedAt = clock.GetUtcNow().UtcDateTime,
            EndsAt = now + AccountSession.Life,
            Device = Cut(origin.Device, AccountSession.DeviceLength),
            Address = Cut(origin.Address, AccountSession.AddressLength),
        });
        return new OpenedSession(account.Id, key);
    }

    /// <summary>
    /// Moves the end of a session that is used in the second half of its life. That is all a page that is only read ever writes, together
    /// with its cookie and at most once in six hours: the list of sessions must know which of them a browser can still use.
    /// </summary>
    /// <returns>True when it was moved: the cookie is to be renewed with it.</returns>
    public async Task<bool> RenewAsync(int sessionId, DateTime endsAt, CancellationToken ct)
    {
        var now = Now();
        if (endsAt - now > AccountSession.Life / 2)
        {
            return false;
        }

        var next = now + AccountSession.Life;
        return await db.AccountSessions.Where(row => row.Id == sessionId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndsAt, next), ct) > 0;
    }

    /// <summary>Real time, in which cookies live, also while the demonstration's clock shows another day.</summary>
    internal static DateTime Now() => TimeProvider.System.GetUtcNow().UtcDateTime;

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
