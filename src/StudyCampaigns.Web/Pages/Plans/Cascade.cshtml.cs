using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Pages.Documents;

namespace StudyCampaigns.Web.Pages.Plans;

public sealed class CascadeModel(AppDbContext db, TimeProvider clock, CascadePlan cascade) : PageModel, IShowsAgain
{
    /// <summary>The usual time when the superior gives none (docs/domain.md 4).</summary>
    private const int UsualDays = 10;

    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public DocumentHeading Plan { get; private set; } = null!;

    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public bool CanAct => Plan.State == DocumentState.Issued && Units.Any(unit => !unit.IsHanded);

    public sealed record Unit(int Id, string Name, string Type, bool IsHanded);

    public sealed class Form
    {
        public Guid Version { get; set; }

        public List<int> OrganizationIds { get; set; } = [];

        [Display(Name = "Hạn ban hành kế hoạch của đơn vị")]
        [Required(ErrorMessage = "Nhập hạn.")]
        public string? DueOn { get; set; }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await ShowAsync(ct);
        if (Plan is not null)
        {
            Input = new Form
            {
                Version = Plan.Version,
                OrganizationIds = [.. Units.Where(unit => !unit.IsHanded).Select(unit => unit.Id)],
                DueOn = UsualDue().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            };
        }

        return answer;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var dueOn = TypedDay.Read(Input.DueOn, out var fault);
        if (fault is not null)
        {
            ModelState.AddModelError("Input.DueOn", fault);
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(ct);
        }

        var result = await cascade.HandleAsync(new(Id, Input.Version, Input.OrganizationIds, dueOn!.Value), HttpContext.Actor(), ct);
        return await this.RespondAsync(
            result,
            $"Đã triển khai kế hoạch xuống {Input.OrganizationIds.Distinct().Count()} đơn vị.",
            () => Redirect($"/plans/{Id}/adoption"),
            () => ShowAsync(ct));
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken ct)
    {
        var answer = await ShowAsync(ct);
        Input.Version = Plan?.Version ?? default;
        return answer;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await DocumentHeading.FindAsync(db, HttpContext.Actor().Scope(Permission.CascadePlans), Id, ct) is not { TypeCode: StudyCampaigns.Plans.Plan.PlanTypeCode } heading)
        {
            return NotFound();
        }

        Plan = heading;
        var today = clock.Today();
        Units = await db.Organizations.AsNoTracking()
            .Where(row => row.ParentId == heading.OrganizationId && row.Type.ReceivesPlans)
            .Where(row => row.EstablishedOn <= today && (row.DissolvedOn == null || row.DissolvedOn > today))
            .OrderBy(row => row.Type.Order).ThenBy(row => row.SortKey)
            .Select(row => new Unit(
                row.Id, row.Name, row.Type.Name, db.PlanAssignments.Any(given => given.PlanId == Id && given.OrganizationId == row.Id)))
            .ToListAsync(ct);
        return Page();
    }

    private DateOnly UsualDue()
    {
        var due = clock.Today().AddDays(UsualDays);
        while (due.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            due = due.AddDays(1);
        }

        return Plan.CampaignEndsOn is { } end && due > end ? end : due;
    }
}
