using Microsoft.AspNetCore.Identity;
using StudyCampaigns.Text;

namespace StudyCampaigns.Accounts;

/// <summary>Somebody who signs in. What they may do stands in <see cref="Assignments"/>, never here.</summary>
public sealed class Account : IdentityUser<int>
{
    public const int DisplayNameLength = 100;
    public const int SearchTextLength = DisplayNameLength + 2;

    /// <summary>As the table of Identity has it.</summary>
    public const int UserNameLength = 256;

    private string displayName = null!;

    public required string DisplayName
    {
        get => displayName;
        set
        {
            displayName = value;
            SearchText = SearchWords.Column(SearchTextLength, value);
        }
    }

    /// <summary>The words of <see cref="DisplayName"/> (<see cref="SearchWords.Column"/>).</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>A disabled account can no longer sign in, and its open sessions end with the next request.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>The password was set by somebody else: the portal opens nothing but the page that changes it.</summary>
    public bool MustChangePassword { get; set; }

    public List<RoleAssignment> Assignments { get; } = [];

    /// <summary>Ends every open <see cref="AccountSession"/> of the account with its next request.</summary>
    public void EndSessions() => SecurityStamp = Guid.NewGuid().ToString("N");
}
