using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;
using StudyCampaigns.Time;

namespace StudyCampaigns.Accounts;

/// <summary>
/// Makes an account with every role that manages accounts, in the highest organization. For the command line only: whoever can run it
/// holds the server anyway, and without it nobody could sign in to a new installation.
/// </summary>
public sealed class CreateAdministrator(AppDbContext db, UserManager<Account> accounts, TimeProvider clock, AuditTrail audit)
{
    /// <param name="Organization">The first organization of a new installation; not used when there is one.</param>
    public sealed record Command(string? UserName, string? DisplayName, string? Password, FirstOrganization? Organization);

    public sealed record FirstOrganization(string Code, string Name, string TypeCode);

    /// <summary>Answers the name of the organization in which the account is administrator.</summary>
    public async Task<Result<string>> HandleAsync(Command command, CancellationToken ct)
    {
        var userName = VietnameseText.Clean(command.UserName);
        var displayName = VietnameseText.Clean(command.DisplayName) ?? "Quản trị hệ thống";
        if (AccountRules.ValidateNames(userName, displayName) is { } refusal)
        {
            return refusal;
        }

        var role = await db.Roles.FirstOrDefaultAsync(row => row.Permissions.Any(each => each.Permission == Permission.ManageAccounts), ct);
        if (role is null)
        {
            return AccountRefusals.NoReferenceData;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var top = await db.Organizations.Where(row => row.ParentId == null).OrderBy(row => row.Id).FirstOrDefaultAsync(ct);
        if (top is null && await FoundAsync(command.Organization, ct) is { } founded)
        {
            if (founded.Refusal is { } notFounded)
            {
                return notFounded;
            }

            top = founded.Value;
        }

        var account = new Account { UserName = userName, DisplayName = displayName, LockoutEnabled = true };
        account.Assignments.Add(new RoleAssignment { Role = role, Organization = top!, From = clock.Today() });
        var created = await accounts.CreateAsync(account, command.Password ?? "");
        if (!created.Succeeded)
        {
            return AccountRefusals.Of(created, nameof(Command.Password));
        }

        audit.Record(null, "account.create-administrator", top!.Id, nameof(Account), account.Id, after: new { account.UserName, role = role.Code });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return top.Name;
    }

    private async Task<Result<Organization>> FoundAsync(FirstOrganization? first, CancellationToken ct)
    {
        var (code, name) = (VietnameseText.Clean(first?.Code), VietnameseText.Clean(first?.Name));
        if (first is null || code is null || name is null)
        {
            return AccountRefusals.FirstOrganizationMissing;
        }

        if (code.Length > Organization.CodeLength || name.Length > Organization.NameLength)
        {
            return AccountRefusals.FirstOrganizationTooLong;
        }

        var type = await db.OrganizationTypes.FirstOrDefaultAsync(row => row.Code == first.TypeCode, ct);
        if (type is null)
        {
            var known = await db.OrganizationTypes.OrderBy(row => row.Order).Select(row => row.Code).ToListAsync(ct);
            return AccountRefusals.UnknownOrganizationType(first.TypeCode, known);
        }

        var organization = new Organization(code, name, type, clock.Today())
        {
            Letterhead = name.ToUpper(VietnameseText.Culture),
            BodyLetterhead = name.ToUpper(VietnameseText.Culture),
        };
        db.Organizations.Add(organization);
        await db.SaveChangesAsync(ct);
        organization.PlaceBelow(null, clock.Today());
        return organization;
    }
}
