using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Figures;
using StudyCampaigns.Time;

namespace StudyCampaigns.Sessions;

/// <summary>
/// Tells every stored report that covers a session what the session says now (R7, R8, docs/domain.md 9). Nothing is saved here; the use case
/// saves it with the session, while it holds the cell's lock: a report is sent under the same lock.
/// </summary>
public sealed class ErrataUpdater(AppDbContext db, TimeProvider clock)
{
    /// <summary>To be asked before the session's figures are saved: what they say so far is what the report counted.</summary>
    /// <param name="reason">Why the session changes or comes late; cleaned.</param>
    /// <returns>That a reason is missing, where an accepted report covers the session and it says something else.</returns>
    public async Task<Refusal?> UpdateAsync(Session session, Actor actor, string? reason, CancellationToken ct)
    {
        var before = await db.SessionFigures.AsNoTracking().Where(row => row.SessionId == session.Id).ToListAsync(ct);
        var after = session.Figures().ToList();
        var locks = await LocksAsync(session.CellId, [.. before, .. after], ct);
        if (locks.Count == 0)
        {
            return null;
        }

        var keys = locks.Select(one => one.Id).ToList();
        var errata = await db.Errata.Where(row => row.SessionId == session.Id && keys.Contains(row.LockId)).ToDictionaryAsync(row => row.LockId, ct);
        foreach (var one in locks)
        {
            var isNew = !errata.TryGetValue(one.Id, out var erratum);
            erratum ??= new Erratum(one.Id, session.Id, before.Find(one.Covers)?.Counts);
            var says = after.Find(one.Covers)?.Counts;
            if (!isNew && erratum.Matches(says))
            {
                continue;
            }

            erratum.Change(says, reason, actor.AccountId, clock.GetUtcNow().UtcDateTime);
            if (erratum.IsVoid)
            {
                if (!isNew)
                {
                    db.Errata.Remove(erratum);
                }
            }
            else if (one.IsAccepted && reason is null)
            {
                return SessionRefusals.CoveredNeedsReason(one.Organization.Name, session.HeldOn);
            }
            else if (isNew)
            {
                db.Errata.Add(erratum);
            }
        }

        return null;
    }

    /// <summary>Those of the units above the cell, as the tree stood on the last day of each, that cover a day on which it was or is held.</summary>
    private async Task<List<PeriodLock>> LocksAsync(int cellId, List<SessionFigures> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var campaigns = rows.Select(row => row.CampaignKey).Distinct().ToList();
        var (first, last) = (rows.Min(row => row.HeldOn), rows.Max(row => row.HeldOn));
        var near = await db.PeriodLocks.AsNoTracking().Include(one => one.Organization)
            .Where(one => campaigns.Contains(one.CampaignKey) && one.From <= last && one.To >= first)
            .Where(one => db.OrganizationPlacements.Any(cell => cell.OrganizationId == cellId
                && cell.From <= one.To && (cell.To == null || cell.To > one.To)
                && db.OrganizationPlacements.Any(unit => unit.OrganizationId == one.OrganizationId
                    && unit.From <= one.To && (unit.To == null || unit.To > one.To) && cell.Path.StartsWith(unit.Path))))
            .OrderBy(one => one.Id)
            .ToListAsync(ct);
        return [.. near.Where(one => rows.Exists(one.Covers))];
    }
}
