using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Text;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Pages.Shared;

namespace StudyCampaigns.Web.Pages.Plans;

public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "state")]
    public DocumentState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "campaign")]
    public int? CampaignId { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyDictionary<DocumentState, int> Counts { get; private set; } = new Dictionary<DocumentState, int>();

    public IReadOnlyList<Campaign> Campaigns { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public bool MayDraft { get; private set; }

    public int All => Counts.Values.Sum();

    public int Found => State is { } state ? Counts.GetValueOrDefault(state) : All;

    public sealed record Campaign(int Id, string Name);

    public sealed record Row(
        int Id, string Subject, string OrganizationName, DocumentState State, string? NumberText, DateOnly? IssuedOn, int DraftRound, DateTime ChangedAt)
    {
        public string Mark => NumberText ?? DocumentTexts.Round(DraftRound);

        /// <summary>The subject as a line of its own; on the document it follows the type's name and begins small.</summary>
        public string Heading => VietnameseText.Capitalized(Subject);
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        MayDraft = actor.MaySomewhere(Permission.DraftDocuments);
        Campaigns = await CampaignReadScope.Of(actor).Within(db.Campaigns.AsNoTracking())
            .OrderByDescending(row => row.StartsOn)
            .Select(row => new Campaign(row.Id, row.ShortName))
            .ToListAsync(ct);
        var plans = Narrow(await DocumentReadScope.Of(actor).WithinAsync(db, db.Plans.AsNoTracking(), ct));
        Counts = await plans.GroupBy(row => row.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        Number = PagerModel.Within(Number, Found);
        Rows = await plans.Where(row => State == null || row.State == State)
            .OrderBy(row => row.Organization.Path.Length)
            .ThenByDescending(row => row.ChangedAt)
            .ThenBy(row => row.Id)
            .Skip((Number - 1) * PagerModel.Size)
            .Take(PagerModel.Size)
            .Select(row => new Row(
                row.Id, row.Subject, row.Organization.Name, row.State, row.NumberText, row.IssuedOn, row.DraftRound, row.ChangedAt))
            .ToListAsync(ct);
    }

    public string Address(DocumentState? state) => $"/plans?state={state}&campaign={CampaignId}&q={Uri.EscapeDataString(Search ?? "")}";

    public DateTime Local(DateTime utc) => clock.ToLocal(utc);

    private IQueryable<Plan> Narrow(IQueryable<Plan> plans)
    {
        if (CampaignId is { } campaign)
        {
            plans = plans.Where(row => row.CampaignId == campaign);
        }

        var words = SearchWords.Of(Search);
        return words.IsBlank ? plans : db.SearchDocuments(plans, words);
    }
}
