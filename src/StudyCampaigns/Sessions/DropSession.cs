using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Sessions;

/// <summary>A cell drops a session that it opened by mistake and never sent; no figure has counted it.</summary>
public sealed class DropSession(AppDbContext db, AuditTrail audit)
{
    public sealed record Command(int SessionId, Guid Version);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        await using var cellLock = await db.LockCellAsync(db.CellOf(command.SessionId, actor.Scope(Permission.RecordSessions)), ct);
        if (cellLock is null)
        {
            return Result.Missing;
        }

        var session = await db.Sessions.SingleAsync(row => row.Id == command.SessionId, ct);
        if (session.ValidateDropping() is { } refusal)
        {
            return refusal;
        }

        db.Expect(session, command.Version);
        db.Sessions.Remove(session);
        audit.Record(
            actor,
            "session.drop",
            session.CellId,
            nameof(Session),
            session.Id,
            new { State = session.State.ToString(), Kind = session.Kind.ToString(), session.HeldOn });
        await db.SaveChangesAsync(ct);
        await cellLock.CommitAsync(ct);
        return Result.Done;
    }
}
