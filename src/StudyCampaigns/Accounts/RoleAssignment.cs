using StudyCampaigns.Organizations;
using StudyCampaigns.Time;

namespace StudyCampaigns.Accounts;

/// <summary>An account holds a role in an organization, from a day until a day.</summary>
public sealed class RoleAssignment : IDated
{
    public int Id { get; private set; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    public int RoleId { get; init; }

    public Role Role { get; init; } = null!;

    public int OrganizationId { get; init; }

    public Organization Organization { get; init; } = null!;

    public required DateOnly From { get; init; }

    /// <summary>The first day on which it no longer holds; null while it does.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Needs the role with its permissions loaded.</summary>
    public bool LetsManageAccounts => Role.Permissions.Any(row => row.Permission == Permission.ManageAccounts);

    /// <param name="to">The first day on which the other no longer holds; null for one without end.</param>
    public bool Overlaps(DateOnly from, DateOnly? to) => (To is null || from < To) && (to is null || From < to);

    public void EndOn(DateOnly day) => To = day;
}
