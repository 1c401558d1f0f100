using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Administration.Accounts;

public sealed class CreateModel(AppDbContext db, CreateAccount createAccount) : PageModel, IRoleFields, IShowsAgain
{
    [BindProperty]
    public RoleInput Input { get; set; } = new();

    public OrganizationPicker Picker { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Roles { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    /// <param name="find">The button beside the search words was pressed: nothing is created yet.</param>
    public async Task<IActionResult> OnPostAsync(string? find, CancellationToken ct)
    {
        if (find is not null || !ModelState.IsValid)
        {
            return await ShowAgainAsync(ct);
        }

        var command = new CreateAccount.Command(Input.UserName, Input.DisplayName, Input.RoleCode, Input.OrganizationId);
        var result = await createAccount.HandleAsync(command, HttpContext.Actor(), ct);
        if (result.Value is { } created)
        {
            TempData[DetailsModel.PasswordKey] = created.Password;
        }

        return await this.RespondAsync(
            result, "Đã tạo tài khoản.", done => RedirectToPage("Details", new { id = done.AccountId }), () => ShowAgainAsync(ct));
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Picker = await OrganizationPicker.FindAsync(db, HttpContext.Actor(), Input.OrganizationSearch, Input.OrganizationId, ct);
        Roles = await db.Roles.AsNoTracking().OrderBy(row => row.Id).Select(row => new SelectListItem(row.Name, row.Code)).ToListAsync(ct);
    }
}
