using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Papers;

namespace StudyCampaigns.Plans;

/// <summary>Notes that a unit has opened a plan handed to it. Only a role held in the unit itself counts, not one above it.</summary>
public sealed class ReceiveAssignment(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int PlanId, int OrganizationId);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var homes = HomePaths(actor);
        var assignment = await db.PlanAssignments.FirstOrDefaultAsync(
            row => row.PlanId == command.PlanId
                && row.OrganizationId == command.OrganizationId
                && row.Plan.State == PaperState.Issued
                && homes.Contains(row.Organization.Path),
            ct);
        if (assignment is null)
        {
            return Result.Missing;
        }

        if (assignment.Receive(clock.GetUtcNow().UtcDateTime))
        {
            audit.Record(actor, "plan.receive", assignment.OrganizationId, nameof(PlanAssignment), assignment.Id);
            await db.SaveChangesAsync(ct);
        }

        return Result.Done;
    }

    /// <summary>The units for which the actor answers because the role is held there.</summary>
    public static IReadOnlyList<string> HomePaths(Actor actor) =>
        [.. actor.Grants.Where(grant => grant.Permission == Permission.AnswerAssignments).Select(grant => grant.Path).Distinct()];
}
