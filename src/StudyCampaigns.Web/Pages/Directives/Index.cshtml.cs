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

    public sealed record Row(int Id, string Number, string TypeName, string Issuer, DateOnly? IssuedOn, string Subject, IReadOnlyList<Campaign> Campaigns);

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
        var campaigns = reading.Within(db.Campaigns);
        Rows = await directives
            .OrderByDescending(row => row.IssuedOn).ThenBy(row => row.Id)
            .Skip((Number - 1) * PagerModel.Size)
            .Take(PagerModel.Size)
            .Select(row => new Row(
                row.Id,
                row.Number,
                row.TypeName,
                row.Issuer,
                row.IssuedOn,
                row.Subject,
                campaigns.Where(campaign => campaign.Directives.Any(link => link.DirectiveId == row.Id))
                    .Select(campaign => new Campaign(campaign.Id, campaign.ShortName))
                    .ToList()))
            .ToListAsync(ct);
    }
}
