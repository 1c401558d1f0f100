using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Accounts;

/// <summary>
/// Decides whether a name and a password open the portal. Every refusal has the same sentence and costs the same work, whether or not
/// there is such an account.
/// </summary>
public sealed class SignIn(AppDbContext db, ILookupNormalizer names, PasswordCheck passwords, AuditTrail audit)
{
    public sealed record Command(string UserName, string Password);

    public async Task<Result<Account>> HandleAsync(Command command, CancellationToken ct)
    {
        var name = names.NormalizeName(command.UserName.Trim());
        var account = await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.NormalizedUserName == name, ct);

        // What was typed is not recorded: it may be a password in the wrong field.
        var outcome = await passwords.CompareAsync(account, command.Password, "sign-in.failure", ct);
        if (account is null || outcome != PasswordCheck.Outcome.Right)
        {
            await db.SaveChangesAsync(ct);
            return AccountRefusals.NotSignedIn;
        }

        audit.RecordSignIn(account, "sign-in.success", null);
        await db.SaveChangesAsync(ct);
        return account;
    }
}
