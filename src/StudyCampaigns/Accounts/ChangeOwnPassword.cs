using Microsoft.AspNetCore.Identity;
using StudyCampaigns.Audit;

namespace StudyCampaigns.Accounts;

/// <summary>The owner of an account sets a new password; every other session of the account ends with its next request.</summary>
public sealed class ChangeOwnPassword(UserManager<Account> accounts, AuditTrail audit)
{
    public sealed record Command(string CurrentPassword, string NewPassword);

    /// <summary>Answers the account with its new security stamp, for the cookie of the session that asked.</summary>
    public async Task<Result<Account>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var account = await accounts.FindByIdAsync($"{actor.AccountId}");
        if (account is null)
        {
            return Result<Account>.Missing;
        }

        if (await accounts.IsLockedOutAsync(account))
        {
            return AccountRefusals.CurrentPasswordLocked;
        }

        // Whoever sits at an open session must not guess here what the sign-in page would not let them guess.
        if (!await accounts.CheckPasswordAsync(account, command.CurrentPassword))
        {
            await accounts.AccessFailedAsync(account);
            return AccountRefusals.WrongCurrentPassword;
        }

        if (command.NewPassword == command.CurrentPassword)
        {
            return AccountRefusals.PasswordUnchanged;
        }

        audit.Record(actor, "account.change-password", null, nameof(Account), account.Id);
        account.MustChangePassword = false;
        var changed = await accounts.ChangePasswordAsync(account, command.CurrentPassword, command.NewPassword);
        return changed.Succeeded ? account : AccountRefusals.Of(changed, nameof(Command.NewPassword));
    }
}
