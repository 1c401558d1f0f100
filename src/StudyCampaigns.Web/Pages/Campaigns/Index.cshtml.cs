using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Pages.Shared;

namespace StudyCampaigns.Web.Pages.Campaigns;

public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public DateOnly Today { get; private set; }

    /// <param name="Plans">How many plans of it the actor may read.</param>
    public sealed record Row(
        int Id, string ShortName, string Name, string OrganizationName, DateOnly StartsOn, DateOnly EndsOn, int Plans)
    {
        public string StatusText(DateOnly today) => today < StartsOn ? "Sắp diễn ra" : today <= EndsOn ? "Đang diễn ra" : "Đã kết thúc";

        public string StatusKind(DateOnly today) => today < StartsOn ? "status-info" : today <= EndsOn ? "status-ok" : "";
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        Today = clock.Today();
        var plans = DocumentReadScope.Of(actor).Within(db, db.Plans);
        Rows = await CampaignReadScope.Of(actor).Within(db.Campaigns.AsNoTracking())
            .OrderByDescending(row => row.EndsOn).ThenBy(row => row.Id)

            // A committee runs a handful of campaigns a year; fifty are decades of them.
            .Take(PagerModel.Size)
            .Select(row => new Row(
                row.Id,
                row.ShortName,
                row.Name,
                row.Organization.Name,
                row.StartsOn,
                row.EndsOn,
                plans.Count(plan => plan.CampaignId == row.Id)))
            .ToListAsync(ct);
    }
}
