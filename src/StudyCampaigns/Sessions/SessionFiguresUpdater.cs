using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Figures;

namespace StudyCampaigns.Sessions;

/// <summary>
/// Moves what hangs on a session: its figures rows, and the days on which the duties of its cell were met. Nothing is saved here; the use
/// case saves session and figures together, while it holds the cell's lock.
/// </summary>
public sealed class SessionFiguresUpdater(AppDbContext db)
{
    public async Task UpdateAsync(Session session, CancellationToken ct)
    {
        var stored = await db.SessionFigures.Where(row => row.SessionId == session.Id).ToListAsync(ct);
        var wanted = session.Figures().ToList();
        var duties = await DutiesAsync(session.CellId, [.. stored, .. wanted], ct);

        db.SessionFigures.RemoveRange(stored.Where(row => !wanted.Exists(one => one.CampaignKey == row.CampaignKey)));
        foreach (var row in wanted)
        {
            if (stored.Find(one => one.CampaignKey == row.CampaignKey) is { } same)
            {
                same.TakeFrom(row);
            }
            else
            {
                db.SessionFigures.Add(row);
            }
        }

        if (duties.Count > 0)
        {
            List<SessionFigures> sessions = [.. await OthersAsync(session, duties, ct), .. wanted];
            duties.ForEach(duty => duty.Recount(sessions));
        }
    }

    /// <summary>The duties that the session met before or may meet now.</summary>
    private Task<List<SessionDuty>> DutiesAsync(int cellId, List<SessionFigures> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
        {
            return Task.FromResult(new List<SessionDuty>());
        }

        var keys = rows.Select(row => row.CampaignKey).Distinct().ToList();
        var months = rows.Select(row => row.RegularMonth).OfType<DateOnly>().Distinct().ToList();
        var (first, last) = (rows.Min(row => row.HeldOn), rows.Max(row => row.HeldOn));
        return db.SessionDuties
            .Where(duty => duty.CellId == cellId
                && (duty.Kind == DutyKind.Regular
                    ? months.Contains(duty.StartsOn)
                    : keys.Contains(duty.CampaignKey) && duty.StartsOn <= last && duty.DueOn >= first))
            .ToListAsync(ct);
    }

    /// <summary>The other counting sessions of the cell that could meet one of the duties.</summary>
    private Task<List<SessionFigures>> OthersAsync(Session session, List<SessionDuty> duties, CancellationToken ct)
    {
        var keys = duties.Select(duty => duty.CampaignKey).Distinct().ToList();
        var (first, last) = (duties.Min(duty => duty.StartsOn), duties.Max(duty => duty.DueOn));
        return db.SessionFigures.AsNoTracking()
            .Where(row => row.CellId == session.CellId && row.SessionId != session.Id && keys.Contains(row.CampaignKey)
                && ((row.HeldOn >= first && row.HeldOn <= last) || (row.RegularMonth >= first && row.RegularMonth <= last)))
            .ToListAsync(ct);
    }
}
