using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;

namespace StudyCampaigns.Plans;

/// <summary>Loads what the use cases change, always from the scope of the permission they need.</summary>
internal static class PlanLoading
{
    /// <summary>A plan with content, campaign and organization; null when it is not there for this actor.</summary>
    public static async Task<Plan?> FindPlanAsync(
        this AppDbContext db, Actor actor, Permission permission, int planId, CancellationToken ct) =>
        await actor.Scope(permission).Within(db.Plans, row => row.Organization.Path)
            .Include(row => row.Campaign)
            .Include(row => row.Organization.Type)
            .Include(row => row.Sections)
            .Include(row => row.Tasks)
            .AsSplitQuery()
            .FirstOrDefaultAsync(row => row.Id == planId, ct);

    /// <summary>The row of the board on which a sub-plan stands; null for a plan that carries out no other.</summary>
    public static async Task<PlanAssignment?> FindAssignmentOfAsync(this AppDbContext db, Plan plan, CancellationToken ct) =>
        plan.ParentPlanId is null ? null : await db.PlanAssignments.FirstOrDefaultAsync(row => row.SubPlanId == plan.Id, ct);
}
