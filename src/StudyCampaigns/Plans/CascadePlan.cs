using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Time;

namespace StudyCampaigns.Plans;

/// <summary>Hands an issued plan to chosen units directly below, each of which then owes an answer by the limit day.</summary>
public sealed class CascadePlan(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int PlanId, Guid Version, IReadOnlyList<int> OrganizationIds, DateOnly DueOn);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var plan = await actor.Scope(Permission.CascadePlans).Within(db.Plans, row => row.Organization.Path)
            .Include(row => row.Campaign)
            .Include(row => row.Assignments)
            .AsSplitQuery()
            .FirstOrDefaultAsync(row => row.Id == command.PlanId, ct);
        if (plan is null)
        {
            return Result.Missing;
        }

        db.Expect(plan, command.Version);
        var today = clock.Today();
        var chosen = command.OrganizationIds.Distinct().ToList();
        var units = await db.Organizations.AsNoTracking()
            .Where(row => row.ParentId == plan.OrganizationId && row.Type.ReceivesPlans && chosen.Contains(row.Id))
            .Where(row => row.EstablishedOn <= today && (row.DissolvedOn == null || row.DissolvedOn > today))
            .OrderBy(row => row.SortKey)
            .Select(row => new { row.Id, row.Name })
            .ToListAsync(ct);
        if (units.Count < chosen.Count)
        {
            return Result.Missing;
        }

        var at = clock.GetUtcNow().UtcDateTime;
        if (plan.Cascade([.. units.Select(unit => (unit.Id, unit.Name))], command.DueOn, today, actor, at) is { } refusal)
        {
            return refusal;
        }

        audit.Record(
            actor, "plan.cascade", plan.OrganizationId, nameof(Plan), plan.Id, after: new { Units = chosen, command.DueOn });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
