using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Layout;
using StudyCampaigns.Plans;
using StudyCampaigns.Text;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Documents;

public sealed class DetailsModel(AppDbContext db, TimeProvider clock, DocumentPrintQueries prints, ReceiveAssignment receive) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public Facts Document { get; private set; } = null!;

    /// <summary>What a plan has beside other documents; null for those.</summary>
    public PlanFacts? Plan { get; private set; }

    public DocumentState State { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Or why there is none.</summary>
    public Result<PrintedDocument> Print { get; private set; } = null!;

    public IReadOnlyList<Step> Steps { get; private set; } = [];

    public IReadOnlyList<Button> Buttons { get; private set; } = [];

    /// <summary>What those who approve commented; nothing for who reads it from below.</summary>
    public DocumentComments Comments { get; private set; } = null!;

    /// <summary>
    /// Whoever reads a plan handed down sees that it was issued and withdrawn, not how it came about; and what amends it once that is
    /// issued, which he may open where it was handed down too.
    /// </summary>
    public bool IsInside { get; private set; }

    public int DaysLate => Plan?.Mine is { } mine ? PlanAssignment.DaysLate(mine.DueOn, mine.AnsweredOn, clock.Today()) : 0;

    public DateOnly? ReceivedOn => Plan?.Mine?.ReceivedAt is { } at ? DateOnly.FromDateTime(clock.ToLocal(at)) : null;

    /// <param name="Amends">The document it amends.</param>
    /// <param name="AmendedBy">Documents that amend it, drafts too.</param>
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
        IReadOnlyList<DocumentComments.Row> Comments);

    public sealed record Related(int Id, string TypeName, string? NumberText, DateOnly? IssuedOn, int DraftRound)
    {
        public string Title => IssuedOn is null
            ? $"{TypeName}, {DocumentTexts.Round(DraftRound).ToLower(VietnameseText.Culture)}"
            : DocumentTexts.Title(TypeName, NumberText, IssuedOn, DraftRound);
    }

    /// <param name="Units">How many units it was handed to, and how many of them have answered.</param>
    /// <param name="Mine">What the actor's own unit owes, if it was handed to it.</param>
    public sealed record PlanFacts(Parent? Parent, int Units, int Answered, bool HasUnitsBelow, Mine? Mine);

    public sealed record Parent(int Id, string? NumberText, DateOnly? IssuedOn, int DraftRound, string OrganizationName)
    {
        public string Title => $"{DocumentTexts.Title("Kế hoạch", NumberText, IssuedOn, DraftRound)} của {OrganizationName}";
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

        Document = facts;
        IsInside = actor.May(Permission.ViewDocuments, facts.OrganizationPath);
        Plan = facts.IsPlan ? await FindPlanFactsAsync(actor, ct) : null;
        var document = await LoadAsync(ct);
        Print = await prints.PrintedAsync(document, ct);
        Comments = new(
            Id,
            IsInside && !document.WasIssued ? [.. facts.Comments.Select(row => row with { At = clock.ToLocal(row.At) })] : [],
            document.CanBeEdited && actor.May(Permission.DraftDocuments, facts.OrganizationPath),
            "");
        Steps =
        [
            .. document.Steps.Where(row => IsInside || row.Kind.IsReadBelow()).OrderBy(row => row.Id)
                .Select(row => new Step(DocumentTexts.Step(row.Kind), clock.ToLocal(row.At), row.AccountName, row.Comment)),
        ];
        State = document.State;
        Title = document.NumberText is null
            ? $"{facts.TypeName}, {DocumentTexts.Round(document.DraftRound).ToLower(VietnameseText.Culture)}"
            : DocumentTexts.Title(facts.TypeName, document.NumberText, document.IssuedOn, document.DraftRound);
        ViewData["Title"] = Title;
        Buttons = [.. PlanButtons(actor, document), .. LifeButtons(actor, document)];
        return Page();
    }

    /// <summary>The unit says that it has the plan. Opening the page does not say so: browsers and mail programs open pages by themselves.</summary>
    public async Task<IActionResult> OnPostReceiveAsync(CancellationToken ct)
    {
        var result = await receive.HandleAsync(Id, HttpContext.Actor(), ct);
        return await this.RespondAsync(result, "Đã báo cấp trên là đơn vị nhận được kế hoạch.", () => RedirectToPage(), () => OnGetAsync(ct));
    }

    private Task<Facts?> FindFactsAsync(Actor actor, CancellationToken ct) => DocumentReadScope.Of(actor).Within(db, db.Documents.AsNoTracking())
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
            // The same said twice: said of the row alone, SQLite would read every document first and then look which are its own.
            db.Documents.Where(other => other.AmendsId == row.Id && other.AmendsId == Id)
                .OrderBy(other => other.Id)
                .Select(other => new Related(other.Id, other.Type.Name, other.NumberText, other.IssuedOn, other.DraftRound))
                .ToList(),
            row.Comments.OrderBy(comment => comment.Id)
                .Select(comment => new DocumentComments.Row(
                    comment.Id, comment.DraftRound, comment.Anchor, comment.Text, comment.At, comment.AccountName, comment.DoneAt != null))
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

    private Task<Document> LoadAsync(CancellationToken ct)
    {
        var documents = db.Documents.AsNoTracking().Include(row => row.Steps).AsSplitQuery();
        return (Document.IsFrozen ? documents : documents.WithContent()).FirstAsync(row => row.Id == Id, ct);
    }

    private IEnumerable<Button> LifeButtons(Actor actor, Document document)
    {
        bool May(Permission permission) => actor.May(permission, Document.OrganizationPath);
        if (document.CanBeEdited && May(Permission.DraftDocuments))
        {
            yield return new("Xem lại và trình duyệt", $"/papers/{Id}/submission", IsMain: true);
            yield return new("Sửa dự thảo", $"/papers/{Id}/edit");
        }

        if (document.CanBeReturned && May(Permission.ApproveDocuments))
        {
            yield return document.State == DocumentState.Submitted
                ? new("Phê duyệt hoặc trả lại", $"/papers/{Id}/approval", IsMain: true)
                : new("Trả lại", $"/papers/{Id}/approval");
        }

        if (document.State == DocumentState.Approved && May(Permission.IssueDocuments))
        {
            yield return new("Chuẩn bị ban hành", $"/papers/{Id}/issuance", IsMain: true);
        }

        if (May(Permission.ViewDocuments))
        {
            yield return new("Kiểm tra thể thức", $"/papers/{Id}/check");
        }

        yield return new("Tải bản in (PDF)", $"/papers/{Id}/pdf");
        yield return new("Tải bản Word (DOCX)", $"/papers/{Id}/docx");
        if (May(Permission.ViewDocuments))
        {
            yield return new("Các bản đã lưu", $"/papers/{Id}/versions");
        }

        if (May(Permission.DraftDocuments))
        {
            yield return new("Lưu làm mẫu", $"/papers/{Id}/template");
        }

        if (document.IsIssued && May(Permission.DraftDocuments))
        {
            yield return new("Soạn văn bản sửa đổi", $"/papers/create?amends={Id}");
        }

        if (document.IsIssued && May(Permission.IssueDocuments))
        {
            yield return new("Xem lại và thu hồi", $"/papers/{Id}/withdrawal");
        }
    }

    /// <summary>What a unit does with a plan: answer the one from above, hand its own down, follow who has acted.</summary>
    private IEnumerable<Button> PlanButtons(Actor actor, Document document)
    {
        if (Plan is null)
        {
            yield break;
        }

        if (Plan.Mine is { AnsweredOn: null, SubPlanId: null } mine && document.IsIssued)
        {
            yield return new(
                "Soạn kế hoạch của đơn vị", $"/plans/create?campaign={Document.CampaignId}&parent={Id}&organization={mine.OrganizationId}", IsMain: true);
            if (mine.IsCell)
            {
                yield return new("Xem lại và áp dụng trực tiếp", $"/plans/{Id}/answer");
            }
        }

        if (Plan.Mine?.SubPlanId is { } subPlanId)
        {
            yield return new("Mở kế hoạch của đơn vị", $"/papers/{subPlanId}", IsMain: true);
        }

        if (Plan.Units > 0 && actor.May(Permission.ViewDocuments, Document.OrganizationPath))
        {
            yield return new("Tình hình triển khai", $"/plans/{Id}/adoption", IsMain: true);
        }

        if (document.IsIssued && Plan.HasUnitsBelow && actor.May(Permission.CascadePlans, Document.OrganizationPath))
        {
            yield return new(
                Plan.Units == 0 ? "Triển khai xuống cấp dưới" : "Triển khai thêm đơn vị", $"/plans/{Id}/cascade", IsMain: Plan.Units == 0);
        }
    }
}
