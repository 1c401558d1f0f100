using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Sessions;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Sessions;

/// <summary>After submitting, the cell asks the unit above to let it change the session.</summary>
[Requires(Permission.RecordSessions)]
public sealed class ChangeRequestModel(AppDbContext db, SessionWorkflow workflow) : PageModel, IShowsAgain
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public SessionView Session { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return Session.CanAskForChange ? Page() : RedirectToPage("Details", new { id = Id });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await workflow.RequestChangeAsync(new(Id, Input.Version), Input.Reason, HttpContext.Actor(), ct);
        return await this.RespondAsync(
            result,
            "Đã gửi đề nghị sửa lên cấp trên.",
            () => RedirectToPage("Details", new { id = Id }),
            async () => await LoadAsync(ct) ? Page() : NotFound());
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await SessionView.LoadAsync(db, HttpContext.Actor().Scope(Permission.RecordSessions), Id, ct) is not { } session)
        {
            return false;
        }

        Session = session;
        Input.Version = session.Version;
        return true;
    }
}
