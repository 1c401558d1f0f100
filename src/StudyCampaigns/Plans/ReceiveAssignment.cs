using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;

namespace StudyCampaigns.Plans;

/// <summary>Notes that a unit has received a plan handed to it. Only a role held in the unit itself counts, not one above it; the first time counts.</summary>
public sealed class ReceiveAssignment(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    /// <returns>Missing where the plan was not handed to a unit of the actor's own, or is not in force.</returns>
    public async Task<Result> HandleAsync(int planId, Actor actor, CancellationToken ct)
    {
        var homes = HomePaths(actor);
        var assignments = await db.PlanAssignments
            .Where(row => row.PlanId == planId && row.Plan.State == DocumentState.Issued && homes.Contains(row.Organization.Path))
            .ToListAsync(ct);
        foreach (var assignment in assignments.Where(row => row.Receive(clock.GetUtcNow().UtcDateTime)))
        {
            audit.Record(actor, "plan.receive", assignment.OrganizationId, nameof(PlanAssignment), assignment.Id);
        }

        await db.SaveChangesAsync(ct);
        return assignments.Count == 0 ? Result.Missing : Result.Done;
    }

    /// <summary>The units for which the actor answers because the role is held there.</summary>
    public static IReadOnlyList<string> HomePaths(Actor actor) =>
        [.. actor.Grants.Where(grant => grant.Permission == Permission.AnswerAssignments).Select(grant => grant.Path).Distinct()];
}
