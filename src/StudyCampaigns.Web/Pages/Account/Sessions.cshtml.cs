using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Text;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Account;

/// <summary>Where one is signed in, and the way to end what one no longer knows or needs.</summary>
public sealed class SessionsModel(AppDbContext db, TimeProvider clock, EndOtherSessions endOtherSessions) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public bool HasOthers => Rows.Any(row => !row.IsThis);

    public sealed record Row(int Id, string Device, string Address, DateTime StartedAt, bool IsThis);

    public string Local(DateTime utc) => clock.ToLocal(utc).ToString("HH:mm dd/MM/yyyy", VietnameseText.Culture);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (account, current) = (HttpContext.Actor().AccountId, HttpContext.SignedIn().SessionId);
        Rows = await db.AccountSessions.AsNoTracking()
            .Open(TimeProvider.System.GetUtcNow().UtcDateTime)
            .Where(row => row.AccountId == account)
            .OrderByDescending(row => row.Id == current).ThenByDescending(row => row.Id)
            .Select(row => new Row(row.Id, row.Device, row.Address, row.StartedAt, row.Id == current))
            .ToListAsync(ct);
    }

    /// <summary>One that has ended meanwhile is no error: it is what was asked for.</summary>
    public async Task<IActionResult> OnPostEndAsync(int session, CancellationToken ct) => await RespondAsync(
        await EndAsync(session, ct), _ => "Phiên đăng nhập đó đã kết thúc.");

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken ct) => await RespondAsync(
        await EndAsync(null, ct), ended => ended == 0 ? "Không còn phiên đăng nhập nào khác." : $"Đã kết thúc {ended} phiên đăng nhập khác.");

    private Task<Result<int>> EndAsync(int? only, CancellationToken ct) =>
        endOtherSessions.HandleAsync(new(HttpContext.SignedIn().SessionId, only), HttpContext.Actor(), ct);

    private Task<IActionResult> RespondAsync(Result<int> result, Func<int, string> message) =>
        this.RespondAsync(result, message(result.Value), _ => RedirectToPage(), () => Task.FromResult<IActionResult>(Page()));
}
