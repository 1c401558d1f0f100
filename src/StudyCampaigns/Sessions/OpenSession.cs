using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Time;

namespace StudyCampaigns.Sessions;

/// <summary>Opens a session of a cell and copies its roll. Opening the same session again answers with the one already open.</summary>
public sealed class OpenSession(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int CellId, SessionKind Kind, DateOnly HeldOn, DeclaredMonth Month = DeclaredMonth.Own);

    /// <returns>The session's key.</returns>
    public async Task<Result<int>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var cells = actor.Scope(Permission.RecordSessions).Within(db.Organizations).Where(cell => cell.Id == command.CellId && cell.Type.IsCell);
        await using var cellLock = await db.LockCellAsync(cells, ct);
        if (cellLock is null)
        {
            return Result<int>.Missing;
        }

        var cell = await cells.SingleAsync(ct);
        var session = new Session(cell, command.Kind, command.HeldOn, command.Month);
        var others = await db.Sessions.AsNoTracking()
            .Where(row => row.CellId == cell.Id && row.Month == session.Month)
            .Select(row => new { row.Id, row.Kind, row.HeldOn, row.RegularMonth, row.State })
            .ToListAsync(ct);
        if (others.FirstOrDefault(row => row.Kind == command.Kind && row.HeldOn == command.HeldOn && row.State == SessionState.Open) is { } same)
        {
            return same.Id;
        }

        if (session.RegularMonth is not null && others.Any(row => row.RegularMonth is not null))
        {
            return SessionRefusals.SecondRegular(session.Month);
        }

        var memberships = await db.Memberships.AsNoTracking().On(command.HeldOn).Where(row => row.CellId == cell.Id).ToListAsync(ct);
        if (session.Open(memberships, clock.Today()) is { } refusal)
        {
            return refusal;
        }

        db.Sessions.Add(session);
        await db.SaveChangesAsync(ct);
        audit.Record(actor, "session.open", cell.Id, nameof(Session), session.Id, null, new { Kind = session.Kind.ToString(), session.HeldOn, Roll = session.Roll.Count });
        await db.SaveChangesAsync(ct);
        await cellLock.CommitAsync(ct);
        return session.Id;
    }
}
