using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Pages.Shared;

namespace StudyCampaigns.Web.Pages.Organizations;

/// <summary>One unit: its facts, what stands below it, where it has stood in the tree, and for administrators who holds roles in it.</summary>
public sealed class DetailsModel(AppDbContext db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public Shown Unit { get; private set; } = null!;

    public IReadOnlyList<UnitRow> Below { get; private set; } = [];

    public int BelowTotal { get; private set; }

    public IReadOnlyList<Place> Places { get; private set; } = [];

    /// <summary>Null for those who do not manage accounts here.</summary>
    public IReadOnlyList<Holder>? Holders { get; private set; }

    public bool MayOpenParent { get; private set; }

    public bool MaySeeMembers { get; private set; }

    public bool MayEditDocumentDefaults { get; private set; }

    public sealed record Shown(
        string Name, string Code, string Path, string Type, bool IsCell, string Symbol, int? ParentId, string? Parent, string? ParentPath,
        string Letterhead, string Place, string SignerPosition, string? SignerName, int MinimumSessionMinutes, int? UsualSessionDay, HeadingStyle Headings,
        DateOnly EstablishedOn, DateOnly? DissolvedOn);

    /// <param name="To">The first day on which it no longer holds.</param>
    public sealed record Place(string? Parent, DateOnly From, DateOnly? To);

    public sealed record Holder(int AccountId, string UserName, string DisplayName, string Role, DateOnly From, DateOnly? To, bool IsDisabled);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var scope = actor.ScopeOfAnything();
        if (await FindAsync(scope, ct) is not { } unit)
        {
            return NotFound();
        }

        Unit = unit;
        MayOpenParent = unit.ParentPath is not null && scope.Contains(unit.ParentPath);
        MaySeeMembers = unit.IsCell && actor.May(Permission.ViewMembers, unit.Path);
        MayEditDocumentDefaults = actor.May(Permission.IssueDocuments, unit.Path);
        if (!unit.IsCell)
        {
            var below = scope.Within(db.Organizations.AsNoTracking()).Where(row => row.ParentId == Id && row.DissolvedOn == null);
            BelowTotal = await below.CountAsync(ct);
            P = PagerModel.Within(P, BelowTotal);
            Below = await UnitQueries.ReadAsync(db, below, P, PagerModel.Size, ct);
        }

        Places = await db.OrganizationPlacements.AsNoTracking()
            .Where(row => row.OrganizationId == Id)
            .OrderByDescending(row => row.From)
            .Select(row => new Place(
                db.Organizations.Where(parent => parent.Id == row.ParentId).Select(parent => parent.Name).FirstOrDefault(), row.From, row.To))
            .ToListAsync(ct);
        Holders = actor.May(Permission.ManageAccounts, unit.Path) ? await ReadHoldersAsync(ct) : null;
        return Page();
    }

    private Task<Shown?> FindAsync(OrganizationScope scope, CancellationToken ct) => scope.Within(db.Organizations.AsNoTracking())
        .Where(row => row.Id == Id)
        .Select(row => new Shown(
            row.Name, row.Code, row.Path, row.Type.Name, row.Type.IsCell, row.OwnSymbol ?? row.Type.Symbol, row.ParentId, row.Parent!.Name,
            row.Parent!.Path, row.Letterhead, row.Place, row.SignerPosition, row.SignerName, row.MinimumSessionMinutes, row.UsualSessionDay, row.HeadingStyle,
            row.EstablishedOn, row.DissolvedOn))
        .FirstOrDefaultAsync(ct);

    private async Task<IReadOnlyList<Holder>> ReadHoldersAsync(CancellationToken ct)
    {
        var today = clock.Today();
        return await db.RoleAssignments.AsNoTracking()
            .Where(row => row.OrganizationId == Id && (row.To == null || row.To > today))
            .OrderBy(row => row.RoleId).ThenBy(row => row.Account.UserName)
            .Select(row => new Holder(
                row.AccountId, row.Account.UserName!, row.Account.DisplayName, row.Role.Name, row.From, row.To, row.Account.IsDisabled))
            .ToListAsync(ct);
    }
}
