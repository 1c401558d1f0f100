using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Administration;

/// <summary>Leads to the first page of the administration that is open to this actor; 403 when none is.</summary>
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet()
    {
        var actor = HttpContext.Actor();
        if (actor.MaySomewhere(Permission.ManageAccounts))
        {
            return RedirectToPage("/Administration/Accounts/Index");
        }

        return actor.MaySomewhere(Permission.ViewAuditTrail)
            ? RedirectToPage("/Administration/Audit/Index")
            : StatusCode(StatusCodes.Status403Forbidden);
    }
}
