using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Accounts;

/// <summary>The owner of an account sets a new password; every other session of the account ends with its next request.</summary>
public sealed class ChangeOwnPassword(AppDbContext db, UserManager<Account> accounts, PasswordCheck passwords, AccountSessions sessions, AuditTrail audit)
{
    public sealed record Command(string CurrentPassword, string NewPassword, SessionOrigin Origin);

    /// <summary>Answers the session that takes the place of the one that asked.</summary>
    public async Task<Result<OpenedSession>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        // Whoever sits at an open session must not guess here what the sign-in page would not let them guess.
        var known = await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == actor.AccountId, ct);
        var outcome = await passwords.CompareAsync(known, command.CurrentPassword, "account.change-password-failure", ct);
        if (outcome != PasswordCheck.Outcome.Right)
        {
            await db.SaveChangesAsync(ct);
            return outcome == PasswordCheck.Outcome.Wrong ? AccountRefusals.WrongCurrentPassword : AccountRefusals.CurrentPasswordLocked;
        }

        // As it is now: Identity writes the whole row, and the attempt was counted in it.
        if (await accounts.FindByIdAsync($"{actor.AccountId}") is not { } account)
        {
            return Result<OpenedSession>.Missing;
        }

        if (command.NewPassword == command.CurrentPassword)
        {
            return AccountRefusals.PasswordUnchanged;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        audit.Record(actor, "account.change-password", null, nameof(Account), account.Id);
        account.MustChangePassword = false;
        var changed = await accounts.ChangePasswordAsync(account, command.CurrentPassword, command.NewPassword);
        if (!changed.Succeeded)
        {
            return AccountRefusals.Of(changed, nameof(Command.NewPassword));
        }

        var session = await sessions.StartAsync(account, command.Origin, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return session;
    }
}
