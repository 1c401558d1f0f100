using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Web.Pages.Administration.Accounts;

/// <summary>What a form needs to choose one organization out of thousands without scripts: words to search for, and a list of what they find.</summary>
public sealed record OrganizationPicker(string? Search, IReadOnlyList<SelectListItem> Options, bool HasMore)
{
    private const int Shown = 50;

    /// <param name="chosen">Stands in the list whatever the words are.</param>
    public static async Task<OrganizationPicker> FindAsync(AppDbContext db, Actor actor, string? search, int? chosen, CancellationToken ct)
    {
        var query = actor.Scope(Permission.ManageAccounts).Within(db.Organizations.AsNoTracking()).Where(row => row.DissolvedOn == null);

        // Short paths first: committees before cells.
        var rows = await query.Finding(SearchWords.Of(search), row => row.SearchText, row => row.Parent!.SearchText)
            .OrderBy(row => row.Path.Length).ThenBy(row => row.SortKey)
            .Take(Shown + 1)
            .Select(row => new { row.Id, row.Name, Above = row.Parent!.Name })
            .ToListAsync(ct);
        if (chosen is not null && rows.All(row => row.Id != chosen))
        {
            rows.InsertRange(0, await query.Where(row => row.Id == chosen).Select(row => new { row.Id, row.Name, Above = row.Parent!.Name }).ToListAsync(ct));
        }

        var options = rows.Take(Shown)
            .Select(row => new SelectListItem(row.Above is null ? row.Name : $"{row.Name} ({row.Above})", $"{row.Id}"))
            .ToList();
        return new OrganizationPicker(search, options, rows.Count > Shown);
    }
}
