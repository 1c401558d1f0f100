using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Members;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Pages.Shared;

namespace StudyCampaigns.Web.Pages.Members;

/// <summary>The members of a cell as they stand today, by given name; every view leaves an audit row.</summary>
public sealed class IndexModel(AppDbContext db, TimeProvider clock, AuditTrail audit) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public string CellName { get; private set; } = "";

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Of the search, by membership.</summary>
    public IReadOnlyDictionary<MembershipStatus, int> Counts { get; private set; } = new Dictionary<MembershipStatus, int>();

    public int Total => Counts.Values.Sum();

    public sealed record Row(string Name, int? BirthYear, MembershipStatus MembershipStatus, DateOnly Since);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var cell = await actor.Scope(Permission.ViewMembers).Within(db.Organizations.AsNoTracking())
            .Where(row => row.Id == Id && row.Type.IsCell)
            .Select(row => row.Name)
            .SingleOrDefaultAsync(ct);
        if (cell is null)
        {
            return NotFound();
        }

        CellName = cell;
        await ReadAsync(ct);
        audit.Record(actor, "members.viewed", Id, nameof(Organization), Id);
        await db.SaveChangesAsync(ct);
        return Page();
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        var memberships = db.Memberships.AsNoTracking().On(clock.Today())
            .Where(row => row.CellId == Id)
            .Finding(SearchWords.Of(Search), row => row.Member.SearchText);
        Counts = await memberships.GroupBy(row => row.Kind).ToDictionaryAsync(group => group.Key, group => group.Count(), ct);
        PageNumber = PagerModel.Within(PageNumber, Total);
        Rows = await memberships
            .OrderBy(row => row.Member.SortKey).ThenBy(row => row.MemberId)
            .Skip((PageNumber - 1) * PagerModel.Size)
            .Take(PagerModel.Size)
            .Select(row => new Row(row.Member.FullName, row.Member.BirthYear, row.Kind, row.From))
            .ToListAsync(ct);
    }
}
