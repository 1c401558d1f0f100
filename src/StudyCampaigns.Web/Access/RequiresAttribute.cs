using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using StudyCampaigns.Accounts;

namespace StudyCampaigns.Web.Access;

/// <summary>Opens a page only to actors who hold the permission somewhere; others, and a request without an actor, get 403. Put on a page model for more than its folder asks.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class RequiresAttribute(Permission permission) : Attribute, IAuthorizationFilter
{
    public Permission Permission { get; } = permission;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.ActorOrNull()?.MaySomewhere(Permission) != true)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }
}
