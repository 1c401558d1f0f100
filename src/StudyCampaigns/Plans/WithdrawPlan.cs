using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Plans;

/// <summary>Withdraws an issued plan, with the reason; the units it was handed to keep reading it.</summary>
public sealed class WithdrawPlan(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int PlanId, Guid Version, string? Reason);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var plan = await db.FindPlanAsync(actor, Permission.IssuePlans, command.PlanId, ct);
        if (plan is null)
        {
            return Result.Missing;
        }

        db.Expect(plan, command.Version);
        var before = new { plan.State, plan.DraftRound };
        var at = clock.GetUtcNow().UtcDateTime;
        if (plan.Withdraw(VietnameseText.Clean(command.Reason), actor, at) is { } refusal)
        {
            return refusal;
        }

        (await db.FindAssignmentOfAsync(plan, ct))?.Follow(plan, at);
        audit.Record(actor, "plan.withdraw", plan.OrganizationId, nameof(Plan), plan.Id, before, new { plan.State, plan.DraftRound });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
