using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;

namespace StudyCampaigns.Sessions;

/// <summary>
/// Moves the figures rows that a session touches: its cell and month, for all sessions and for its campaign, and those it has left
/// when its month or campaign changed. Nothing is saved here; the use case saves session and figures together, in the cell's turn.
/// </summary>
public sealed class SessionFiguresUpdater(AppDbContext db)
{
    private sealed record Slot(DateOnly Month, int CampaignKey);

    /// <summary>Recounts the rows of a loaded session; its <see cref="Session.Cell"/> must be loaded.</summary>
    public async Task UpdateAsync(Session session, CancellationToken ct)
    {
        var slots = SlotsOf(session);
        if (slots.Count == 0)
        {
            return;
        }

        var months = slots.Select(slot => slot.Month).Distinct().ToList();
        var keys = slots.Select(slot => slot.CampaignKey).Distinct().ToList();
        var counting = await CountingAsync(session, months, ct);
        var rows = await db.MonthlyFigures
            .Where(row => row.CellId == session.CellId && months.Contains(row.Month) && keys.Contains(row.CampaignKey))
            .ToListAsync(ct);
        foreach (var slot in slots)
        {
            var row = rows.SingleOrDefault(row => row.Month == slot.Month && row.CampaignKey == slot.CampaignKey);
            row ??= await AddAsync(session, slot, ct);
            row.Recount(counting.Where(one => one.Month == slot.Month));
        }
    }

    /// <summary>The rows in which it counted before this change, and those in which it counts after it.</summary>
    private HashSet<Slot> SlotsOf(Session session)
    {
        var entry = db.Entry(session);
        HashSet<Slot> slots = [];
        if (Session.IsCounting(entry.Property(row => row.State).OriginalValue))
        {
            Add(entry.Property(row => row.Month).OriginalValue, entry.Property(row => row.CampaignId).OriginalValue);
        }

        if (session.Counts)
        {
            Add(session.Month, session.CampaignId);
        }

        return slots;

        void Add(DateOnly month, int? campaignId)
        {
            slots.Add(new(month, MonthlyFigures.AllSessions));
            slots.Add(new(month, campaignId ?? MonthlyFigures.AllSessions));
        }
    }

    private async Task<List<CountedSession>> CountingAsync(Session session, List<DateOnly> months, CancellationToken ct)
    {
        var counting = await db.Sessions.AsNoTracking()
            .Where(row => row.CellId == session.CellId && months.Contains(row.Month) && row.Id != session.Id)
            .Where(CountedSession.Counts)
            .Select(CountedSession.FromStoredCounts)
            .ToListAsync(ct);
        if (session.Counts)
        {
            counting.Add(CountedSession.Of(session));
        }

        return counting;
    }

    private async Task<MonthlyFigures> AddAsync(Session session, Slot slot, CancellationToken ct)
    {
        var campaign = slot.CampaignKey == MonthlyFigures.AllSessions ? null : await db.Campaigns.FindAsync([slot.CampaignKey], ct);
        var row = new MonthlyFigures(session.CellId, slot.CampaignKey, slot.Month)
        {
            SessionsExpected = MonthlyFigures.IsSessionExpected(session.Cell, campaign, slot.Month) ? 1 : 0,
        };
        db.MonthlyFigures.Add(row);
        return row;
    }
}
