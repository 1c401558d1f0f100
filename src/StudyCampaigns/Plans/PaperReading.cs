using Microsoft.EntityFrameworkCore;
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
        var handed = HandedDown(db);
        var readable = handed.Union(Above(db, handed));
        return scope.WithinOr(query, paper => paper.Organization.Path, paper => readable.Contains(paper.Id));
    }

    /// <summary>
    /// As <see cref="Within"/>, for a page that asks several questions: what came from above is looked up once, before the first, and
    /// mostly in one short command, as little comes to a unit and nothing to the topmost.
    /// </summary>
    public async Task<IQueryable<T>> WithinAsync<T>(AppDbContext db, IQueryable<T> query, CancellationToken ct)
        where T : Paper
    {
        var readable = await HandedDown(db).Distinct().ToListAsync(ct);
        if (readable.Count == 0)
        {
            return scope.Within(query, paper => paper.Organization.Path);
        }

        readable.AddRange(await Above(db, db.Papers.Where(paper => readable.Contains(paper.Id)).Select(paper => paper.Id)).ToListAsync(ct));
        return scope.WithinOr(query, paper => paper.Organization.Path, paper => readable.Contains(paper.Id));
    }

    /// <summary>
    /// The plans from outside that were handed to a unit of the scope. What the scope's own plans carry out was handed to the scope
    /// itself, so that a chain need not begin with a plan of its own.
    /// </summary>
    private IQueryable<int> HandedDown(AppDbContext db) =>
        scope.Outside(
                scope.Within(db.PlanAssignments, row => row.Organization.Path).Join(Issued(db), row => row.PlanId, paper => paper.Id, (_, paper) => paper),
                paper => paper.Organization.Path)
            .Select(paper => paper.Id);

    /// <summary>The plans which those carry out, up the chain.</summary>
    private static IQueryable<int> Above(AppDbContext db, IQueryable<int> plans)
    {
        var above = OneLevelAbove(db, plans);
        var all = above;
        for (var level = 1; level < LevelsAbove; level++)
        {
            above = OneLevelAbove(db, above);
            all = all.Union(above);
        }

        return all;
    }

    private static IQueryable<int> OneLevelAbove(AppDbContext db, IQueryable<int> plans) =>
        db.PlanAssignments
            .Where(row => row.SubPlanId != null && plans.Contains(row.SubPlanId.Value))
            .Join(Issued(db), row => row.PlanId, paper => paper.Id, (row, _) => row.PlanId);

    private static IQueryable<Paper> Issued(AppDbContext db) =>
        db.Papers.Where(paper => paper.State == PaperState.Issued || paper.State == PaperState.Withdrawn);

    private bool IsHandedDown(Plan plan, int levels) => plan.WasIssued && plan.Assignments.Any(row =>
        scope.Contains(row.Organization.Path) || (levels > 0 && row.SubPlan is not null && IsHandedDown(row.SubPlan, levels - 1)));
}
