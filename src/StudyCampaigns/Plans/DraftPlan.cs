using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;
using StudyCampaigns.Time;

namespace StudyCampaigns.Plans;

/// <summary>Makes the first draft of a plan: from the campaign with the usual skeleton, or from the plan it carries out.</summary>
public sealed class DraftPlan(AppDbContext db, TimeProvider clock, AuditTrail audit, PlanSkeleton skeleton)
{
    /// <param name="ParentPlanId">The plan it carries out; null for one that rests on the campaign alone.</param>
    /// <param name="Beginning">What it begins with instead of the skeleton; only without a parent.</param>
    /// <param name="Subject">Replaces the one it would begin with.</param>
    public sealed record Command(
        int CampaignId, int OrganizationId, int? ParentPlanId = null, DraftSource? Beginning = null, string? Subject = null);

    /// <summary>Answers with the new plan's key.</summary>
    public async Task<Result<int>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var organization = await actor.Scope(Permission.DraftDocuments).Within(db.Organizations)
            .Include(row => row.Type)
            .Include(row => row.Parent)
            .FirstOrDefaultAsync(row => row.Id == command.OrganizationId, ct);
        var campaign = await FindCampaignAsync(command.CampaignId, actor, ct);
        if (organization is null || campaign is null || !organization.Path.StartsWith(campaign.Organization.Path, StringComparison.Ordinal))
        {
            return Result<int>.Missing;
        }

        if (clock.Today() > campaign.EndsOn)
        {
            return PlanRefusals.CampaignOver(campaign.EndsOn);
        }

        var at = clock.GetUtcNow().UtcDateTime;
        var type = await db.DocumentTypes.FirstAsync(row => row.Code == Plan.PlanTypeCode, ct);
        Plan plan;
        if (command.ParentPlanId is { } parentId)
        {
            var assignment = await FindAssignmentAsync(parentId, organization, ct);
            if (assignment is null || assignment.Plan.CampaignId != campaign.Id)
            {
                return Result<int>.Missing;
            }

            var content = skeleton.ForParent(assignment.Plan, organization);
            plan = Plan.Draft(type, campaign, organization, content, assignment.Plan, actor, at);
            if (assignment.Start(plan, at) is { } refusal)
            {
                return refusal;
            }
        }
        else if (command.Beginning is { } beginning && beginning != DraftSource.Skeleton)
        {
            var found = await db.FindSourceAsync(beginning, type, organization, VietnameseText.Clean(command.Subject), ct);
            if (found.Value is not { } begun)
            {
                return new(0, found.Refusal, found.IsMissing);
            }

            plan = Plan.Draft(type, campaign, organization, begun.Content, null, actor, at, begun.Amends);
        }
        else
        {
            var content = skeleton.ForCampaign(campaign, organization);
            var subject = VietnameseText.Clean(command.Subject) ?? content.Subject;
            plan = Plan.Draft(type, campaign, organization, content with { Subject = subject }, null, actor, at);
        }

        return DocumentContent.Of(plan).Validate(null) is { } fault ? fault : await SaveAsync(plan, command.Beginning, actor, ct);
    }

    private async Task<StudyCampaign?> FindCampaignAsync(int id, Actor actor, CancellationToken ct) =>
        await CampaignReadScope.Of(actor).Within(db.Campaigns)
            .Include(row => row.Organization)
            .Include(row => row.Directives).ThenInclude(row => row.Directive)
            .Include(row => row.Topics)
            .Include(row => row.Targets)
            .AsSplitQuery()
            .FirstOrDefaultAsync(row => row.Id == id, ct);

    private async Task<PlanAssignment?> FindAssignmentAsync(int parentId, Organization organization, CancellationToken ct) =>
        await db.PlanAssignments
            .Include(row => row.Plan.Organization.Type)
            .Include(row => row.Plan.Sections)
            .Include(row => row.Plan.Tasks)
            .AsSplitQuery()
            .FirstOrDefaultAsync(row => row.PlanId == parentId && row.OrganizationId == organization.Id, ct);

    private async Task<int> SaveAsync(Plan plan, DraftSource? beginning, Actor actor, CancellationToken ct)
    {
        // The audit row names the plan by its key, which the database gives: both are kept or neither.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Plans.Add(plan);
        await db.SaveChangesAsync(ct);
        audit.Record(
            actor, "document.draft", plan.OrganizationId, nameof(Plan), plan.Id,
            after: new { plan.CampaignId, plan.ParentPlanId, beginning?.TemplateId, beginning?.CopyOfId, beginning?.AmendsId });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return plan.Id;
    }
}
