using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Pages.Documents;

namespace StudyCampaigns.Web.Pages.Plans;

[Requires(Permission.DraftDocuments)]
public sealed class CreateModel(AppDbContext db, TimeProvider clock, DraftPlan draft) : PageModel, IShowsAgain
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Campaigns { get; private set; } = [];

    public IReadOnlyList<Option> Units { get; private set; } = [];

    /// <summary>The plan it will carry out; null for one that rests on the campaign alone.</summary>
    public DetailsModel.Parent? Parent { get; private set; }

    public sealed class Form
    {
        [Display(Name = "Đợt sinh hoạt"), Required(ErrorMessage = "Chọn đợt sinh hoạt.")]
        public int? CampaignId { get; set; }

        [Display(Name = "Đơn vị ban hành"), Required(ErrorMessage = "Chọn đơn vị ban hành.")]
        public int? OrganizationId { get; set; }

        public int? ParentPlanId { get; set; }
    }

    public sealed record Option(int Id, string Name);

    public async Task<IActionResult> OnGetAsync(int? campaign, int? parent, int? organization, CancellationToken ct)
    {
        Input = new Form { CampaignId = campaign, ParentPlanId = parent, OrganizationId = organization };
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(ct);
        }

        var command = new DraftPlan.Command(Input.CampaignId!.Value, Input.OrganizationId!.Value, Input.ParentPlanId);
        var result = await draft.HandleAsync(command, HttpContext.Actor(), ct);
        return await this.RespondAsync(
            result,
            "Đã tạo dự thảo. Hãy đọc lại, sửa từng mục rồi trình duyệt.",
            id => Redirect($"/papers/{id}/edit"),
            () => ShowAsync(ct));
    }

    public Task<IActionResult> ShowAgainAsync(CancellationToken ct) => ShowAsync(ct);

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var today = clock.Today();
        Campaigns = await CampaignReadScope.Of(actor).Within(db.Campaigns.AsNoTracking())
            .Where(row => row.EndsOn >= today)
            .OrderByDescending(row => row.StartsOn)
            .Select(row => new Option(row.Id, row.ShortName))
            .ToListAsync(ct);

        // Somebody drafts for the unit the role is held in; units below it draft for themselves.
        var homes = actor.Grants.Where(grant => grant.Permission == Permission.DraftDocuments).Select(grant => grant.Path).Distinct().ToList();
        Units = await db.Organizations.AsNoTracking()
            .Where(row => homes.Contains(row.Path))
            .OrderBy(row => row.SortKey)
            .Select(row => new Option(row.Id, row.Name))
            .ToListAsync(ct);
        Input.OrganizationId ??= Units.Count == 1 ? Units[0].Id : null;
        if (Input.ParentPlanId is { } parentId)
        {
            Parent = await DocumentReadScope.Of(actor).Within(db, db.Plans.AsNoTracking())
                .Where(row => row.Id == parentId)
                .Select(row => new DetailsModel.Parent(row.Id, row.NumberText, row.IssuedOn, row.DraftRound, row.Organization.Name))
                .FirstOrDefaultAsync(ct);
            if (Parent is null)
            {
                return NotFound();
            }
        }

        return Page();
    }
}
