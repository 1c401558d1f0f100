using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Sessions;

/// <summary>The unit above sends a session back to its cell with a reason; it no longer counts until it is submitted again.</summary>
public sealed class ReturnSession(
    AppDbContext db, SessionFiguresUpdater figures, MemberStudyUpdater studies, ErrataUpdater errata, AuditTrail audit)
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
        if (session.State == SessionState.Returned && reason is not null && session.ReturnReason == reason)
        {
            // Sent twice: answered like the first time.
            return Result.Done;
        }

        var before = session.State;
        if (session.Return(reason) is { } refusal)
        {
            return refusal;
        }

        db.Expect(session, command.Version);
        if (await errata.UpdateAsync(session, actor, session.ReturnReason, ct) is { } missing)
        {
            return missing;
        }

        await figures.UpdateAsync(session, ct);
        await studies.UpdateAsync(session, ct);
        audit.Record(
            actor,
            "session.return",
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
