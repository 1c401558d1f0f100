using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Accounts;

/// <summary>
/// Decides whether a name and a password open the portal. Every refusal has the same sentence and costs the same work: one password
/// hash and one write, whether or not there is such an account.
/// </summary>
public sealed class SignIn(AppDbContext db, UserManager<Account> accounts, AuditTrail audit)
{
    // Parallel attempts collide on the account's row; each collision means that another attempt was counted.
    private const int CountingTries = 5;

    private static readonly Account Nobody = new() { DisplayName = "" };

    // Of a random password that nobody knows.
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    public sealed record Command(string UserName, string Password);

    public async Task<Result<Account>> HandleAsync(Command command, CancellationToken ct)
    {
        var account = await accounts.FindByNameAsync(command.UserName.Trim());
        var matches = PasswordMatches(account, command.Password);
        if (account is null)
        {
            // What was typed is not recorded: it may be a password in the wrong field.
            audit.RecordSignIn(null, "sign-in.failure", "unknown");
            await db.SaveChangesAsync(ct);
            return AccountRefusals.NotSignedIn;
        }

        if (account.IsDisabled || await accounts.IsLockedOutAsync(account))
        {
            audit.RecordSignIn(account, "sign-in.failure", account.IsDisabled ? "disabled" : "locked");
            await db.SaveChangesAsync(ct);
            return AccountRefusals.NotSignedIn;
        }

        if (!matches)
        {
            await CountFailureAsync(account, ct);
            return AccountRefusals.NotSignedIn;
        }

        if (account.AccessFailedCount > 0)
        {
            await db.Users.Where(row => row.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.AccessFailedCount, 0), ct);
        }

        audit.RecordSignIn(account, "sign-in.success", null);
        await db.SaveChangesAsync(ct);
        return account;
    }

    private bool PasswordMatches(Account? account, string password)
    {
        var hash = account?.PasswordHash ?? NobodysHash.Value;
        var verified = accounts.PasswordHasher.VerifyHashedPassword(account ?? Nobody, hash, password);
        return account?.PasswordHash is not null && verified != PasswordVerificationResult.Failed;
    }

    private async Task CountFailureAsync(Account account, CancellationToken ct)
    {
        for (var tries = 1; tries <= CountingTries; tries++)
        {
            audit.RecordSignIn(account, "sign-in.failure", "password");
            if (account.AccessFailedCount + 1 >= accounts.Options.Lockout.MaxFailedAccessAttempts)
            {
                audit.RecordSignIn(account, "sign-in.lockout", null);
            }

            // Saves the audit rows too.
            if ((await accounts.AccessFailedAsync(account)).Succeeded)
            {
                return;
            }

            db.ChangeTracker.Clear();
            account = await db.Users.FirstAsync(row => row.Id == account.Id, ct);
        }
    }
}
