using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Plans;

public sealed class AnswerModel(AppDbContext db, AnswerAssignment answer) : PageModel, IShowsAgain
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Assignment Given { get; private set; } = null!;

    public Refusal? Gap => Given.IsAnswered ? PlanRefusals.AlreadyAnswered
        : Given.HasSubPlan ? PlanRefusals.SubPlanExists
        : Given.IsCell ? null
        : PlanRefusals.OnlyCellsApplyDirectly;

    public sealed record Assignment(
        int OrganizationId, string OrganizationName, bool IsCell, string Subject, string NumberText, DateOnly DueOn, bool IsAnswered, bool HasSubPlan, Guid Version);

    public sealed class Form
    {
        public Guid Version { get; set; }

        [Display(Name = "Ghi chú (không bắt buộc)")]
        [StringLength(PlanAssignment.NoteLength, ErrorMessage = "Ghi chú không quá {1} ký tự.")]
        public string? Note { get; set; }
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var shown = await ShowAsync(ct);
        if (Given is null || !ModelState.IsValid)
        {
            return shown;
        }

        var result = await answer.HandleAsync(new(Id, Given.OrganizationId, Input.Version, Input.Note), HttpContext.Actor(), ct);
        return await this.RespondAsync(
            result, "Đã trả lời: chi bộ áp dụng trực tiếp kế hoạch.", () => Redirect($"/papers/{Id}"), () => Task.FromResult(shown));
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken ct)
    {
        var page = await ShowAsync(ct);
        Input.Version = Given?.Version ?? default;
        return page;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var homes = ReceiveAssignment.HomePaths(HttpContext.Actor());
        var found = await db.PlanAssignments.AsNoTracking()
            .Where(row => row.PlanId == Id && row.Plan.State == DocumentState.Issued && homes.Contains(row.Organization.Path))
            .Select(row => new Assignment(
                row.OrganizationId,
                row.Organization.Name,
                row.Organization.Type.IsCell,
                row.Plan.Subject,
                row.Plan.NumberText!,
                row.DueOn,
                row.AnsweredOn != null,
                row.SubPlanId != null,
                row.Version))
            .FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return NotFound();
        }

        Given = found;
        return Page();
    }
}
