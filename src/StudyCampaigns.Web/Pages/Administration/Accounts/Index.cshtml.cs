using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Text;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Pages.Shared;
using AccountEntity = StudyCampaigns.Accounts.Account;

namespace StudyCampaigns.Web.Pages.Administration.Accounts;

/// <summary>The accounts within the administrator's reach.</summary>
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary><c>open</c>, <c>disabled</c>, <c>roleless</c>; all when not given.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public sealed record Held(string Role, string Organization);

    public sealed record Row(int Id, string UserName, string DisplayName, bool IsDisabled, DateTimeOffset? LockoutEnd, IReadOnlyList<Held> Roles)
    {
        public bool IsLocked => LockoutEnd > TimeProvider.System.GetUtcNow();
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var held = db.RoleAssignments.On(today);
        var query = Searched(InState(AccountReach.Within(db, HttpContext.Actor(), today).AsNoTracking(), held));
        Total = await query.CountAsync(ct);
        P = PagerModel.Within(P, Total);
        Rows = await query
            .OrderBy(row => row.UserName)
            .Skip((P - 1) * PagerModel.Size)
            .Take(PagerModel.Size)
            .Select(row => new Row(
                row.Id,
                row.UserName!,
                row.DisplayName,
                row.IsDisabled,
                row.LockoutEnd,
                held.Where(one => one.AccountId == row.Id)
                    .OrderBy(one => one.Id).Select(one => new Held(one.Role.Name, one.Organization.Name)).ToList()))
            .ToListAsync(ct);
    }

    private IQueryable<AccountEntity> InState(IQueryable<AccountEntity> accounts, IQueryable<RoleAssignment> held) => State switch
    {
        "open" => accounts.Where(row => !row.IsDisabled),
        "disabled" => accounts.Where(row => row.IsDisabled),
        "roleless" => accounts.Where(row => !held.Any(one => one.AccountId == row.Id)),
        _ => accounts,
    };

    private IQueryable<AccountEntity> Searched(IQueryable<AccountEntity> accounts)
    {
        var words = SearchWords.Of(Q);
        var units = db.Organizations.Finding(words, row => row.SearchText).Select(row => row.Id);
        return words.IsBlank
            ? accounts
            : accounts.Where(AccountSearch.Named(words).Or(row => row.Assignments.Any(held => units.Contains(held.OrganizationId))));
    }
}
