using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Sessions;

/// <summary>
/// Writes the entry and sends the session to the unit above; the figures move with it. The same form sent again, by a double tap or a
/// poor network, is answered like the first time.
/// </summary>
public sealed class SubmitSession(
    AppDbContext db, TimeProvider clock, SessionEditor editor, SessionFiguresUpdater figures, MemberStudyUpdater studies, ErrataUpdater errata,
    AuditTrail audit)
{
    /// <param name="Reason">Why it comes only now or says something else; needed where an accepted report covers it.</param>
    public sealed record Command(int SessionId, Guid Version, SessionEntry Entry, string? Reason = null);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        await using var cellLock = await db.LockCellAsync(db.CellOf(command.SessionId, actor.Scope(Permission.RecordSessions)), ct);
        if (cellLock is null)
        {
            return Result.Missing;
        }

        var session = await editor.LoadAsync(command.SessionId, ct);
        if (session.Counts && SessionEditor.Matches(session, command.Entry))
        {
            return Result.Done;
        }

        var before = session.State;
        var written = await editor.WriteAsync(session, command.Entry, ct);
        if (!written.IsDone)
        {
            return written;
        }

        var reason = VietnameseText.Clean(command.Reason) ?? session.ReturnReason;
        if (session.Submit(actor, clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        db.Expect(session, command.Version);
        if (await errata.UpdateAsync(session, actor, reason, ct) is { } missing)
        {
            return missing;
        }

        await figures.UpdateAsync(session, ct);
        await studies.UpdateAsync(session, ct);
        audit.Record(
            actor,
            "session.submit",
            session.CellId,
            nameof(Session),
            session.Id,
            new { State = before.ToString() },
            new { State = session.State.ToString(), session.HeldOn, session.Attendance.Present, session.Attendance.Expected, Topics = session.Topics.Select(topic => topic.TopicId) });
        await db.SaveChangesAsync(ct);
        await cellLock.CommitAsync(ct);
        return Result.Done;
    }
}
