using Microsoft.AspNetCore.Identity;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Accounts;

/// <summary>
/// Gives an account a random password that is shown once and must be changed at the next sign-in. Open sessions end, a lock-out too.
/// </summary>
public sealed class ResetPassword(AppDbContext db, AccountEditor editor, IPasswordHasher<Account> hasher, AuditTrail audit)
{
    public sealed record Command(int AccountId);

    /// <summary>Answers the new password; it is stored nowhere.</summary>
    public async Task<Result<string>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var account = await editor.FindAsync(command.AccountId, null, actor, ct);
        if (account is null)
        {
            return Result<string>.Missing;
        }

        if (account.Id == actor.AccountId)
        {
            return AccountRefusals.OwnPasswordReset;
        }

        var password = PasswordGenerator.Make();
        account.PasswordHash = hasher.HashPassword(account, password);
        account.MustChangePassword = true;
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        account.EndSessions();
        audit.Record(actor, "account.reset-password", null, nameof(Account), account.Id);
        await db.SaveChangesAsync(ct);
        return password;
    }
}
