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
using StudyCampaigns.Web.Pages.Documents;

namespace StudyCampaigns.Web.Pages.Plans;

/// <summary>Who has carried the plan further down, who has not: one query over the assignments.</summary>
public sealed class AdoptionModel(AppDbContext db, TimeProvider clock) : PageModel
{
    private IReadOnlyList<AdoptionRow> all = [];

    [FromRoute]
    public int Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "filter")]
    public Filter Chosen { get; set; }

    public DocumentHeading Plan { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public IReadOnlyList<AdoptionRow> Rows { get; private set; } = [];

    public int All => all.Count;

    public int Issued => all.Count(row => row.IsIssued);

    public int Direct => all.Count(row => row.AppliesDirectly);

    /// <summary>Whether the next step down is the cells; where it is committees, the board of each of them tells more.</summary>
    public bool HasCellsBelow => all.Any(row => row.BelowTotal > 0);

    /// <summary>The noun of the rows where they are all of one kind: "11 phường".</summary>
    public string Noun => all.Select(row => row.Kind).Distinct().Count() == 1 ? all[0].Kind : "đơn vị";

    /// <summary>The latest limit day of all, for the head.</summary>
    public DateOnly? DueOn => all.Count == 0 ? null : all.Max(row => row.DueOn);

    public enum Filter
    {
        All,
        Open,
        Late,
        Direct,
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await DocumentHeading.FindAsync(db, HttpContext.Actor().Scope(Permission.ViewDocuments), Id, ct) is not { } heading)
        {
            return NotFound();
        }

        Plan = heading;
        Today = clock.Today();
        all = await LoadAsync(ct);
        Rows = [.. all.Where(row => IsIn(row, Chosen)).OrderBy(row => row.IsOpen ? 0 : 1).ThenByDescending(row => row.DaysLate)];
        return Page();
    }

    public int Count(Filter filter) => all.Count(row => IsIn(row, filter));

    public string DateText(AdoptionRow row) => row switch
    {
        { AnsweredOn: { } day } => VietnameseFormat.Date(day),
        { ApprovedAt: { } at } => $"duyệt {clock.ToLocal(at):dd/MM}",
        { SubmittedAt: { } at } => $"trình {clock.ToLocal(at):dd/MM}",
        { StartedAt: { } at } => $"soạn {clock.ToLocal(at):dd/MM}",
        { ReceivedAt: { } at } => $"nhận {clock.ToLocal(at):dd/MM}",
        _ => "chưa nhận",
    };

    /// <summary>Plain text for the everyday channel: no personal data, nothing that needs this page to be understood.</summary>
    public string ReminderText()
    {
        var waiting = all.Where(row => row.IsOpen).ToList();
        var lines = waiting.Select(row => $"- {row.Name}: {row.StatusText(Today).ToLower(VietnameseText.Culture)} (hạn {VietnameseFormat.Date(row.DueOn)})");
        return $"Kính gửi các đồng chí. Đến ngày {VietnameseFormat.Date(Today)}, {waiting.Count} đơn vị chưa triển khai {Plan.Title}:\n"
            + string.Join('\n', lines)
            + "\nĐề nghị các đơn vị ban hành kế hoạch hoặc trả lời trên hệ thống.";
    }

    private static bool IsIn(AdoptionRow row, Filter filter) => filter switch
    {
        Filter.Open => row.IsOpen,
        Filter.Late => row.IsLate,
        Filter.Direct => row.AppliesDirectly,
        _ => true,
    };

    private async Task<IReadOnlyList<AdoptionRow>> LoadAsync(CancellationToken ct)
    {
        var rows = await db.PlanAssignments.AsNoTracking()
            .Where(row => row.PlanId == Id)
            .OrderBy(row => row.Organization.SortKey)
            .Select(row => new
            {
                row.OrganizationId,
                row.Organization.Name,
                Kind = row.Organization.Type.ShortName,
                row.Organization.Type.IsCell,
                row.DueOn,
                row.ReceivedAt,
                row.StartedAt,
                row.SubmittedAt,
                row.ApprovedAt,
                row.AnsweredOn,
                row.Answer,
                row.AnswerNote,
                row.SubPlanId,
                NumberText = row.SubPlan == null ? null : row.SubPlan.NumberText,
                State = row.SubPlan == null ? (DocumentState?)null : row.SubPlan.State,
                DraftRound = row.SubPlan == null ? (int?)null : row.SubPlan.DraftRound,
                BelowAnswered = db.PlanAssignments.Count(
                    below => below.PlanId == row.SubPlanId && below.Organization.Type.IsCell && below.AnsweredOn != null),
                BelowHanded = db.PlanAssignments.Count(below => below.PlanId == row.SubPlanId && below.Organization.Type.IsCell),
                Below = db.Organizations.Count(unit => unit.ParentId == row.OrganizationId
                    && unit.Type.ReceivesPlans
                    && unit.Type.IsCell
                    && unit.EstablishedOn <= Today
                    && (unit.DissolvedOn == null || unit.DissolvedOn > Today)),
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new AdoptionRow(
                row.OrganizationId,
                row.Name,
                row.Kind,
                row.IsCell,
                row.DueOn,
                row.ReceivedAt,
                row.StartedAt,
                row.SubmittedAt,
                row.ApprovedAt,
                row.AnsweredOn,
                row.Answer,
                row.AnswerNote,
                row.SubPlanId,
                row.NumberText,
                row.State,
                row.DraftRound,
                row.BelowAnswered,
                row.BelowHanded > 0 ? row.BelowHanded : row.Below,
                PlanAssignment.DaysLate(row.DueOn, row.AnsweredOn, Today))),
        ];
    }
}
