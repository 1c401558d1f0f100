using Microsoft.AspNetCore.Identity;

namespace StudyCampaigns.Accounts;

/// <summary>Somebody who signs in. What they may do stands in <see cref="Assignments"/>, never here.</summary>
public sealed class Account : IdentityUser<int>
{
    public const int DisplayNameLength = 100;

    /// <summary>As the table of Identity has it.</summary>
    public const int UserNameLength = 256;

    public required string DisplayName { get; set; }

    /// <summary>A disabled account can no longer sign in, and its open sessions end with the next request.</summary>
    public bool IsDisabled { get; set; }

    public List<RoleAssignment> Assignments { get; } = [];
}
