using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Papers;
using StudyCampaigns.Papers.Checking;
using StudyCampaigns.Time;

namespace StudyCampaigns.Plans;

/// <summary>Loads a paper with all that the checker's rules look at: the plan above, what the plans below carry out, what the text cites.</summary>
public sealed class CheckedPaperReading(AppDbContext db, TimeProvider clock)
{
    /// <param name="Paper">Not tracked; with type, campaign, organization and its type, sections and tasks.</param>
    public sealed record Loaded(Paper Paper, CheckedPaper Checked);

    private sealed record PlanAbove(string Number, string TypeName, string IssuingBody, string Organization, DateOnly? IssuedOn);

    /// <summary>At most six commands. Null for a paper whose organization lies outside the scope.</summary>
    public async Task<Loaded?> FindAsync(OrganizationScope scope, int paperId, CancellationToken ct)
    {
        var found = await scope.Within(db.Papers.AsNoTracking(), row => row.Organization.Path)
            .Where(row => row.Id == paperId)
            .Include(row => row.Type)
            .Include(row => row.Campaign)
            .Include(row => row.Organization.Type)
            .Include(row => row.Sections)
            .Include(row => row.Tasks)
            .IgnoreAutoIncludes()
            .AsSplitQuery()
            .Select(row => new
            {
                Paper = row,
                HasPlansBelow = db.Plans.Any(below => below.ParentPlanId == row.Id && below.State != PaperState.Withdrawn),
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

        var facts = CheckedPaper.Of(found.Paper, clock.Today());
        facts = facts with { Known = await FindKnownAsync(facts, found.Paper, found.Above, ct) };
        return new(found.Paper, found.Paper is Plan plan ? await WithTasksAsync(facts, plan, found.HasPlansBelow, ct) : facts);
    }

    private async Task<CheckedPaper> WithTasksAsync(CheckedPaper facts, Plan plan, bool hasPlansBelow, CancellationToken ct)
    {
        var above = plan.ParentPlanId ?? 0;
        var tasks = await db.Set<PaperTask>().AsNoTracking()
            .Where(row => row.PaperId == above || (row.PaperId == plan.Id && db.Set<PaperTask>().Any(below =>
                below.ParentTaskId == row.Id && db.Papers.Any(paper => paper.Id == below.PaperId && paper.State != PaperState.Withdrawn))))
            .OrderBy(row => row.Order)
            .Select(row => new { row.PaperId, Task = new CheckedPaper.TaskAbove(row.Id, row.Content, row.DueOn) })
            .ToListAsync(ct);
        return facts with
        {
            TasksAbove = plan.ParentPlanId is null ? null : [.. tasks.Where(row => row.PaperId == above).Select(row => row.Task)],
            CarriedOut = hasPlansBelow ? tasks.Where(row => row.PaperId == plan.Id).Select(row => row.Task.Id).ToHashSet() : null,
        };
    }

    /// <summary>Of the numbers the text cites: what the unit's library holds, what the campaign rests on, and the plan above.</summary>
    private async Task<IReadOnlyList<CheckedPaper.CitedDocument>> FindKnownAsync(CheckedPaper facts, Paper paper, PlanAbove? above, CancellationToken ct)
    {
        var numbers = facts.CitedNumbers().ToList();
        var path = paper.Organization.Path;
        List<CheckedPaper.CitedDocument> known = numbers.Count == 0
            ? []
            : await db.Directives.AsNoTracking()
                .Where(row => numbers.Contains(row.Number) && (path.StartsWith(row.Path)
                    || db.Campaigns.Any(campaign => campaign.Id == paper.CampaignId && campaign.Directives.Any(basis => basis.DirectiveId == row.Id))))
                .OrderBy(row => row.Id)
                .Select(row => new CheckedPaper.CitedDocument(row.Number, row.TypeName, row.Issuer, row.IssuedOn))
                .ToListAsync(ct);
        if (above is not null)
        {
            known.Add(new(above.Number, above.TypeName, PaperWording.IssuingBody(above.IssuingBody, above.Organization), above.IssuedOn));
        }

        return known;
    }
}
