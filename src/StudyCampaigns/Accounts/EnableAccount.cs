using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Accounts;

/// <summary>Lets an account sign in again: one that was stopped, and one locked after wrong passwords.</summary>
public sealed class EnableAccount(AppDbContext db, AccountEditor editor, AuditTrail audit)
{
    public sealed record Command(int AccountId);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var account = await editor.FindAsync(command.AccountId, null, actor, ct);
        if (account is null)
        {
            return Result.Missing;
        }

        if (account.IsDisabled || account.LockoutEnd is not null)
        {
            account.IsDisabled = false;
            account.LockoutEnd = null;
            account.AccessFailedCount = 0;
            audit.Record(actor, "account.enable", null, nameof(Account), account.Id);
            await db.SaveChangesAsync(ct);
        }

        return Result.Done;
    }
}
