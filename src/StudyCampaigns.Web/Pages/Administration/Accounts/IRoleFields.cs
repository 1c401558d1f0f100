using Microsoft.AspNetCore.Mvc.Rendering;

namespace StudyCampaigns.Web.Pages.Administration.Accounts;

/// <summary>A page on which a role in an organization is chosen: creating an account, and giving a role to one.</summary>
public interface IRoleFields
{
    RoleInput Input { get; }

    OrganizationPicker Picker { get; }

    IReadOnlyList<SelectListItem> Roles { get; }
}
