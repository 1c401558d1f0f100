using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Time;

namespace StudyCampaigns.Accounts;

/// <summary>Gives an account a role in an organization from a day on, until a day or without end.</summary>
public sealed class AssignRole(AppDbContext db, AccountEditor editor, TimeProvider clock, AuditTrail audit)
{
    /// <param name="From">Today when not given.</param>
    /// <param name="Until">The last day on which it holds.</param>
    public sealed record Command(int AccountId, string? RoleCode, int? OrganizationId, DateOnly? From, DateOnly? Until);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var account = await editor.FindAsync(command.AccountId, null, actor, ct);
        if (account is null)
        {
            return Result.Missing;
        }

        var role = await db.Roles.FirstOrDefaultAsync(row => row.Code == command.RoleCode, ct);
        if (role is null)
        {
            return AccountRefusals.RoleMissing;
        }

        // Administration opens none of the Party's content: somebody else has to open it for an administrator.
        if (account.Id == actor.AccountId && role.Permissions.Any(row => row.Permission.OpensContent()))
        {
            return AccountRefusals.OwnContentRole;
        }

        var organization = await actor.Scope(Permission.ManageAccounts).Within(db.Organizations)
            .FirstOrDefaultAsync(row => row.Id == command.OrganizationId, ct);
        if (organization is null)
        {
            return AccountRefusals.OrganizationMissing;
        }

        if (command.From is { } first && !DayBounds.Hold(first))
        {
            return AccountRefusals.RoleDay(nameof(RoleAssignment.From));
        }

        if (command.Until is { } last && !DayBounds.Hold(last))
        {
            return AccountRefusals.RoleDay(nameof(RoleAssignment.To));
        }

        var (from, to) = (command.From ?? clock.Today(), command.Until?.AddDays(1));
        if (to <= from)
        {
            return AccountRefusals.RoleEndsBeforeItBegins;
        }

        if (account.Assignments.Any(held => held.RoleId == role.Id && held.OrganizationId == organization.Id && held.Overlaps(from, to)))
        {
            return AccountRefusals.RoleHeldAlready;
        }

        var assignment = new RoleAssignment { Role = role, Organization = organization, From = from };
        if (to is { } end)
        {
            assignment.EndOn(end);
        }

        account.Assignments.Add(assignment);
        audit.Record(
            actor, "account.assign-role", organization.Id, nameof(Account), account.Id, after: new { role = role.Code, from, until = command.Until });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
