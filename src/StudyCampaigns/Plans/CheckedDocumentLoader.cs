using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Documents.Checking;
using StudyCampaigns.Organizations;
using StudyCampaigns.Time;

namespace StudyCampaigns.Plans;

/// <summary>Loads a document with all that the checker's rules look at: the plan above, what the plans below carry out, what the text cites.</summary>
public sealed class CheckedDocumentLoader(AppDbContext db, TimeProvider clock)
{
    /// <param name="Document">Not tracked; with type, campaign, organization and its type, sections and tasks.</param>
    public sealed record Loaded(Document Document, CheckedDocument Checked);

    private sealed record PlanAbove(string Number, string TypeName, string IssuingBody, string Organization, DateOnly? IssuedOn);

    /// <summary>At most six commands. Null for a document whose organization lies outside the scope.</summary>
    public async Task<Loaded?> FindAsync(OrganizationScope scope, int documentId, CancellationToken ct)
    {
        var found = await scope.Within(db.Documents.AsNoTracking(), row => row.Organization.Path)
            .Where(row => row.Id == documentId)
            .Include(row => row.Type)
            .Include(row => row.Campaign)
            .Include(row => row.Organization.Type)
            .Include(row => row.Sections)
            .Include(row => row.Tasks)
            .IgnoreAutoIncludes()
            .AsSplitQuery()
            .Select(row => new
            {
                Document = row,
                HasPlansBelow = db.Plans.Any(below => below.ParentPlanId == row.Id && below.State != DocumentState.Withdrawn),
                Above = db.Plans.Where(plan => plan.Id == row.Id && plan.ParentPlan!.NumberText != null)
                    .Select(plan => new PlanAbove(
                        plan.ParentPlan!.NumberText!,
                        plan.ParentPlan.Type.Name,
                        plan.ParentPlan.Organization.Type.IssuingBody,
                        plan.ParentPlan.Organization.Name,
                        plan.ParentPlan.IssuedOn))
                    .FirstOrDefault(),
            })
            .FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var facts = CheckedDocument.Of(found.Document, clock.Today());
        facts = facts with { Known = await FindKnownAsync(facts, found.Document, found.Above, ct) };
        return new(found.Document, found.Document is Plan plan ? await WithTasksAsync(facts, plan, found.HasPlansBelow, ct) : facts);
    }

    private async Task<CheckedDocument> WithTasksAsync(CheckedDocument facts, Plan plan, bool hasPlansBelow, CancellationToken ct)
    {
        var above = plan.ParentPlanId ?? 0;
        var tasks = await db.Set<DocumentTask>().AsNoTracking()
            .Where(row => row.DocumentId == above || (row.DocumentId == plan.Id && db.Set<DocumentTask>().Any(below =>
                below.ParentTaskId == row.Id && db.Documents.Any(document => document.Id == below.DocumentId && document.State != DocumentState.Withdrawn))))
            .OrderBy(row => row.Order)
            .Select(row => new { row.DocumentId, Task = new CheckedDocument.TaskAbove(row.Id, row.Content, row.DueOn) })
            .ToListAsync(ct);
        return facts with
        {
            TasksAbove = plan.ParentPlanId is null ? null : [.. tasks.Where(row => row.DocumentId == above).Select(row => row.Task)],
            CarriedOut = hasPlansBelow ? tasks.Where(row => row.DocumentId == plan.Id).Select(row => row.Task.Id).ToHashSet() : null,
        };
    }

    /// <summary>Of the numbers the text cites: what the unit's library holds, what the campaign rests on, and the plan above.</summary>
    private async Task<IReadOnlyList<CheckedDocument.CitedDocument>> FindKnownAsync(CheckedDocument facts, Document document, PlanAbove? above, CancellationToken ct)
    {
        var numbers = facts.CitedNumbers().ToList();
        var path = document.Organization.Path;
        List<CheckedDocument.CitedDocument> known = numbers.Count == 0
            ? []
            : await db.Directives.AsNoTracking()
                .Where(row => numbers.Contains(row.Number) && (path.StartsWith(row.Path)
                    || db.Campaigns.Any(campaign => campaign.Id == document.CampaignId && campaign.Directives.Any(basis => basis.DirectiveId == row.Id))))
                .OrderBy(row => row.Id)
                .Select(row => new CheckedDocument.CitedDocument(row.Number, row.TypeName, row.Issuer, row.IssuedOn))
                .ToListAsync(ct);
        if (above is not null)
        {
            known.Add(new(above.Number, above.TypeName, DocumentWording.IssuingBody(above.IssuingBody, above.Organization), above.IssuedOn));
        }

        return known;
    }
}
