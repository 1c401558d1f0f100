using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Text;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Pages.Shared;

namespace StudyCampaigns.Web.Pages.Directives;

public sealed class IndexModel(AppDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>The campaigns that rest on a directive, by its key.</summary>
    public ILookup<int, Campaign> Campaigns { get; private set; } = Array.Empty<Campaign>().ToLookup(campaign => campaign.Id);

    public sealed record Row(int Id, string Number, string TypeName, string Issuer, DateOnly? IssuedOn, string Subject);

    public sealed record Campaign(int Id, string Name);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var reading = CampaignReading.Of(HttpContext.Actor());
        var directives = reading.Within(db.Directives.AsNoTracking());
        var text = VietnameseText.Fold(VietnameseText.Clean(Search));
        if (text.Length > 0)
        {
            directives = directives.Where(row => row.SearchText.Contains(text));
        }

        Total = await directives.CountAsync(ct);
        Number = Math.Clamp(Number, 1, new PagerModel(1, Total, "", Request).Pages);
        Rows = await directives
            .OrderByDescending(row => row.IssuedOn).ThenBy(row => row.Id)
            .Skip((Number - 1) * PagerModel.Size)
            .Take(PagerModel.Size)
            .Select(row => new Row(row.Id, row.Number, row.TypeName, row.Issuer, row.IssuedOn, row.Subject))
            .ToListAsync(ct);
        var shown = Rows.Select(row => row.Id).ToList();
        var links = await reading.Within(db.Campaigns.AsNoTracking())
            .SelectMany(row => row.Directives, (row, link) => new { link.DirectiveId, Campaign = new Campaign(row.Id, row.ShortName) })
            .Where(link => shown.Contains(link.DirectiveId))
            .ToListAsync(ct);
        Campaigns = links.ToLookup(link => link.DirectiveId, link => link.Campaign);
    }
}
