using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Plans;

/// <summary>Hands a draft to those who approve it.</summary>
public sealed class SubmitPlan(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int PlanId, Guid Version);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var plan = await db.FindPlanAsync(actor, Permission.DraftPlans, command.PlanId, ct);
        if (plan is null)
        {
            return Result.Missing;
        }

        db.Expect(plan, command.Version);
        var before = new { plan.State, plan.DraftRound };
        var at = clock.GetUtcNow().UtcDateTime;
        if (plan.Submit(actor, at) is { } refusal)
        {
            return refusal;
        }

        (await db.FindAssignmentOfAsync(plan, ct))?.Follow(plan, at);
        audit.Record(actor, "plan.submit", plan.OrganizationId, nameof(Plan), plan.Id, before, new { plan.State, plan.DraftRound });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
