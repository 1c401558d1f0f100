using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Sessions;

/// <summary>The unit above a cell confirms a submitted session.</summary>
public sealed class ConfirmSession(AppDbContext db, TimeProvider clock, SessionFiguresUpdater figures, AuditTrail audit)
{
    public sealed record Command(int SessionId, Guid Version);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        await using var cellLock = await db.LockCellAsync(db.CellOf(command.SessionId, actor.Scope(Permission.ConfirmSessions)), ct);
        if (cellLock is null)
        {
            return Result.Missing;
        }

        var session = await db.Sessions.AsSingleQuery().Include(row => row.Cell).SingleAsync(row => row.Id == command.SessionId, ct);
        if (session.State == SessionState.Confirmed && session.ConfirmedById == actor.AccountId)
        {
            // Sent twice: answered like the first time.
            return Result.Done;
        }

        var before = session.State;
        if (session.Confirm(actor, clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        db.Expect(session, command.Version);
        await figures.UpdateAsync(session, ct);
        audit.Record(
            actor,
            "session.confirm",
            session.CellId,
            nameof(Session),
            session.Id,
            new { State = before.ToString() },
            new { State = session.State.ToString() });
        await db.SaveChangesAsync(ct);
        await cellLock.CommitAsync(ct);
        return Result.Done;
    }
}
