using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Plans;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Plans;

public sealed class SubmissionModel(AppDbContext db, SubmitPlan submit) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public PlanHeading Plan { get; private set; } = null!;

    /// <summary>What keeps it from being submitted; null when nothing does.</summary>
    public Refusal? Gap { get; private set; }

    /// <summary>What may be better but keeps nobody.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    public bool CanAct => Plan.State is PlanState.Draft or PlanState.Returned;

    public sealed class Form
    {
        public Guid Version { get; set; }
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await submit.HandleAsync(new(Id, Input.Version), HttpContext.Actor(), ct);
        return await this.RespondAsync(result, "Đã trình kế hoạch. Người duyệt sẽ thấy trong việc cần làm.", () => Redirect($"/plans/{Id}"), () => ShowAsync(ct));
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken ct)
    {
        var answer = await ShowAsync(ct);
        Input.Version = Plan?.Version ?? default;
        return answer;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await PlanHeading.FindAsync(db, HttpContext.Actor().Scope(Permission.DraftPlans), Id, ct) is not { } heading)
        {
            return NotFound();
        }

        Plan = heading;
        var plan = await db.Plans.AsNoTracking()
            .Include(row => row.Campaign)
            .Include(row => row.Sections)
            .Include(row => row.Tasks).ThenInclude(row => row.ParentTask)
            .AsSplitQuery()
            .FirstAsync(row => row.Id == Id, ct);
        Gap = CanAct ? plan.FindGap() : PlanRefusals.NotEditable(Plan.State);
        Notes = [.. PlanNotes.Of(plan)];
        return Page();
    }
}
