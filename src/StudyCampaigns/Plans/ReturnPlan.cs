using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Plans;

/// <summary>Gives a submitted plan back to its drafters, with the reason.</summary>
public sealed class ReturnPlan(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int PlanId, Guid Version, string? Reason);

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
        if (plan.Return(VietnameseText.Clean(command.Reason), actor, at) is { } refusal)
        {
            return refusal;
        }

        (await db.FindAssignmentOfAsync(plan, ct))?.Follow(plan, at);
        audit.Record(actor, "plan.return", plan.OrganizationId, nameof(Plan), plan.Id, before, new { plan.State, plan.DraftRound });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
