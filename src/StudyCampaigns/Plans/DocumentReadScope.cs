using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Plans;

/// <summary>
/// Reading upward: an actor reads the documents of the organizations in the scope of <see cref="Permission.ViewDocuments"/>, the issued
/// plans handed to a unit of that scope, and the plans those came from. Its two deciding members stand side by side and must
/// agree: <see cref="Contains"/> in memory, <see cref="Within"/> in SQL. Everything else does not exist for the actor (404).
/// </summary>
public sealed class DocumentReadScope(OrganizationScope scope)
{
    /// <summary>How many plans a chain may have above the one that was handed down; a tree of six levels needs four.</summary>
    private const int LevelsAbove = 4;

    public static DocumentReadScope Of(Actor actor) => new(actor.Scope(Permission.ViewDocuments));

    /// <summary>Needs the document's organization and, of a plan, the assignments with organization and sub-plan, down the chain.</summary>
    public bool Contains(Document document) =>
        scope.Contains(document.Organization.Path) || (document is Plan plan && IsHandedDown(plan, LevelsAbove));

    public IQueryable<T> Within<T>(AppDbContext db, IQueryable<T> query)
        where T : Document
    {
        var handed = HandedDown(db);
        var readable = handed.Union(Above(db, handed));
        return scope.WithinOr(query, document => document.Organization.Path, document => readable.Contains(document.Id));
    }

    /// <summary>
    /// As <see cref="Within"/>, for a page that asks several questions: what came from above is looked up once, before the first, and
    /// mostly in one short command, as little comes to a unit and nothing to the topmost.
    /// </summary>
    public async Task<IQueryable<T>> WithinAsync<T>(AppDbContext db, IQueryable<T> query, CancellationToken ct)
        where T : Document
    {
        var readable = await HandedDown(db).Distinct().ToListAsync(ct);
        if (readable.Count == 0)
        {
            return scope.Within(query, document => document.Organization.Path);
        }

        readable.AddRange(await Above(db, db.Documents.Where(document => readable.Contains(document.Id)).Select(document => document.Id)).ToListAsync(ct));
        return scope.WithinOr(query, document => document.Organization.Path, document => readable.Contains(document.Id));
    }

    /// <summary>
    /// The plans from outside that were handed to a unit of the scope. What the scope's own plans carry out was handed to the scope
    /// itself, so that a chain need not begin with a plan of its own.
    /// </summary>
    private IQueryable<int> HandedDown(AppDbContext db) =>
        scope.Outside(
                scope.Within(db.PlanAssignments, row => row.Organization.Path).Join(Issued(db), row => row.PlanId, document => document.Id, (_, document) => document),
                document => document.Organization.Path)
            .Select(document => document.Id);

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
            .Join(Issued(db), row => row.PlanId, document => document.Id, (row, _) => row.PlanId);

    private static IQueryable<Document> Issued(AppDbContext db) =>
        db.Documents.Where(document => document.State == DocumentState.Issued || document.State == DocumentState.Withdrawn);

    private bool IsHandedDown(Plan plan, int levels) => plan.WasIssued && plan.Assignments.Any(row =>
        scope.Contains(row.Organization.Path) || (levels > 0 && row.SubPlan is not null && IsHandedDown(row.SubPlan, levels - 1)));
}
