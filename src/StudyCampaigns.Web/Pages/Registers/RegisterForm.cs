using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Registers;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Registers;

/// <summary>A form that writes into one book; who may not, or names no book, gets 404.</summary>
[Requires(Permission.IssueDocuments)]
public abstract class RegisterForm(AppDbContext db, Terms terms, TimeProvider clock) : PageModel, IShowsAgain
{
    [FromRoute]
    public string Organization { get; set; } = "";

    [FromRoute]
    public string Term { get; set; } = "";

    [FromRoute]
    public string Type { get; set; } = "";

    public RegisterHeading Heading { get; private set; } = null!;

    public virtual Task<IActionResult> ShowAgainAsync(CancellationToken ct) => ShowAsync(ct);

    protected async Task<IActionResult> ShowAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    /// <summary>False is 404.</summary>
    protected async Task<bool> LoadAsync(CancellationToken ct)
    {
        var scope = HttpContext.Actor().Scope(Permission.IssueDocuments);
        if (!terms.Begun(clock.Today()).Contains(Term)
            || await RegisterHeading.FindAsync(db, scope, new(Organization, Term, Type), ct) is not { } heading)
        {
            return false;
        }

        Heading = heading;
        return true;
    }
}
