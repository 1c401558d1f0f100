using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Accounts;

/// <summary>The owner of an account ends a session of another browser, or all but the one he works in.</summary>
public sealed class EndOtherSessions(AppDbContext db, AuditTrail audit)
{
    /// <param name="CurrentId">The session that asks; it stays.</param>
    /// <param name="OnlyId">The one to end; null for all others.</param>
    public sealed record Command(int CurrentId, int? OnlyId = null);

    /// <summary>Answers how many were ended: none when another page ended it first, or when there is none of that key.</summary>
    public async Task<Result<int>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var others = db.AccountSessions.Where(row => row.AccountId == actor.AccountId && row.Id != command.CurrentId);
        var ended = await others.Where(row => command.OnlyId == null || row.Id == command.OnlyId).ExecuteDeleteAsync(ct);
        if (ended > 0)
        {
            audit.Record(actor, "sign-in.end-other", null, nameof(Account), actor.AccountId, after: new { count = ended });
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);
        return ended;
    }
}
