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
        // What the scope's own plans carry out was handed to the scope itself, so that a chain need not begin with a plan of its own.
        var issued = db.Papers.Where(paper => paper.State == PaperState.Issued || paper.State == PaperState.Withdrawn);
        var handed = scope.Outside(
                scope.Within(db.PlanAssignments, row => row.Organization.Path).Join(issued, row => row.PlanId, paper => paper.Id, (_, paper) => paper),
                paper => paper.Organization.Path)
            .Select(paper => paper.Id);
        var readable = handed;
        for (var level = 0; level < LevelsAbove; level++)
        {
            var below = handed;
            handed = db.PlanAssignments
                .Where(row => row.SubPlanId != null && below.Contains(row.SubPlanId.Value))
                .Join(issued, row => row.PlanId, paper => paper.Id, (row, _) => row.PlanId);
            readable = readable.Union(handed);
        }

        return scope.WithinOr(query, paper => paper.Organization.Path, paper => readable.Contains(paper.Id));
    }

    private bool IsHandedDown(Plan plan, int levels) => plan.WasIssued && plan.Assignments.Any(row =>
        scope.Contains(row.Organization.Path) || (levels > 0 && row.SubPlan is not null && IsHandedDown(row.SubPlan, levels - 1)));
}
