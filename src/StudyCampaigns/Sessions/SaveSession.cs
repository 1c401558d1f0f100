using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Sessions;

/// <summary>Keeps what a cell has written so far; the figures do not move before it is submitted.</summary>
public sealed class SaveSession(AppDbContext db, SessionWriting writing, AuditTrail audit)
{
    public sealed record Command(int SessionId, Guid Version, SessionEntry Entry);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        await using var turn = await db.TakeTurnAsync(db.CellOf(command.SessionId, actor.Scope(Permission.RecordSessions)), ct);
        if (turn is null)
        {
            return Result.Missing;
        }

        var session = await writing.LoadAsync(command.SessionId, ct);
        var written = await writing.WriteAsync(session, command.Entry, ct);
        if (!written.IsDone)
        {
            return written;
        }

        db.Expect(session, command.Version);
        audit.Record(actor, "session.save", session.CellId, nameof(Session), session.Id, null, new { session.HeldOn, session.Present, session.Expected });
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return Result.Done;
    }
}
