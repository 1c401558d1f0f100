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

    /// <summary>At most six commands. Null for a paper whose organization lies outside the scope.</summary>
    public async Task<Loaded?> FindAsync(OrganizationScope scope, int paperId, CancellationToken ct)
    {
        var paper = await scope.Within(db.Papers.AsNoTracking(), row => row.Organization.Path)
            .Include(row => row.Type)
            .Include(row => row.Campaign)
            .Include(row => row.Organization.Type)
            .Include(row => row.Sections)
            .Include(row => row.Tasks)
            .AsSplitQuery()
            .FirstOrDefaultAsync(row => row.Id == paperId, ct);
        if (paper is null)
        {
            return null;
        }

        var facts = CheckedPaper.Of(paper, clock.Today());
        var known = await FindKnownAsync(facts, paper, ct);
        return new(paper, paper is Plan plan ? await WithPlansAsync(facts, known, plan, ct) : facts with { Known = known });
    }

    private async Task<CheckedPaper> WithPlansAsync(
        CheckedPaper facts, IReadOnlyList<CheckedPaper.CitedDocument> known, Plan plan, CancellationToken ct)
    {
        var around = await db.Plans.AsNoTracking()
            .Where(row => row.Id == plan.Id)
            .Select(row => new
            {
                HasPlansBelow = db.Plans.Any(below => below.ParentPlanId == row.Id && below.State != PaperState.Withdrawn),
                Above = row.ParentPlan == null || row.ParentPlan.NumberText == null
                    ? null
                    : new
                    {
                        row.ParentPlan.NumberText,
                        TypeName = row.ParentPlan.Type.Name,
                        row.ParentPlan.Organization.Type.IssuingBody,
                        row.ParentPlan.Organization.Name,
                        row.ParentPlan.IssuedOn,
                    },
            })
            .FirstAsync(ct);
        var above = plan.ParentPlanId ?? 0;
        var tasks = await db.Set<PaperTask>().AsNoTracking()
            .Where(row => row.PaperId == above || (row.PaperId == plan.Id && db.Set<PaperTask>().Any(below =>
                below.ParentTaskId == row.Id && db.Papers.Any(paper => paper.Id == below.PaperId && paper.State != PaperState.Withdrawn))))
            .OrderBy(row => row.Order)
            .Select(row => new { row.PaperId, Task = new CheckedPaper.TaskAbove(row.Id, row.Content, row.DueOn) })
            .ToListAsync(ct);
        return facts with
        {
            Known = around.Above is { } cited
                ? [.. known, new(cited.NumberText!, cited.TypeName, PaperWording.IssuingBody(cited.IssuingBody, cited.Name), cited.IssuedOn)]
                : known,
            TasksAbove = plan.ParentPlanId is null ? null : [.. tasks.Where(row => row.PaperId == above).Select(row => row.Task)],
            CarriedOut = around.HasPlansBelow ? tasks.Where(row => row.PaperId == plan.Id).Select(row => row.Task.Id).ToHashSet() : null,
        };
    }

    /// <summary>Of the numbers the text cites: what the unit's library holds, and what the campaign rests on.</summary>
    private async Task<IReadOnlyList<CheckedPaper.CitedDocument>> FindKnownAsync(CheckedPaper facts, Paper paper, CancellationToken ct)
    {
        var numbers = facts.CitedNumbers().ToList();
        var path = paper.Organization.Path;
        return numbers.Count == 0
            ? []
            : await db.Directives.AsNoTracking()
                .Where(row => numbers.Contains(row.Number) && (path.StartsWith(row.Path)
                    || db.Campaigns.Any(campaign => campaign.Id == paper.CampaignId && campaign.Directives.Any(basis => basis.DirectiveId == row.Id))))
                .OrderBy(row => row.Id)
                .Select(row => new CheckedPaper.CitedDocument(row.Number, row.TypeName, row.Issuer, row.IssuedOn))
                .ToListAsync(ct);
    }
}
