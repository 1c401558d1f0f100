using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;

namespace StudyCampaigns.Sessions;

/// <summary>
/// Locks the sessions whose figures an accepted report has taken. In two SQL commands whatever their number (a district's quarter has
/// more than a thousand), with versions renewed; the use case holds the transaction.
/// </summary>
public sealed class SessionLocking(AppDbContext db)
{
    /// <param name="counted">The figures rows that the report sums.</param>
    /// <returns>How many sessions were locked.</returns>
    public async Task<int> LockAsync(int campaignId, IQueryable<MonthlyFigures> counted, CancellationToken ct)
    {
        var version = Guid.NewGuid();
        var locked = await db.Sessions
            .Where(Session.Lockable)
            .Where(session => session.CampaignId == campaignId && counted.Any(row => row.CellId == session.CellId && row.Month == session.Month))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(session => session.State, SessionState.Locked)
                    .SetProperty(session => session.Version, version)
                    .SetProperty(session => session.ReturnReason, session => session.ChangeRequest == null ? session.ReturnReason : SessionTexts.DeclinedByLock)
                    .SetProperty(session => session.ChangeRequest, (string?)null),
                ct);

        // What was sent and never confirmed now stands as taken by the unit above.
        await db.MonthlyFigures
            .Where(figures => figures.SessionsConfirmed < figures.SessionsHeld
                && counted.Any(row => row.CellId == figures.CellId && row.Month == figures.Month))
            .ExecuteUpdateAsync(
                set => set.SetProperty(
                    figures => figures.SessionsConfirmed,
                    figures => db.Sessions.Count(session => session.CellId == figures.CellId && session.Month == figures.Month
                        && (figures.CampaignKey == MonthlyFigures.AllSessions || session.CampaignId == figures.CampaignKey)
                        && (session.State == SessionState.Confirmed || session.State == SessionState.Locked))),
                ct);
        return locked;
    }
}
