using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;

namespace StudyCampaigns.Sessions;

/// <summary>
/// Freezes what a month demands: one figures row for each cell that exists on the month's first day, for all sessions and for each
/// campaign that demands a session in that month of the units below it. Rows that exist stay as they are, so running it again adds
/// only what is new (a campaign opened since).
/// </summary>
public sealed class OpenMonth(AppDbContext db)
{
    private const int RowsPerSave = 2000;

    /// <param name="month">Any day of the month.</param>
    /// <returns>How many rows were added.</returns>
    public async Task<int> HandleAsync(DateOnly month, CancellationToken ct)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var campaigns = await db.Campaigns.AsNoTracking()
            .Where(row => row.StartsOn <= last && row.EndsOn >= first)
            .OrderBy(row => row.Id)
            .ToListAsync(ct);
        var added = await OpenAsync(MonthlyFigures.AllSessions, null, first, ct);
        foreach (var campaign in campaigns.Where(campaign => campaign.DemandsSessionIn(first)))
        {
            added += await OpenAsync(campaign.Id, campaign.OrganizationId, first, ct);
        }

        return added;
    }

    /// <param name="above">The organization below which the cells stand; null for every cell.</param>
    private async Task<int> OpenAsync(int campaignKey, int? above, DateOnly month, CancellationToken ct)
    {
        var segment = above is null ? "/" : $"/{above}/";
        var missing = db.Organizations
            .Where(cell => cell.Type.IsCell && cell.EstablishedOn <= month && (cell.DissolvedOn == null || cell.DissolvedOn > month))
            .Where(cell => db.OrganizationPlacements.Any(row => row.OrganizationId == cell.Id
                && row.From <= month && (row.To == null || row.To > month) && row.Path.Contains(segment)))
            .Where(cell => !db.MonthlyFigures.Any(row => row.CampaignKey == campaignKey && row.Month == month && row.CellId == cell.Id));

        // A session of the month that is submitted at this moment adds the same row: who holds the cell's lock looks and adds, the other finds it.
        await using var cellLock = await db.LockCellAsync(missing, ct);
        if (cellLock is null)
        {
            return 0;
        }

        var cells = await missing.Select(cell => cell.Id).ToListAsync(ct);
        foreach (var chunk in cells.Chunk(RowsPerSave))
        {
            db.MonthlyFigures.AddRange(chunk.Select(cell => new MonthlyFigures(cell, campaignKey, month) { SessionsExpected = 1 }));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }

        await cellLock.CommitAsync(ct);
        return cells.Count;
    }
}
