using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Account;

/// <summary>Ends the session on this machine. Open to a session that has already ended: pressing the button twice is no error.</summary>
[AllowAnonymous]
public sealed class SignOutModel(SignOut signOut) : PageModel
{
    public IActionResult OnGet() => HttpContext.ActorOrNull() is null ? RedirectToPage("/Account/SignIn") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (HttpContext.SignedInOrNull() is { } signedIn)
        {
            await signOut.HandleAsync(new(signedIn.SessionId), signedIn.Actor, ct);
        }

        await HttpContext.SignOutAsync(PortalCookie.Scheme);
        return RedirectToPage("/Account/SignIn");
    }
}
