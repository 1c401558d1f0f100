using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Accounts;

/// <summary>Ends the session of this browser: its cookie, and every copy of it, opens nothing from now on.</summary>
public sealed class SignOut(AppDbContext db, AuditTrail audit)
{
    public sealed record Command(int SessionId);

    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var ended = await db.AccountSessions.Where(row => row.Id == command.SessionId && row.AccountId == actor.AccountId).ExecuteDeleteAsync(ct);
        if (ended > 0)
        {
            audit.Record(actor, "sign-in.end", null, nameof(Account), actor.AccountId);
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);
    }
}
