using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Sessions;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Sessions;

/// <summary>Opens a session of the actor's cell; the roll is copied and the entry page follows.</summary>
[Requires(Permission.RecordSessions)]
public sealed class CreateModel(AppDbContext db, TimeProvider clock, OpenSession open) : PageModel, IShowsAgain
{
    /// <summary>The month to propose a day in, <c>2023-06</c>; today's when not given.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Month { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string CellName { get; private set; } = "";

    public sealed class InputModel
    {
        [Display(Name = "Loại buổi sinh hoạt")]
        public SessionKind Kind { get; set; } = SessionKind.Regular;

        [Display(Name = "Ngày sinh hoạt"), Required(ErrorMessage = "Hãy chọn ngày sinh hoạt.")]
        public DateOnly? HeldOn { get; set; }

        [Display(Name = "Tính cho")]
        public DeclaredMonth Month { get; set; }
    }

    /// <inheritdoc cref="EntryModel.AsksForMonth"/>
    public bool AsksForMonth => DeclaredMonths.MayChoose(Input.HeldOn, Input.Month);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var cell = await FindCellAsync(ct);
        if (cell is null)
        {
            return NotFound();
        }

        Input.HeldOn = Propose(MonthCode.Read(Month, clock.Today()), cell.Value.UsualDay);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindCellAsync(ct) is not { } cell)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await open.HandleAsync(new(cell.Id, Input.Kind, Input.HeldOn!.Value, Input.Month), HttpContext.Actor(), ct);
        return await this.RespondAsync(
            result,
            "Đã mở buổi sinh hoạt và chốt danh sách điểm danh.",
            id => RedirectToPage("Entry", new { id }),
            () => Task.FromResult<IActionResult>(Page()));
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken ct) => await FindCellAsync(ct) is null ? NotFound() : Page();

    /// <summary>The cell's usual day, but never a day to come.</summary>
    private DateOnly Propose(DateOnly month, int? usualDay)
    {
        var today = clock.Today();
        var day = usualDay is { } usual ? month.AddDays(usual - 1) : month;
        return usualDay is null && today.Year == month.Year && today.Month == month.Month || day > today ? today : day;
    }

    private async Task<(int Id, int? UsualDay)?> FindCellAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var cell = await actor.Scope(Permission.RecordSessions).Within(db.Organizations.AsNoTracking())
            .Where(row => row.Type.IsCell && row.Id == actor.OrganizationId)
            .Select(row => new { row.Id, row.Name, row.UsualSessionDay })
            .SingleOrDefaultAsync(ct);
        if (cell is null)
        {
            return null;
        }

        CellName = cell.Name;
        return (cell.Id, cell.UsualSessionDay);
    }
}
