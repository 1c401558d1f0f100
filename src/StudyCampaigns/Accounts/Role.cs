namespace StudyCampaigns.Accounts;

/// <summary>A named set of permissions, each with its reach.</summary>
public sealed class Role
{
    public const int CodeLength = 40;
    public const int NameLength = 100;

    public int Id { get; private set; }

    public required string Code { get; init; }

    public required string Name { get; set; }

    public List<RolePermission> Permissions { get; } = [];
}

/// <summary>One permission of a role.</summary>
public sealed class RolePermission
{
    public int RoleId { get; private set; }

    public required Permission Permission { get; init; }

    public required Reach Reach { get; set; }
}
