using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Sessions;

/// <summary>The unit above does not accept a cell's request to change a session, and says why.</summary>
public sealed class DeclineSessionChange(AppDbContext db, AuditTrail audit)
{
    public sealed record Command(int SessionId, Guid Version, string? Reason);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        await using var cellLock = await db.LockCellAsync(db.CellOf(command.SessionId, actor.Scope(Permission.ConfirmSessions)), ct);
        if (cellLock is null)
        {
            return Result.Missing;
        }

        var session = await db.Sessions.AsSingleQuery().Include(row => row.Cell).SingleAsync(row => row.Id == command.SessionId, ct);
        var reason = VietnameseText.Clean(command.Reason);
        if (session.ChangeRequest is null && session.Counts && reason is not null && session.ReturnReason == reason)
        {
            // Sent twice: answered like the first time.
            return Result.Done;
        }

        var before = session.State;
        if (session.DeclineChange(reason) is { } refusal)
        {
            return refusal;
        }

        db.Expect(session, command.Version);
        audit.Record(
            actor,
            "session.decline-change",
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
