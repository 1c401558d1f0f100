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
    private const string Administration = "/administration";

    private static readonly MenuEntry[] Menu =
    [
        new("/", "Việc cần làm"),
        new("/campaigns", "Đợt sinh hoạt"),
        new("/plans", "Kế hoạch"),
        new("/papers", "Văn bản"),
        new("/numbers", "Sổ văn bản"),
        new("/sessions", "Buổi sinh hoạt"),
        new("/reports", "Báo cáo"),
        new("/directives", "Văn bản chỉ đạo"),
        new("/organizations", "Tổ chức, đảng viên"),
        new(Administration, "Quản trị"),
    ];

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        if (context.HandlerInstance is PageModel page && context.HttpContext.ActorOrNull() is { } actor)
        {
            page.ViewData["Shell"] = new ShellModel(
                actor.AccountId,
                actor.DisplayName,
                actor.OrganizationName,
                Menu: [.. Menu.Where(entry => IsOpen(entry, actor))],
                TodoCount: null,
                DemonstrationDate: portalClock.IsDemonstration ? clock.Today() : null,
                CurrentSection: SectionOf(context.HttpContext.Request.Path));
        }

        return Task.CompletedTask;
    }

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) => next();

    /// <summary>An entry leads to a folder of pages; administration is open to whoever may do one of its parts.</summary>
    private static bool IsOpen(MenuEntry entry, Actor actor) => entry.Address == Administration
        ? actor.MaySomewhere(Permission.ManageAccounts) || actor.MaySomewhere(Permission.ViewAuditTrail)
        : FolderPermissions.IsOpen(entry.Address, actor);

    /// <summary><c>/plans</c> for everything below it.</summary>
    private static string SectionOf(PathString path) => "/" + path.Value!.TrimStart('/').Split('/')[0];
}
