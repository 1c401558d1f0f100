using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Plans;

/// <summary>Replaces the content of a draft.</summary>
public sealed class EditPlan(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int PlanId, Guid Version, PlanContent Content);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var plan = await db.FindPlanAsync(actor, Permission.DraftPlans, command.PlanId, ct);
        if (plan is null)
        {
            return Result.Missing;
        }

        db.Expect(plan, command.Version);
        var before = Size(plan);
        if (plan.Edit(command.Content.Cleaned(), clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        audit.Record(actor, "plan.edit", plan.OrganizationId, nameof(Plan), plan.Id, before, Size(plan));
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }

    private static object Size(Plan plan) => new { plan.Subject, Sections = plan.Sections.Count, Tasks = plan.Tasks.Count };
}
