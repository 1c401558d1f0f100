using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Plans;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Plans;

public sealed class ApprovalModel(AppDbContext db, ApprovePlan approve, ReturnPlan giveBack) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public PlanHeading Plan { get; private set; } = null!;

    public bool CanApprove => Plan.State == PlanState.Submitted;

    public bool CanReturn => Plan.State is PlanState.Submitted or PlanState.Approved;

    public sealed class Form
    {
        public Guid Version { get; set; }

        [Display(Name = "Lý do trả lại")]
        [StringLength(StudyCampaigns.Plans.Plan.ReasonLength, ErrorMessage = "Lý do không quá {1} ký tự.")]
        public string? Reason { get; set; }
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(string? action, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(ct);
        }

        var actor = HttpContext.Actor();
        var (result, message) = action == "return"
            ? (await giveBack.HandleAsync(new(Id, Input.Version, Input.Reason), actor, ct), "Đã trả lại kế hoạch kèm lý do.")
            : (await approve.HandleAsync(new(Id, Input.Version), actor, ct), "Đã phê duyệt. Kế hoạch chờ ban hành.");
        return await this.RespondAsync(result, message, () => Redirect($"/plans/{Id}"), () => ShowAsync(ct));
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken ct)
    {
        var answer = await ShowAsync(ct);
        Input.Version = Plan?.Version ?? default;
        return answer;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await PlanHeading.FindAsync(db, HttpContext.Actor().Scope(Permission.ApprovePlans), Id, ct) is not { } heading)
        {
            return NotFound();
        }

        Plan = heading;
        return Page();
    }
}
