using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Sessions;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Sessions;

/// <summary>The unit above answers a submitted session: confirms it, returns it, or declines a request to change it.</summary>
[Requires(Permission.ConfirmSessions)]
public sealed class ConfirmationModel(AppDbContext db, SessionWorkflow workflow)
    : PageModel, IShowsAgain
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

        return Session.CanBeAnswered ? Page() : RedirectToPage("Details", new { id = Id });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await RespondAsync(
        await workflow.ConfirmAsync(new(Id, Input.Version), HttpContext.Actor(), ct), "Đã xác nhận buổi sinh hoạt.", ct);

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken ct) => await RespondAsync(
        await workflow.ReturnAsync(new(Id, Input.Version), Input.Reason, HttpContext.Actor(), ct), "Đã trả lại để chi bộ sửa.", ct);

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken ct) => await RespondAsync(
        await workflow.DeclineChangeAsync(new(Id, Input.Version), Input.Reason, HttpContext.Actor(), ct), "Đã trả lời đề nghị sửa.", ct);

    public async Task<IActionResult> ShowAgainAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    private Task<IActionResult> RespondAsync(Result result, string message, CancellationToken ct) => this.RespondAsync(
        result,
        message,
        () => RedirectToPage("Details", new { id = Id }),
        async () => await LoadAsync(ct) ? Page() : NotFound());

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await SessionView.LoadAsync(db, HttpContext.Actor().Scope(Permission.ConfirmSessions), Id, ct) is not { } session)
        {
            return false;
        }

        Session = session;
        Input.Version = session.Version;
        return true;
    }
}
