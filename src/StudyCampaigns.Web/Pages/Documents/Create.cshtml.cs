using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Text;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Documents;

/// <summary>First what and for whom, then what to begin with: a skeleton, a template, an earlier document, or a document to amend.</summary>
[Requires(Permission.DraftDocuments)]
public sealed class CreateModel(AppDbContext db, DraftDocument draft, DraftPlan draftPlan) : PageModel, IShowsAgain
{
    public const string TemplateStart = "template-";
    public const string CopyStart = "paper-";

    /// <summary>How many earlier documents are offered.</summary>
    private const int MostEarlier = 40;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<UnitOption> Units { get; private set; } = [];

    /// <summary>The types that some unit of the actor may issue.</summary>
    public IReadOnlyList<TypeOption> Types { get; private set; } = [];

    /// <summary>The type, once it is chosen for a unit that may issue it.</summary>
    public TypeOption? Chosen { get; private set; }

    public UnitOption? Unit { get; private set; }

    public IReadOnlyList<Option> Campaigns { get; private set; } = [];

    public IReadOnlyList<Option> Templates { get; private set; } = [];

    public IReadOnlyList<Option> Earlier { get; private set; } = [];

    /// <summary>The document that the new one amends; null for a document of its own.</summary>
    public Source? Amended { get; private set; }

    public bool NeedsSubject => Amended is null && string.IsNullOrEmpty(Input.Start) && Chosen is { RestsOnCampaign: false };

    public sealed class Form
    {
        public string? TypeCode { get; set; }

        public int? OrganizationId { get; set; }

        [Display(Name = "Trích yếu")]
        [StringLength(Document.SubjectLength, ErrorMessage = "Trích yếu không quá {1} ký tự.")]
        public string? Subject { get; set; }

        public int? CampaignId { get; set; }

        /// <summary>Empty for the skeleton, <c>template-3</c>, <c>paper-12</c>.</summary>
        [Display(Name = "Bắt đầu từ")]
        public string? Start { get; set; }

        public int? AmendsId { get; set; }
    }

    public sealed record Option(int Id, string Name);

    public sealed record UnitOption(int Id, string Name, string TypeCode);

    public sealed record TypeOption(string Code, string Name, bool RestsOnCampaign, IReadOnlyList<string> Issuers);

    public sealed record Source(int Id, string TypeCode, int OrganizationId, int? CampaignId, string Title);

    public async Task<IActionResult> OnGetAsync(string? type, int? organization, int? campaign, int? template, int? copy, int? amends, CancellationToken ct)
    {
        Input = new Form { TypeCode = type, OrganizationId = organization, CampaignId = campaign, AmendsId = amends, Start = StartOf(template, copy) };
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(ct);
        }

        if (Input is not { TypeCode: { } typeCode, OrganizationId: { } organizationId })
        {
            ModelState.AddModelError("", HiddenFieldFilter.Sentence);
            return await ShowAsync(ct);
        }

        var actor = HttpContext.Actor();
        var beginning = ReadSource();
        var result = typeCode == Plan.PlanTypeCode && Input.CampaignId is { } campaignId
            ? await draftPlan.HandleAsync(new(campaignId, organizationId, null, beginning, Input.Subject), actor, ct)
            : await draft.HandleAsync(new(typeCode, organizationId, Input.Subject, Input.CampaignId, beginning), actor, ct);
        return await this.RespondAsync(
            result,
            "Đã tạo dự thảo. Hãy đọc lại, sửa từng phần rồi trình duyệt.",
            id => Redirect($"/papers/{id}/edit"),
            () => ShowAsync(ct));
    }

    public Task<IActionResult> ShowAgainAsync(CancellationToken ct) => ShowAsync(ct);

    private static string? StartOf(int? template, int? copy) =>
        template is not null ? $"{TemplateStart}{template}" : copy is not null ? $"{CopyStart}{copy}" : null;

    private DraftSource ReadSource()
    {
        if (Input.AmendsId is not null)
        {
            return new(AmendsId: Input.AmendsId);
        }

        return ReadKey(TemplateStart) is { } template ? new(TemplateId: template)
            : ReadKey(CopyStart) is { } copy ? new(CopyOfId: copy)
            : DraftSource.Skeleton;
    }

    private int? ReadKey(string prefix) =>
        Input.Start is { } start && start.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(start[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            ? key
            : null;

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (Input.AmendsId is not null && !await FindAmendedAsync(actor, ct))
        {
            return NotFound();
        }

        // Somebody drafts for the unit the role is held in; units below it draft for themselves.
        var homes = actor.Grants.Where(grant => grant.Permission == Permission.DraftDocuments).Select(grant => grant.Path).Distinct().ToList();
        Units = await db.Organizations.AsNoTracking()
            .Where(row => homes.Contains(row.Path))
            .OrderBy(row => row.SortKey)
            .Select(row => new UnitOption(row.Id, row.Name, row.Type.Code))
            .ToListAsync(ct);
        var types = await db.DocumentTypes.AsNoTracking()
            .OrderBy(row => row.Order)
            .Select(row => new TypeOption(row.Code, row.Name, row.RestsOnCampaign, row.Issuers))
            .ToListAsync(ct);
        Types = [.. types.Where(type => Units.Any(unit => type.Issuers.Contains(unit.TypeCode)))];
        Input.OrganizationId ??= Units.Count == 1 ? Units[0].Id : null;
        Unit = Units.FirstOrDefault(row => row.Id == Input.OrganizationId);
        if (Input.OrganizationId is not null && Unit is null)
        {
            return NotFound();
        }

        Chosen = Unit is null ? null : Types.FirstOrDefault(row => row.Code == Input.TypeCode);
        if (Chosen is null)
        {
            return Page();
        }

        if (!Chosen.Issuers.Contains(Unit!.TypeCode))
        {
            ModelState.TryAddModelError("Input.TypeCode", DocumentRefusals.TypeNotIssuedBy(Chosen.Name, Unit.Name).Sentence);
        }

        if (Amended is null)
        {
            await LoadChoicesAsync(Unit, Chosen, actor, ct);
        }

        return Page();
    }

    private async Task<bool> FindAmendedAsync(Actor actor, CancellationToken ct)
    {
        var document = await DocumentHeading.FindAsync(db, actor.Scope(Permission.DraftDocuments), Input.AmendsId!.Value, ct);
        if (document is null)
        {
            return false;
        }

        if (document.State != DocumentState.Issued)
        {
            ModelState.TryAddModelError("", DocumentRefusals.OnlyIssuedIsAmended.Sentence);
        }

        Amended = new(document.Id, document.TypeCode, document.OrganizationId, document.CampaignId, document.Title);
        (Input.TypeCode, Input.OrganizationId, Input.CampaignId) = (document.TypeCode, document.OrganizationId, document.CampaignId);
        return true;
    }

    private async Task LoadChoicesAsync(UnitOption unit, TypeOption type, Actor actor, CancellationToken ct)
    {
        Campaigns = await CampaignReadScope.Of(actor).Within(db.Campaigns.AsNoTracking())
            .OrderByDescending(row => row.StartsOn)
            .Select(row => new Option(row.Id, row.ShortName))
            .ToListAsync(ct);
        Templates = await db.DocumentTemplates.AsNoTracking()
            .Where(row => row.OrganizationId == unit.Id && row.TypeCode == type.Code)
            .OrderBy(row => row.Name)
            .Select(row => new Option(row.Id, row.Name))
            .ToListAsync(ct);
        var earlier = await db.Documents.AsNoTracking()
            .Where(row => row.OrganizationId == unit.Id && row.TypeCode == type.Code)
            .OrderByDescending(row => row.ChangedAt)
            .Take(MostEarlier)
            .Select(row => new { row.Id, row.NumberText, row.IssuedOn, row.DraftRound, row.Subject })
            .ToListAsync(ct);
        Earlier =
        [
            .. earlier.Select(row => new Option(
                row.Id,
                row.IssuedOn is { } day
                    ? $"{row.NumberText}, ngày {VietnameseFormat.ProseDate(day)}: {row.Subject}"
                    : $"{DocumentTexts.Round(row.DraftRound)}: {row.Subject}")),
        ];
    }
}
