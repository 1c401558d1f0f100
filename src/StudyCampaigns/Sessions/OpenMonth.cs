using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Figures;
using StudyCampaigns.Organizations;
using StudyCampaigns.Time;

namespace StudyCampaigns.Sessions;

/// <summary>
/// Freezes what a month demands (R1, docs/domain.md 9) of each cell that exists on its first day: the month's regular session, the thematic
/// one of its quarter (R13), and for each campaign the duty that its cadence sets for that month. Rows that exist stay as they are, so running it again adds only what is new.
/// </summary>
public sealed class OpenMonth(AppDbContext db, IOptions<DutyOptions> options, TimeProvider clock)
{
    private const int RowsPerSave = 2000;

    /// <summary>Opens every month that has begun and is not opened: also those in which the portal stood still.</summary>
    /// <returns>How many duties were added.</returns>
    public async Task<int> HandleDueAsync(CancellationToken ct)
    {
        var added = 0;
        var current = FirstOf(clock.Today());
        for (var month = await FirstMonthAsync(current, ct); month <= current; month = month.AddMonths(1))
        {
            added += await HandleAsync(month, ct);
        }

        return added;
    }

    /// <param name="month">Any day of the month.</param>
    /// <returns>How many duties were added.</returns>
    public async Task<int> HandleAsync(DateOnly month, CancellationToken ct)
    {
        var first = FirstOf(month);
        var last = first.AddMonths(1).AddDays(-1);
        var campaigns = await db.Campaigns.AsNoTracking()
            .Where(row => row.StartsOn <= last && row.EndsOn >= first)
            .OrderBy(row => row.Id)
            .ToListAsync(ct);
        var added = await OpenAsync(first, (cell, usualDay) => SessionDuty.OfMonth(cell, first, usualDay), null, ct)
            + await OpenAsync(first, (cell, _) => SessionDuty.OfQuarter(cell, first), null, ct);
        foreach (var campaign in campaigns)
        {
            if (campaign.DutyIn(first) is var (startsOn, dueOn))
            {
                added += await OpenAsync(
                    first, (cell, _) => SessionDuty.OfCampaign(cell, campaign.Id, startsOn, dueOn), campaign.OrganizationId, ct);
            }
        }

        return added;
    }

    /// <summary>
    /// The last month that was opened; before the first, the portal's first month: as set, else the first full one after its installation,
    /// which the audit trail dates.
    /// </summary>
    private async Task<DateOnly> FirstMonthAsync(DateOnly current, CancellationToken ct)
    {
        var opened = await db.SessionDuties.Where(row => row.Kind == DutyKind.Regular).MaxAsync(row => (DateOnly?)row.StartsOn, ct);
        if ((opened ?? options.Value.FirstMonth) is { } month)
        {
            return FirstOf(month);
        }

        var installed = await db.AuditEntries.MinAsync(row => (DateTime?)row.At, ct) is { } at ? clock.LocalDay(at) : clock.Today();
        return installed.Day == 1 ? installed : FirstOf(installed).AddMonths(1);
    }

    /// <param name="dutyOf">By a cell's key and its usual day.</param>
    /// <param name="above">Only the cells below that organization; null for every cell.</param>
    private async Task<int> OpenAsync(DateOnly month, Func<int, int?, SessionDuty> dutyOf, int? above, CancellationToken ct)
    {
        // What all of them have in common; without a usual day it is due on the last one.
        var common = dutyOf(0, null);
        var missing = MissingCells(month, common, above);

        // A session that is submitted at this moment meets the duty: who holds the cell's lock looks and adds, the other finds it.
        await using var cellLock = await db.LockCellAsync(missing, ct);
        if (cellLock is null)
        {
            return 0;
        }

        var cells = await missing.Select(cell => new { cell.Id, cell.UsualSessionDay }).ToListAsync(ct);
        var (key, first, last) = (common.CampaignKey, common.StartsOn, common.DueOn);
        var held = (await db.SessionFigures.AsNoTracking()
                .Where(row => row.CampaignKey == key && ((row.HeldOn >= first && row.HeldOn <= last) || row.RegularMonth == first))
                .ToListAsync(ct))
            .ToLookup(row => row.CellId);
        foreach (var chunk in cells.Chunk(RowsPerSave))
        {
            foreach (var cell in chunk)
            {
                var owed = dutyOf(cell.Id, cell.UsualSessionDay);
                owed.Recount(held[cell.Id]);
                db.SessionDuties.Add(owed);
            }

            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }

        await cellLock.CommitAsync(ct);
        return cells.Count;
    }

    /// <summary>Cells that stood below the organization on the month's first day and have no such duty yet.</summary>
    private IQueryable<Organization> MissingCells(DateOnly month, SessionDuty common, int? above)
    {
        var segment = above is null ? "/" : $"/{above}/";
        var places = db.OrganizationPlacements.On(month);
        var (kind, key, startsOn) = (common.Kind, common.CampaignKey, common.StartsOn);
        return db.Organizations
            .Where(cell => cell.Type.IsCell && cell.EstablishedOn <= month && (cell.DissolvedOn == null || cell.DissolvedOn > month))
            .Where(cell => places.Any(row => row.OrganizationId == cell.Id && row.Path.Contains(segment)))
            .Where(cell => !db.SessionDuties.Any(row => row.Kind == kind && row.CampaignKey == key && row.StartsOn == startsOn && row.CellId == cell.Id));
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
