using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;
using StudyCampaigns.Time;

namespace StudyCampaigns.Accounts;

/// <summary>Makes an account with its first role and a password that is shown once and must be changed at the first sign-in.</summary>
public sealed class CreateAccount(AppDbContext db, UserManager<Account> accounts, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(string? UserName, string? DisplayName, string? RoleCode, int? OrganizationId);

    public sealed record Created(int AccountId, string Password);

    public async Task<Result<Created>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var userName = VietnameseText.Clean(command.UserName);
        var displayName = VietnameseText.Clean(command.DisplayName);
        if (AccountRules.ValidateNames(userName, displayName) is { } refusal)
        {
            return refusal;
        }

        var role = await db.Roles.FirstOrDefaultAsync(row => row.Code == command.RoleCode, ct);
        if (role is null)
        {
            return AccountRefusals.RoleMissing;
        }

        var organization = await actor.Scope(Permission.ManageAccounts).Within(db.Organizations)
            .FirstOrDefaultAsync(row => row.Id == command.OrganizationId, ct);
        if (organization is null)
        {
            return AccountRefusals.OrganizationMissing;
        }

        var account = new Account { UserName = userName, DisplayName = displayName!, LockoutEnabled = true, MustChangePassword = true };
        account.Assignments.Add(new RoleAssignment { Role = role, Organization = organization, From = clock.Today() });
        var password = PasswordGenerator.Make();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var created = await accounts.CreateAsync(account, password);
        if (!created.Succeeded)
        {
            return AccountRefusals.Of(created, "");
        }

        audit.Record(actor, "account.create", organization.Id, nameof(Account), account.Id, after: new { account.UserName, role = role.Code });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new Created(account.Id, password);
    }
}
