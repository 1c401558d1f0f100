using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Accounts;

/// <summary>
/// Decides whether a name and a password open the portal. Every refusal has the same sentence and costs the same work, whether or not
/// there is such an account.
/// </summary>
public sealed class SignIn(AppDbContext db, ILookupNormalizer names, PasswordCheck passwords, AccountSessions sessions, AuditTrail audit)
{
    public sealed record Command(string UserName, string Password, SessionOrigin Origin);

    public async Task<Result<OpenedSession>> HandleAsync(Command command, CancellationToken ct)
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

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var session = await sessions.StartAsync(account, command.Origin, ct);
        audit.RecordSignIn(account, "sign-in.success", null);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return session;
    }
}
