using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Sessions;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Sessions;

/// <summary>Asks once more before a session that was never sent is dropped.</summary>
[Requires(Permission.RecordSessions)]
public sealed class RemovalModel(AppDbContext db, SessionWorkflow workflow) : PageModel, IShowsAgain
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public SessionView Session { get; private set; } = null!;

    public sealed class InputModel
    {
        public Guid Version { get; set; }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return Session.CanBeDropped ? Page() : RedirectToPage("Details", new { id = Id });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await this.RespondAsync(
        await workflow.DropAsync(new(Id, Input.Version), HttpContext.Actor(), ct),
        "Đã bỏ buổi sinh hoạt chưa gửi.",
        () => RedirectToPage("Index"),
        () => ShowAgainAsync(ct));

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
