using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Sessions;

/// <summary>Keeps what a cell has written so far; the figures do not move before it is submitted.</summary>
public sealed class SaveSession(AppDbContext db, SessionEditor editor, AuditTrail audit)
{
    public sealed record Command(int SessionId, Guid Version, SessionEntry Entry);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        await using var cellLock = await db.LockCellAsync(db.CellOf(command.SessionId, actor.Scope(Permission.RecordSessions)), ct);
        if (cellLock is null)
        {
            return Result.Missing;
        }

        var session = await editor.LoadAsync(command.SessionId, ct);
        var written = await editor.WriteAsync(session, command.Entry, ct);
        if (!written.IsDone)
        {
            return written;
        }

        db.Expect(session, command.Version);
        audit.Record(actor, "session.save", session.CellId, nameof(Session), session.Id, null, new { session.HeldOn, session.Attendance.Present, session.Attendance.Expected });
        await db.SaveChangesAsync(ct);
        await cellLock.CommitAsync(ct);
        return Result.Done;
    }
}
