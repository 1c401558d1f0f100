using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Papers;
using StudyCampaigns.Plans;
using StudyCampaigns.Text;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Papers;

public sealed class DetailsModel(AppDbContext db, TimeProvider clock, PaperPrintReading prints, ReceiveAssignment receive) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    public Facts Paper { get; private set; } = null!;

    /// <summary>What a plan has beside other papers; null for those.</summary>
    public PlanFacts? Plan { get; private set; }

    public PaperState State { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Or why there is none.</summary>
    public Result<OfficialDocument> Document { get; private set; } = null!;

    public IReadOnlyList<Step> Steps { get; private set; } = [];

    public IReadOnlyList<Button> Buttons { get; private set; } = [];

    /// <summary>What those who approve remarked; nothing for who reads it from below.</summary>
    public PaperRemarks Remarks { get; private set; } = null!;

    /// <summary>
    /// Whoever reads a plan handed down sees that it was issued and withdrawn, not how it came about; and what amends it once that is
    /// issued, which he may open where it was handed down too.
    /// </summary>
    public bool IsInside { get; private set; }

    public int DaysLate => Plan?.Mine is { } mine ? PlanAssignment.DaysLate(mine.DueOn, mine.AnsweredOn, clock.Today()) : 0;

    /// <param name="Amends">The paper it amends.</param>
    /// <param name="AmendedBy">Papers that amend it, drafts too.</param>
    public sealed record Facts(
        string Subject,
        string OrganizationPath,
        string OrganizationName,
        string TypeName,
        int? CampaignId,
        string? CampaignName,
        bool IsPlan,
        bool IsFrozen,
        Related? Amends,
        IReadOnlyList<Related> AmendedBy,
        IReadOnlyList<PaperRemarks.Row> Remarks);

    public sealed record Related(int Id, string TypeName, string? NumberText, DateOnly? IssuedOn, int DraftRound)
    {
        public string Title => IssuedOn is null
            ? $"{TypeName}, {PaperTexts.Round(DraftRound).ToLower(VietnameseText.Culture)}"
            : PaperTexts.Title(TypeName, NumberText, IssuedOn, DraftRound);
    }

    /// <param name="Units">How many units it was handed to, and how many of them have answered.</param>
    /// <param name="Mine">What the actor's own unit owes, if it was handed to it.</param>
    public sealed record PlanFacts(Parent? Parent, int Units, int Answered, bool HasUnitsBelow, Mine? Mine);

    public sealed record Parent(int Id, string? NumberText, DateOnly? IssuedOn, int DraftRound, string OrganizationName)
    {
        public string Title => $"{PaperTexts.Title("Kế hoạch", NumberText, IssuedOn, DraftRound)} của {OrganizationName}";
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

        Paper = facts;
        IsInside = actor.May(Permission.ViewPapers, facts.OrganizationPath);
        Plan = facts.IsPlan ? await FindPlanFactsAsync(actor, ct) : null;
        var paper = await LoadAsync(ct);
        Document = await prints.DocumentAsync(paper, ct);
        Remarks = new(
            Id,
            IsInside && !paper.WasIssued ? [.. facts.Remarks.Select(row => row with { At = clock.ToLocal(row.At) })] : [],
            paper.CanBeEdited && actor.May(Permission.DraftPapers, facts.OrganizationPath),
            "");
        Steps =
        [
            .. paper.Steps.Where(row => IsInside || row.Kind.IsReadBelow()).OrderBy(row => row.Id)
                .Select(row => new Step(PaperTexts.Step(row.Kind), clock.ToLocal(row.At), row.AccountName, row.Comment)),
        ];
        State = paper.State;
        Title = paper.NumberText is null
            ? $"{facts.TypeName}, {PaperTexts.Round(paper.DraftRound).ToLower(VietnameseText.Culture)}"
            : PaperTexts.Title(facts.TypeName, paper.NumberText, paper.IssuedOn, paper.DraftRound);
        ViewData["Title"] = Title;
        Buttons = [.. PlanButtons(actor, paper), .. LifeButtons(actor, paper)];
        if (Plan?.Mine is { ReceivedAt: null } mine)
        {
            await receive.HandleAsync(new(Id, mine.OrganizationId), actor, ct);
        }

        return Page();
    }

    private Task<Facts?> FindFactsAsync(Actor actor, CancellationToken ct) => PaperReading.Of(actor).Within(db, db.Papers.AsNoTracking())
        .Where(row => row.Id == Id)
        .Select(row => new Facts(
            row.Subject,
            row.Organization.Path,
            row.Organization.Name,
            row.Type.Name,
            row.CampaignId,
            row.Campaign == null ? null : row.Campaign.ShortName,
            row is Plan,
            row.PrintId != null,
            row.Amends == null ? null : new Related(row.Amends.Id, row.Amends.Type.Name, row.Amends.NumberText, row.Amends.IssuedOn, row.Amends.DraftRound),
            // The same said twice: said of the row alone, SQLite would read every paper first and then look which are its own.
            db.Papers.Where(other => other.AmendsId == row.Id && other.AmendsId == Id)
                .OrderBy(other => other.Id)
                .Select(other => new Related(other.Id, other.Type.Name, other.NumberText, other.IssuedOn, other.DraftRound))
                .ToList(),
            row.Comments.OrderBy(remark => remark.Id)
                .Select(remark => new PaperRemarks.Row(
                    remark.Id, remark.DraftRound, remark.Anchor, remark.Text, remark.At, remark.AccountName, remark.DoneAt != null))
                .ToList()))
        .FirstOrDefaultAsync(ct);

    private Task<PlanFacts?> FindPlanFactsAsync(Actor actor, CancellationToken ct)
    {
        var homes = ReceiveAssignment.HomePaths(actor);
        return db.Plans.AsNoTracking()
            .Where(row => row.Id == Id)
            .Select(row => new PlanFacts(
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

    private Task<Paper> LoadAsync(CancellationToken ct)
    {
        var papers = db.Papers.AsNoTracking().Include(row => row.Steps).AsSplitQuery();
        return (Paper.IsFrozen ? papers : papers.WithContent()).FirstAsync(row => row.Id == Id, ct);
    }

    private IEnumerable<Button> LifeButtons(Actor actor, Paper paper)
    {
        bool May(Permission permission) => actor.May(permission, Paper.OrganizationPath);
        if (paper.CanBeEdited && May(Permission.DraftPapers))
        {
            yield return new("Xem lại và trình duyệt", $"/papers/{Id}/submission", IsMain: true);
            yield return new("Sửa dự thảo", $"/papers/{Id}/edit");
        }

        if (paper.CanBeReturned && May(Permission.ApprovePapers))
        {
            yield return paper.State == PaperState.Submitted
                ? new("Phê duyệt hoặc trả lại", $"/papers/{Id}/approval", IsMain: true)
                : new("Trả lại", $"/papers/{Id}/approval");
        }

        if (paper.State == PaperState.Approved && May(Permission.IssuePapers))
        {
            yield return new("Chuẩn bị ban hành", $"/papers/{Id}/issuance", IsMain: true);
        }

        if (May(Permission.ViewPapers))
        {
            yield return new("Kiểm tra thể thức", $"/papers/{Id}/check");
        }

        yield return new("Tải bản in (PDF)", $"/papers/{Id}/pdf");
        yield return new("Tải bản Word (DOCX)", $"/papers/{Id}/docx");
        if (May(Permission.ViewPapers))
        {
            yield return new("Các bản đã lưu", $"/papers/{Id}/versions");
        }

        if (May(Permission.DraftPapers))
        {
            yield return new("Lưu làm mẫu", $"/papers/{Id}/template");
        }

        if (paper.IsIssued && May(Permission.DraftPapers))
        {
            yield return new("Soạn văn bản sửa đổi", $"/papers/create?amends={Id}");
        }

        if (paper.IsIssued && May(Permission.IssuePapers))
        {
            yield return new("Xem lại và thu hồi", $"/papers/{Id}/withdrawal");
        }
    }

    /// <summary>What a unit does with a plan: answer the one from above, hand its own down, follow who has acted.</summary>
    private IEnumerable<Button> PlanButtons(Actor actor, Paper paper)
    {
        if (Plan is null)
        {
            yield break;
        }

        if (Plan.Mine is { AnsweredOn: null, SubPlanId: null } mine && paper.IsIssued)
        {
            yield return new(
                "Soạn kế hoạch của đơn vị", $"/plans/create?campaign={Paper.CampaignId}&parent={Id}&organization={mine.OrganizationId}", IsMain: true);
            if (mine.IsCell)
            {
                yield return new("Xem lại và áp dụng trực tiếp", $"/plans/{Id}/answer");
            }
        }

        if (Plan.Mine?.SubPlanId is { } subPlanId)
        {
            yield return new("Mở kế hoạch của đơn vị", $"/papers/{subPlanId}", IsMain: true);
        }

        if (Plan.Units > 0 && actor.May(Permission.ViewPapers, Paper.OrganizationPath))
        {
            yield return new("Tình hình triển khai", $"/plans/{Id}/adoption", IsMain: true);
        }

        if (paper.IsIssued && Plan.HasUnitsBelow && actor.May(Permission.CascadePlans, Paper.OrganizationPath))
        {
            yield return new(
                Plan.Units == 0 ? "Triển khai xuống cấp dưới" : "Triển khai thêm đơn vị", $"/plans/{Id}/cascade", IsMain: Plan.Units == 0);
        }
    }
}
