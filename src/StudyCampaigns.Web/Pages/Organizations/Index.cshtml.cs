using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Pages.Shared;

namespace StudyCampaigns.Web.Pages.Organizations;

/// <summary>Where the tree begins for this actor, and the search through all of his part of it; what stands below a unit is on its own page.</summary>
public sealed class IndexModel(AppDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public IReadOnlyList<UnitRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var scope = HttpContext.Actor().ScopeOfAnything();
        var visible = scope.Within(db.Organizations.AsNoTracking()).Where(row => row.DissolvedOn == null);
        var words = SearchWords.Of(Q);
        var query = words.IsBlank ? Highest(visible, scope) : Matching(visible, words);
        Total = await query.CountAsync(ct);
        P = PagerModel.Within(P, Total);
        Rows = await UnitQueries.ReadAsync(db, query, P, PagerModel.Size, ct);
    }

    /// <summary>Each word in the unit's name or code, or in those of the unit above: "kim giang 12" finds cell 12 of Kim Giang.</summary>
    private static IQueryable<Organization> Matching(IQueryable<Organization> units, SearchWords words) =>
        units.Finding(words, row => row.SearchText, row => row.Parent!.SearchText);

    private static IQueryable<Organization> Highest(IQueryable<Organization> units, OrganizationScope scope)
    {
        var paths = scope.Roots.Select(root => root.Path).ToList();
        var highest = paths.Where(path => !paths.Any(other => other != path && path.StartsWith(other, StringComparison.Ordinal))).ToList();
        return units.Where(row => highest.Contains(row.Path));
    }
}
