using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Pages.Shared;

namespace StudyCampaigns.Web.Pages;

/// <summary>Hands every page what the frame around it shows: who is signed in, where, and the demonstration's date. Asks the database nothing.</summary>
public sealed class ShellFilter(TimeProvider clock, PortalClock portalClock) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        if (context.HandlerInstance is PageModel page && context.HttpContext.ActorOrNull() is { } actor)
        {
            page.ViewData["Shell"] = new ShellModel(
                actor.DisplayName,
                actor.OrganizationName,
                IsAdministrator: actor.MaySomewhere(Permission.ManageAccounts) || actor.MaySomewhere(Permission.ViewAuditTrail),
                TodoCount: null,
                DemonstrationDate: portalClock.IsDemonstration ? clock.Today() : null,
                CurrentSection: SectionOf(context.HttpContext.Request.Path));
        }

        return Task.CompletedTask;
    }

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) => next();

    /// <summary><c>/plans</c> for everything below it.</summary>
    private static string SectionOf(PathString path) => "/" + path.Value!.TrimStart('/').Split('/')[0];
}
