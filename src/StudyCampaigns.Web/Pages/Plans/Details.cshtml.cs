using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Text;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Plans;

public sealed class DetailsModel(AppDbContext db, TimeProvider clock, ReceiveAssignment receive) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public Facts Plan { get; private set; } = null!;

    public PlanState State { get; private set; }

    public string Title { get; private set; } = "";

    public string OrganizationName { get; private set; } = "";

    public OfficialDocument Document { get; private set; } = null!;

    public IReadOnlyList<Step> Steps { get; private set; } = [];

    public IReadOnlyList<Button> Buttons { get; private set; } = [];

    public int DaysLate => Plan.Mine is { } mine ? PlanAssignment.DaysLate(mine.DueOn, mine.AnsweredOn, clock.Today()) : 0;

    /// <param name="Units">How many units it was handed to, and how many of them have answered.</param>
    /// <param name="Mine">What the actor's own unit owes, if it was handed to it.</param>
    public sealed record Facts(
        string Subject, string OrganizationPath, int CampaignId, string CampaignName, Parent? Parent, int Units, int Answered, bool HasUnitsBelow, Mine? Mine);

    public sealed record Parent(int Id, string? NumberText, DateOnly? IssuedOn, int DraftRound, string OrganizationName)
    {
        public string Title => $"{PlanTexts.Title(NumberText, IssuedOn, DraftRound)} của {OrganizationName}";
    }

    public sealed record Mine(
        int OrganizationId, bool IsCell, DateOnly DueOn, DateTime? ReceivedAt, DateOnly? AnsweredOn, AssignmentAnswer Answer, string? Note, int? SubPlanId);

    public sealed record Step(string Name, DateTime At, string By, string? Comment);

    public sealed record Button(string Text, string Address, bool IsMain = false);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (await FindFactsAsync(actor, ct) is not { } facts)
        {
            return NotFound();
        }

        Plan = facts;
        var plan = await LoadAsync(ct);
        Document = PlanDocument.Of(plan, clock.Today());
        Steps =
        [
            .. plan.Steps.OrderBy(row => row.Id)
                .Select(row => new Step(PlanTexts.Step(row.Kind), clock.ToLocal(row.At), row.AccountName, row.Comment)),
        ];
        State = plan.State;
        Title = plan.NumberText is null ? $"Kế hoạch, {PlanTexts.Round(plan.DraftRound).ToLower(VietnameseText.Culture)}" : PlanTexts.Title(plan.NumberText, plan.IssuedOn, plan.DraftRound);
        ViewData["Title"] = Title;
        OrganizationName = plan.Organization.Name;
        Buttons = [.. ButtonsFor(actor, plan)];
        if (facts.Mine is { ReceivedAt: null } mine)
        {
            await receive.HandleAsync(new(Id, mine.OrganizationId), actor, ct);
        }

        return Page();
    }

    private Task<Facts?> FindFactsAsync(Actor actor, CancellationToken ct)
    {
        var homes = ReceiveAssignment.HomePaths(actor);
        return PlanReading.Of(actor).Within(db, db.Plans.AsNoTracking())
            .Where(row => row.Id == Id)
            .Select(row => new Facts(
                row.Subject,
                row.Organization.Path,
                row.CampaignId,
                row.Campaign.ShortName,
                row.ParentPlan == null
                    ? null
                    : new Parent(
                        row.ParentPlan.Id, row.ParentPlan.NumberText, row.ParentPlan.IssuedOn, row.ParentPlan.DraftRound, row.ParentPlan.Organization.Name),
                row.Assignments.Count,
                row.Assignments.Count(assignment => assignment.AnsweredOn != null),
                db.Organizations.Any(unit => unit.ParentId == row.OrganizationId && unit.Type.ReceivesPlans),
                row.Assignments.Where(assignment => homes.Contains(assignment.Organization.Path))
                    .Select(assignment => new Mine(
                        assignment.OrganizationId,
                        assignment.Organization.Type.IsCell,
                        assignment.DueOn,
                        assignment.ReceivedAt,
                        assignment.AnsweredOn,
                        assignment.Answer,
                        assignment.AnswerNote,
                        assignment.SubPlanId))
                    .FirstOrDefault()))
            .FirstOrDefaultAsync(ct);
    }

    private Task<Plan> LoadAsync(CancellationToken ct) => db.Plans.AsNoTracking()
        .Include(row => row.Organization.Type)
        .Include(row => row.Organization.Parent)
        .Include(row => row.Sections)
        .Include(row => row.Tasks)
        .Include(row => row.Steps)
        .AsSplitQuery()
        .FirstAsync(row => row.Id == Id, ct);

    private IEnumerable<Button> ButtonsFor(Actor actor, Plan plan)
    {
        bool May(Permission permission) => actor.May(permission, Plan.OrganizationPath);
        if (plan.CanBeEdited && May(Permission.DraftPlans))
        {
            yield return new("Trình duyệt", $"/plans/{Id}/submission", IsMain: true);
            yield return new("Sửa dự thảo", $"/plans/{Id}/edit");
        }

        if (plan.CanBeReturned && May(Permission.ApprovePlans))
        {
            yield return plan.State == PlanState.Submitted
                ? new("Phê duyệt hoặc trả lại", $"/plans/{Id}/approval", IsMain: true)
                : new("Trả lại", $"/plans/{Id}/approval");
        }

        if (plan.State == PlanState.Approved && May(Permission.IssuePlans))
        {
            yield return new("Ban hành", $"/plans/{Id}/issuance", IsMain: true);
        }

        if (Plan.Mine is { AnsweredOn: null, SubPlanId: null } mine && plan.IsIssued)
        {
            yield return new(
                "Soạn kế hoạch của đơn vị", $"/plans/create?campaign={Plan.CampaignId}&parent={Id}&organization={mine.OrganizationId}", IsMain: true);
            if (mine.IsCell)
            {
                yield return new("Áp dụng trực tiếp", $"/plans/{Id}/answer");
            }
        }

        if (Plan.Mine?.SubPlanId is { } subPlanId)
        {
            yield return new("Mở kế hoạch của đơn vị", $"/plans/{subPlanId}", IsMain: true);
        }

        if (Plan.Units > 0 && May(Permission.ViewPlans))
        {
            yield return new("Ai đã triển khai, ai chưa", $"/plans/{Id}/adoption", IsMain: true);
        }

        if (plan.IsIssued && Plan.HasUnitsBelow && May(Permission.CascadePlans))
        {
            yield return new(
                Plan.Units == 0 ? "Triển khai xuống cấp dưới" : "Triển khai thêm đơn vị", $"/plans/{Id}/cascade", IsMain: Plan.Units == 0);
        }

        yield return new("Tải bản in (PDF)", $"/plans/{Id}/pdf");
        if (plan.IsIssued && May(Permission.IssuePlans))
        {
            yield return new("Thu hồi", $"/plans/{Id}/withdrawal");
        }
    }
}
