using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Sessions;

/// <summary>
/// The steps of a session between its cell and the unit above. Each is answered the same way: whoever may not see the session finds nothing;
/// a step that was sent twice, by a double tap or a poor network, is answered like the first time; what the session refuses changes nothing;
/// what it does leaves an audit row and moves the figures in the same transaction.
/// </summary>
public sealed class SessionWorkflow(
    AppDbContext db, TimeProvider clock, SessionEditor editor, SessionFiguresUpdater figures, MemberStudyUpdater studies, ErrataUpdater errata,
    AuditTrail audit)
{
    /// <param name="Version">What the actor saw.</param>
    public sealed record Target(int SessionId, Guid Version);

    /// <summary>The cell keeps what it has written so far; the figures do not move before it is submitted.</summary>
    public Task<Result> SaveAsync(Target target, SessionEntry entry, Actor actor, CancellationToken ct) => TakeAsync(
        target,
        new("session.save", Permission.RecordSessions)
        {
            WithRoll = true,
            TakeAsync = session => editor.WriteAsync(session, entry, ct),
            Summary = Written,
        },
        actor, ct);

    /// <summary>The cell writes the entry and sends the session to the unit above.</summary>
    /// <param name="reason">Why it comes only now or says something else; needed where an accepted report covers it.</param>
    public Task<Result> SubmitAsync(Target target, SessionEntry entry, string? reason, Actor actor, CancellationToken ct)
    {
        var why = VietnameseText.Clean(reason);
        return TakeAsync(
            target,
            new("session.submit", Permission.RecordSessions)
            {
                WithRoll = true,
                IsTaken = session => session.Counts && SessionEditor.Matches(session, entry),
                TakeAsync = async session =>
                {
                    why ??= session.ReturnReason;
                    var written = await editor.WriteAsync(session, entry, ct);
                    return written.IsDone ? Answer(session.Submit(actor, Now)) : written;
                },
                MoveAsync = session => MoveAllAsync(session, actor, why, ct),
                Summary = Written,
            },
            actor, ct);
    }

    /// <summary>A cell drops a session that it opened by mistake and never sent; no figure has counted it.</summary>
    public Task<Result> DropAsync(Target target, Actor actor, CancellationToken ct) => TakeAsync(
        target,
        new("session.drop", Permission.RecordSessions)
        {
            TakeAsync = session =>
            {
                if (session.ValidateDropping() is { } refusal)
                {
                    return Answered(refusal);
                }

                db.Sessions.Remove(session);
                return Answered(null);
            },
            Summary = session => new { Kind = session.Kind.ToString(), session.HeldOn },
        },
        actor, ct);

    /// <summary>The unit above confirms a submitted session.</summary>
    public Task<Result> ConfirmAsync(Target target, Actor actor, CancellationToken ct) => TakeAsync(
        target,
        new("session.confirm", Permission.ConfirmSessions)
        {
            IsTaken = session => session.State == SessionState.Confirmed && session.ConfirmedById == actor.AccountId,
            TakeAsync = session => Answered(session.Confirm(actor, Now)),
            MoveAsync = async session =>
            {
                await figures.UpdateAsync(session, ct);
                return null;
            },
        },
        actor, ct);

    /// <summary>The unit above sends a session back to its cell with a reason; it no longer counts until it is submitted again.</summary>
    public Task<Result> ReturnAsync(Target target, string? reason, Actor actor, CancellationToken ct)
    {
        var why = VietnameseText.Clean(reason);
        return TakeAsync(
            target,
            new("session.return", Permission.ConfirmSessions)
            {
                IsTaken = session => session.State == SessionState.Returned && why is not null && session.ReturnReason == why,
                TakeAsync = session => Answered(session.Return(why)),
                MoveAsync = session => MoveAllAsync(session, actor, why, ct),
            },
            actor, ct);
    }

    /// <summary>A cell that has submitted a session asks the unit above to let it change something.</summary>
    public Task<Result> RequestChangeAsync(Target target, string? request, Actor actor, CancellationToken ct)
    {
        var what = VietnameseText.Clean(request);
        return TakeAsync(
            target,
            new("session.request-change", Permission.RecordSessions)
            {
                IsTaken = session => what is not null && session.ChangeRequest == what,
                TakeAsync = session => Answered(session.RequestChange(what)),
            },
            actor, ct);
    }

    /// <summary>The unit above does not accept a cell's request to change a session, and says why.</summary>
    public Task<Result> DeclineChangeAsync(Target target, string? reason, Actor actor, CancellationToken ct)
    {
        var why = VietnameseText.Clean(reason);
        return TakeAsync(
            target,
            new("session.decline-change", Permission.ConfirmSessions)
            {
                IsTaken = session => session.ChangeRequest is null && session.Counts && why is not null && session.ReturnReason == why,
                TakeAsync = session => Answered(session.DeclineChange(why)),
            },
            actor, ct);
    }

    private sealed record Step(string Action, Permission Permission)
    {
        /// <summary>It writes or counts the roll.</summary>
        public bool WithRoll { get; init; }

        /// <summary>Whether the session already is where the step leads.</summary>
        public Func<Session, bool> IsTaken { get; init; } = _ => false;

        public required Func<Session, Task<Result>> TakeAsync { get; init; }

        /// <summary>Moves what hangs on the session; may still refuse.</summary>
        public Func<Session, Task<Refusal?>> MoveAsync { get; init; } = _ => Task.FromResult<Refusal?>(null);

        /// <summary>For the audit trail, beside the state.</summary>
        public Func<Session, object>? Summary { get; init; }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<Result> TakeAsync(Target target, Step step, Actor actor, CancellationToken ct)
    {
        await using var cellLock = await db.LockCellAsync(db.CellOf(target.SessionId, actor.Scope(step.Permission)), ct);
        if (cellLock is null)
        {
            return Result.Missing;
        }

        var session = await editor.LoadAsync(target.SessionId, step.WithRoll, ct);
        if (step.IsTaken(session))
        {
            return Result.Done;
        }

        var before = session.State;
        var taken = await step.TakeAsync(session);
        if (!taken.IsDone)
        {
            return taken;
        }

        if (await step.MoveAsync(session) is { } refusal)
        {
            return refusal;
        }

        db.Expect(session, target.Version);
        audit.Record(
            actor, step.Action, session.CellId, nameof(Session), session.Id,
            new { State = before.ToString() },
            step.Summary is null ? new { State = session.State.ToString() } : new { State = session.State.ToString(), Session = step.Summary(session) });
        await db.SaveChangesAsync(ct);
        await cellLock.CommitAsync(ct);
        return Result.Done;
    }

    /// <summary>For a step after which the session counts, no longer counts, or says something else.</summary>
    private async Task<Refusal?> MoveAllAsync(Session session, Actor actor, string? reason, CancellationToken ct)
    {
        if (await errata.UpdateAsync(session, actor, reason, ct) is { } missing)
        {
            return missing;
        }

        await figures.UpdateAsync(session, ct);
        await studies.UpdateAsync(session, ct);
        return null;
    }

    private static object Written(Session session) => new
    {
        session.HeldOn,
        session.Attendance.Present,
        session.Attendance.Expected,
        Topics = session.Topics.Select(topic => topic.TopicId),
    };

    private static Result Answer(Refusal? refusal) => refusal is null ? Result.Done : refusal;

    private static Task<Result> Answered(Refusal? refusal) => Task.FromResult(Answer(refusal));
}
