using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Papers;

namespace StudyCampaigns.Plans;

/// <summary>
/// Reading upward: an actor reads the papers of the organizations in the scope of <see cref="Permission.ViewPapers"/>, the issued
/// plans handed to a unit of that scope, and the plans those came from. Its two deciding members stand side by side and must
/// agree: <see cref="Contains"/> in memory, <see cref="Within"/> in SQL. Everything else does not exist for the actor (404).
/// </summary>
public sealed class PaperReading(OrganizationScope scope)
{
    /// <summary>How many plans a chain may have above the one that was handed down; a tree of six levels needs four.</summary>
    private const int LevelsAbove = 4;

    public static PaperReading Of(Actor actor) => new(actor.Scope(Permission.ViewPapers));

    /// <summary>Needs the paper's organization and, of a plan, the assignments with organization and sub-plan, down the chain.</summary>
    public bool Contains(Paper paper) =>
        scope.Contains(paper.Organization.Path) || (paper is Plan plan && IsHandedDown(plan, LevelsAbove));

    public IQueryable<T> Within<T>(AppDbContext db, IQueryable<T> query)
        where T : Paper
    {
        var own = scope.Within(db.Papers, paper => paper.Organization.Path).Select(paper => paper.Id);
        var handed = scope.Within(db.PlanAssignments, row => row.Organization.Path)
            .Where(row => row.Plan.State == PaperState.Issued || row.Plan.State == PaperState.Withdrawn)
            .Select(row => row.PlanId);
        var readable = own.Union(handed);
        for (var level = 0; level < LevelsAbove; level++)
        {
            var below = handed;
            handed = db.PlanAssignments
                .Where(row => row.SubPlanId != null && below.Contains(row.SubPlanId.Value))
                .Where(row => row.Plan.State == PaperState.Issued || row.Plan.State == PaperState.Withdrawn)
                .Select(row => row.PlanId);
            readable = readable.Union(handed);
        }

        return query.Where(paper => readable.Contains(paper.Id));
    }

    private bool IsHandedDown(Plan plan, int levels) => plan.WasIssued && plan.Assignments.Any(row =>
        scope.Contains(row.Organization.Path) || (levels > 0 && row.SubPlan is not null && IsHandedDown(row.SubPlan, levels - 1)));
}
