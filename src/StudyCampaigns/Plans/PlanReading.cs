using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Plans;

/// <summary>
/// Reading upward: an actor reads the plans of the organizations in the scope of <see cref="Permission.ViewPlans"/>, the issued
/// plans handed to a unit of that scope, and the plans those came from. Its two deciding members stand side by side and must
/// agree: <see cref="Contains"/> in memory, <see cref="Within"/> in SQL. Everything else does not exist for the actor (404).
/// </summary>
public sealed class PlanReading(OrganizationScope scope)
{
    /// <summary>How many plans a chain may have above the one that was handed down; a tree of six levels needs four.</summary>
    private const int LevelsAbove = 4;

    public static PlanReading Of(Actor actor) => new(actor.Scope(Permission.ViewPlans));

    /// <summary>Needs the plan's organization and its assignments with organization and sub-plan, down the chain.</summary>
    public bool Contains(Plan plan) => scope.Contains(plan.Organization.Path) || IsHandedDown(plan, LevelsAbove);

    public IQueryable<Plan> Within(AppDbContext db, IQueryable<Plan> query)
    {
        var own = scope.Within(db.Plans, plan => plan.Organization.Path).Select(plan => plan.Id);
        var handed = scope.Within(db.PlanAssignments, row => row.Organization.Path)
            .Where(row => row.Plan.State == PlanState.Issued || row.Plan.State == PlanState.Withdrawn)
            .Select(row => row.PlanId);
        var readable = own.Union(handed);
        for (var level = 0; level < LevelsAbove; level++)
        {
            var below = handed;
            handed = db.PlanAssignments
                .Where(row => row.SubPlanId != null && below.Contains(row.SubPlanId.Value))
                .Where(row => row.Plan.State == PlanState.Issued || row.Plan.State == PlanState.Withdrawn)
                .Select(row => row.PlanId);
            readable = readable.Union(handed);
        }

        return query.Where(plan => readable.Contains(plan.Id));
    }

    private bool IsHandedDown(Plan plan, int levels) => plan.WasIssued && plan.Assignments.Any(row =>
        scope.Contains(row.Organization.Path) || (levels > 0 && row.SubPlan is not null && IsHandedDown(row.SubPlan, levels - 1)));
}
