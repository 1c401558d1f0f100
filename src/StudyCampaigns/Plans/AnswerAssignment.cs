using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;
using StudyCampaigns.Time;

namespace StudyCampaigns.Plans;

/// <summary>A cell answers that it carries the plan out as it is ("áp dụng trực tiếp").</summary>
public sealed class AnswerAssignment(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int PlanId, int OrganizationId, Guid Version, string? Note);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var assignment = await actor.Scope(Permission.AnswerAssignments).Within(db.PlanAssignments, row => row.Organization.Path)
            .Include(row => row.Plan)
            .Include(row => row.Organization.Type)
            .FirstOrDefaultAsync(row => row.PlanId == command.PlanId && row.OrganizationId == command.OrganizationId, ct);
        if (assignment is null)
        {
            return Result.Missing;
        }

        db.Expect(assignment, command.Version);
        var note = VietnameseText.Clean(command.Note);
        if (assignment.AnswerDirectly(note, clock.Today(), clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        audit.Record(
            actor, "plan.answer", assignment.OrganizationId, nameof(PlanAssignment), assignment.Id,
            after: new { assignment.Answer, assignment.AnsweredOn });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
