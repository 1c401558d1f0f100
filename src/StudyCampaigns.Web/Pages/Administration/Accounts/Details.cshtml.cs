using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Administration.Accounts;

/// <summary>One account: its name, whether it is open, its roles. Each button is a handler of its own.</summary>
public sealed class DetailsModel(
    AppDbContext db,
    TimeProvider clock,
    RenameAccount renameAccount,
    DisableAccount disableAccount,
    EnableAccount enableAccount,
    ResetPassword resetPassword,
    AssignRole assignRole,
    EndRole endRole) : PageModel, IRoleFields, IShowsStoredVersion
{
    /// <summary>The new password on its way to the next page, where it is read once.</summary>
    internal const string PasswordKey = "NewPassword";

    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public RoleInput Input { get; set; } = new();

    [BindProperty]
    public string? Version { get; set; }

    public Shown Account { get; private set; } = null!;

    public IReadOnlyList<Held> Assignments { get; private set; } = [];

    public string? NewPassword { get; private set; }

    /// <summary>What somebody else saved meanwhile.</summary>
    public bool ShowsStoredVersion { get; private set; }

    public OrganizationPicker Picker { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Roles { get; private set; } = [];

    public sealed record Shown(
        int Id, string UserName, string DisplayName, bool IsDisabled, bool MustChangePassword, DateTimeOffset? LockoutEnd, string Version)
    {
        public bool IsLocked => LockoutEnd > TimeProvider.System.GetUtcNow();
    }

    /// <param name="To">The first day on which it no longer holds.</param>
    public sealed record Held(int Id, string Role, int OrganizationId, string Organization, DateOnly From, DateOnly? To);

    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        NewPassword = TempData[PasswordKey] as string;
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var command = new RenameAccount.Command(Id, Input.DisplayName, Version ?? "");
        return await RespondAsync(await renameAccount.HandleAsync(command, HttpContext.Actor(), ct), "Đã lưu tên hiển thị.", ct);
    }

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken ct) => await RespondAsync(
        await disableAccount.HandleAsync(new(Id), HttpContext.Actor(), ct), "Đã ngừng tài khoản; các phiên đang mở kết thúc ngay.", ct);

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken ct) => await RespondAsync(
        await enableAccount.HandleAsync(new(Id), HttpContext.Actor(), ct), "Tài khoản đăng nhập được trở lại.", ct);

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken ct)
    {
        var result = await resetPassword.HandleAsync(new(Id), HttpContext.Actor(), ct);
        if (result.Value is { } password)
        {
            TempData[PasswordKey] = password;
        }

        return await RespondAsync(result.WithoutValue(), "Đã đặt lại mật khẩu.", ct);
    }

    /// <param name="find">The button beside the search words was pressed: nothing is saved yet.</param>
    public async Task<IActionResult> OnPostRoleAsync(string? find, CancellationToken ct)
    {
        if (find is not null || !ModelState.IsValid)
        {
            return await ShowAsync(ct);
        }

        var command = new AssignRole.Command(Id, Input.RoleCode, Input.OrganizationId, Input.From, Input.To);
        return await RespondAsync(await assignRole.HandleAsync(command, HttpContext.Actor(), ct), "Đã giao vai trò.", ct);
    }

    public async Task<IActionResult> OnPostEndRoleAsync(int assignment, CancellationToken ct) => await RespondAsync(
        await endRole.HandleAsync(new(Id, assignment), HttpContext.Actor(), ct), "Đã kết thúc vai trò.", ct);

    public async Task<IActionResult> ShowStoredVersionAsync(CancellationToken ct)
    {
        ShowsStoredVersion = true;
        return await ShowAsync(ct);
    }

    private Task<IActionResult> RespondAsync(Result result, string message, CancellationToken ct) =>
        this.RespondAsync(result, message, () => RedirectToPage(new { id = Id }), () => ShowAsync(ct));

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var account = await AccountReach.Within(db, HttpContext.Actor(), Today).AsNoTracking()
            .Where(row => row.Id == Id)
            .Select(row => new Shown(
                row.Id, row.UserName!, row.DisplayName, row.IsDisabled, row.MustChangePassword, row.LockoutEnd, row.ConcurrencyStamp!))
            .FirstOrDefaultAsync(ct);
        if (account is null)
        {
            return NotFound();
        }

        Account = account;
        Input.DisplayName ??= account.DisplayName;
        Version = account.Version;
        Assignments = await db.RoleAssignments.AsNoTracking()
            .Where(row => row.AccountId == Id)
            .OrderByDescending(row => row.From).ThenByDescending(row => row.Id)
            .Select(row => new Held(row.Id, row.Role.Name, row.OrganizationId, row.Organization.Name, row.From, row.To))
            .ToListAsync(ct);
        Picker = await OrganizationPicker.FindAsync(db, HttpContext.Actor(), Input.OrganizationSearch, Input.OrganizationId, ct);
        Roles = await db.Roles.AsNoTracking().OrderBy(row => row.Id).Select(row => new SelectListItem(row.Name, row.Code)).ToListAsync(ct);
        return Page();
    }
}
