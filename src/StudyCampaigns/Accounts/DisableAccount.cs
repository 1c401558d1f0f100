using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Accounts;

/// <summary>Stops an account: it can no longer sign in, and its open sessions end with their next request.</summary>
public sealed class DisableAccount(AppDbContext db, AccountEditor editor, AuditTrail audit)
{
    public sealed record Command(int AccountId);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var account = await editor.FindAsync(command.AccountId, null, actor, ct);
        if (account is null)
        {
            return Result.Missing;
        }

        if (account.Id == actor.AccountId)
        {
            return AccountRefusals.OwnAccountDisabled;
        }

        if (!account.IsDisabled)
        {
            account.IsDisabled = true;
            account.EndSessions();
            audit.Record(actor, "account.disable", null, nameof(Account), account.Id);
            await db.SaveChangesAsync(ct);
        }

        return Result.Done;
    }
}
