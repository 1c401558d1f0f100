using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Accounts;

/// <summary>
/// The one place where a typed password is compared with an account's. An attempt is counted before it is looked at, in a conditional
/// update of the account's row: however many arrive at the same moment, at most as many are compared as the lock-out allows.
/// </summary>
public sealed class PasswordCheck(AppDbContext db, UserManager<Account> accounts, AuditTrail audit)
{
    // Each collision means that another attempt was counted, and the limit is near.
    private const int CountingTries = 100;

    private static readonly Account Nobody = new() { DisplayName = "" };

    // Of a random password that nobody knows.
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    internal enum Outcome
    {
        /// <summary>The password is right; the count begins anew.</summary>
        Right,

        /// <summary>Compared, counted.</summary>
        Wrong,

        /// <summary>Not compared: no such account, one that is stopped, or one that is locked.</summary>
        Refused,
    }

    /// <summary>
    /// Costs the same in time whatever the outcome: one write of an account's row and one hash. Records a failure and a lock-out; the
    /// caller saves.
    /// </summary>
    /// <param name="account">Not tracked: its count is changed here without it.</param>
    /// <param name="failure">The code under which a failure is recorded.</param>
    internal async Task<Outcome> CompareAsync(Account? account, string password, string failure, CancellationToken ct)
    {
        if (account is null || account.IsDisabled || await CountAsync(account.Id, ct) is not { } isLast)
        {
            await PretendAsync(account?.Id, password, ct);
            audit.RecordSignIn(account, failure, account is null ? "unknown" : account.IsDisabled ? "disabled" : "locked");
            return Outcome.Refused;
        }

        if (!IsRight(account.PasswordHash, account, password))
        {
            audit.RecordSignIn(account, failure, "password");
            if (isLast)
            {
                audit.RecordSignIn(account, "sign-in.lockout", null);
            }

            return Outcome.Wrong;
        }

        await db.Users.Where(row => row.Id == account.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.AccessFailedCount, 0).SetProperty(row => row.LockoutEnd, (DateTimeOffset?)null), ct);
        return Outcome.Right;
    }

    /// <summary>
    /// Counts an attempt; null while the account is locked, else whether it was the last one. That one locks at once, until it turns out
    /// right. The row keeps its concurrency stamp: who signs in does not change what an administrator has open.
    /// </summary>
    private async Task<bool?> CountAsync(int accountId, CancellationToken ct)
    {
        var lockout = accounts.Options.Lockout;
        for (var tries = 1; tries <= CountingTries; tries++)
        {
            var found = await db.Users.AsNoTracking()
                .Where(row => row.Id == accountId)
                .Select(row => new { row.AccessFailedCount, row.LockoutEnd })
                .FirstAsync(ct);

            // As everything about signing in, in real time.
            var now = TimeProvider.System.GetUtcNow();
            if (found.LockoutEnd > now)
            {
                return null;
            }

            var isLast = found.AccessFailedCount + 1 >= lockout.MaxFailedAccessAttempts;
            var (count, lockoutEnd) = isLast ? (0, now + lockout.DefaultLockoutTimeSpan) : (found.AccessFailedCount + 1, found.LockoutEnd);
            var counted = await db.Users
                .Where(row => row.Id == accountId && row.AccessFailedCount == found.AccessFailedCount && row.LockoutEnd == found.LockoutEnd)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.AccessFailedCount, count).SetProperty(row => row.LockoutEnd, lockoutEnd), ct);
            if (counted > 0)
            {
                return isLast;
            }
        }

        return null;
    }

    /// <summary>The work of an attempt that is not compared: a row written with what it holds, and a hash.</summary>
    private async Task PretendAsync(int? accountId, string password, CancellationToken ct)
    {
        var written = accountId is null ? db.Users.Where(row => row.Id == db.Users.Min(each => each.Id)) : db.Users.Where(row => row.Id == accountId);
        await written.ExecuteUpdateAsync(set => set.SetProperty(row => row.AccessFailedCount, row => row.AccessFailedCount), ct);
        IsRight(null, Nobody, password);
    }

    private bool IsRight(string? hash, Account account, string password)
    {
        var verified = accounts.PasswordHasher.VerifyHashedPassword(account, hash ?? NobodysHash.Value, password);
        return hash is not null && verified != PasswordVerificationResult.Failed;
    }
}
