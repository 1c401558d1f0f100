using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Plans;

/// <summary>Approves a submitted plan; it may then be issued.</summary>
public sealed class ApprovePlan(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int PlanId, Guid Version);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var plan = await db.FindPlanAsync(actor, Permission.ApprovePlans, command.PlanId, ct);
        if (plan is null)
        {
            return Result.Missing;
        }

        db.Expect(plan, command.Version);
        var before = new { plan.State, plan.DraftRound };
        var at = clock.GetUtcNow().UtcDateTime;
        if (plan.Approve(actor, at) is { } refusal)
        {
            return refusal;
        }

        (await db.FindAssignmentOfAsync(plan, ct))?.Follow(plan, at);
        audit.Record(actor, "plan.approve", plan.OrganizationId, nameof(Plan), plan.Id, before, new { plan.State, plan.DraftRound });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
