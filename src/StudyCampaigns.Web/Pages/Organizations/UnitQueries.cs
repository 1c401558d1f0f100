using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Web.Pages.Organizations;

/// <summary>Lists units with how many stand below each, in two commands whatever the number of rows.</summary>
internal static class UnitQueries
{
    public static async Task<IReadOnlyList<UnitRow>> ReadAsync(AppDbContext db, IQueryable<Organization> units, int page, int size, CancellationToken ct)
    {
        var rows = await units
            .OrderBy(row => row.Type.Order).ThenBy(row => row.SortKey)
            .Skip((page - 1) * size)
            .Take(size)
            .Select(row => new { row.Id, row.Name, Type = row.Type.Name, row.Type.IsCell, row.Code, row.Path, Above = row.Parent!.Name })
            .ToListAsync(ct);

        // Cells have nothing below them; a list of cells asks no further.
        var committees = rows.Where(row => !row.IsCell).Select(row => new OrganizationScope.Root(row.Path, AndBelow: true)).ToList();
        var below = committees.Count == 0
            ? []
            : await new OrganizationScope(committees).Within(db.Organizations.AsNoTracking())
                .Where(row => row.DissolvedOn == null)
                .Select(row => new { row.Path, row.Type.IsCell })
                .ToListAsync(ct);
        return [.. rows.Select(row =>
        {
            var own = below.Where(unit => unit.Path.Length > row.Path.Length && unit.Path.StartsWith(row.Path, StringComparison.Ordinal)).ToList();
            return new UnitRow(row.Id, row.Name, row.Type, row.Code, row.Above, row.IsCell, own.Count, own.Count(unit => unit.IsCell));
        })];
    }
}
