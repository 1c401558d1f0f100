using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Time;

namespace StudyCampaigns.Accounts;

/// <summary>Ends a role of an account today: its next request no longer has the rights. The row stays, so that one can see who held what.</summary>
public sealed class EndRole(AppDbContext db, AccountEditor editor, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int AccountId, int AssignmentId);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var today = clock.Today();
        var account = await editor.FindAsync(command.AccountId, null, actor, ct);
        var assignment = account?.Assignments.FirstOrDefault(row => row.Id == command.AssignmentId);
        if (account is null || assignment is null)
        {
            return Result.Missing;
        }

        if (assignment.To <= today)
        {
            return AccountRefusals.RoleEndedAlready;
        }

        if (account.Id == actor.AccountId && assignment.LetsManageAccounts
            && !account.Assignments.Any(other => other != assignment && other.LetsManageAccounts && other.HoldsOn(today)))
        {
            return AccountRefusals.OwnLastAdministratorRole;
        }

        // One that has not begun yet never holds.
        assignment.EndOn(assignment.From > today ? assignment.From : today);

        // Who changes his own roles works on with the rights that are left: they are loaded with each request.
        if (account.Id != actor.AccountId)
        {
            account.EndSessions();
        }

        audit.Record(
            actor, "account.end-role", assignment.OrganizationId, nameof(Account), account.Id, before: new { role = assignment.Role.Code, assignment.From });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
