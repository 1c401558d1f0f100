using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Sessions;

/// <summary>For a cell its months; for a unit above, its cells in one month, or what waits for an answer whatever its month.</summary>
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    /// <summary><c>2023-06</c>; when not given, today's month, or every month for what waits for an answer.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Month { get; set; }

    [BindProperty(SupportsGet = true)]
    public SessionFilter State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>Narrows to one unit below the actor's; from boards and dashboards.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Organization { get; set; }

    /// <summary><c>other</c>: the thematic sessions and conferences.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>Set for a cell.</summary>
    public CellMonths? Cell { get; private set; }

    /// <summary>Set for a unit above cells.</summary>
    public UnitSessions? Unit { get; private set; }

    public string UnitName { get; private set; } = "";

    public DateOnly MonthShown { get; private set; }

    public DateOnly ThisMonth { get; private set; }

    public bool MayConfirm { get; private set; }

    public bool IsMonthly => Kind != "other" && !IsOfEveryMonth;

    /// <summary>The list behind "chờ xác nhận" of the start page: it counts every month and kind.</summary>
    public bool IsOfEveryMonth => Month is null && Kind is null && State is (SessionFilter.Waiting or SessionFilter.ChangeAsked);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var today = clock.Today();
        ThisMonth = new DateOnly(today.Year, today.Month, 1);
        MonthShown = MonthCode.Read(Month, today);
        if (actor.OrganizationId is { } own && actor.May(Permission.RecordSessions, actor.OrganizationPath) && Organization is null)
        {
            Cell = await CellMonths.LoadAsync(db, own, today, ct);
            return Page();
        }

        var path = await FindUnitAsync(actor, ct);
        if (Organization is not null && path is null)
        {
            return NotFound();
        }

        MayConfirm = actor.MaySomewhere(Permission.ConfirmSessions);
        Unit = await UnitSessions.LoadAsync(
            db, actor.Scope(Permission.ViewSessions), new(IsOfEveryMonth ? null : MonthShown, State, Search, path, IsMonthly, PageNumber), ct);
        PageNumber = Unit.Page;
        return Page();
    }

    /// <summary>The address of this list with one thing changed; the page starts anew.</summary>
    public Dictionary<string, string?> With(string name, string? value)
    {
        var values = new Dictionary<string, string?>
        {
            ["month"] = IsOfEveryMonth ? null : MonthCode.Write(MonthShown),
            ["state"] = State == SessionFilter.All ? null : State.ToString().ToLowerInvariant(),
            ["search"] = Search,
            ["organization"] = Organization?.ToString(),
            ["kind"] = Kind,
        };
        values[name] = value;
        return values;
    }

    private async Task<string?> FindUnitAsync(Actor actor, CancellationToken ct)
    {
        UnitName = actor.OrganizationName;
        if (Organization is null)
        {
            return null;
        }

        var unit = await actor.Scope(Permission.ViewSessions).Within(db.Organizations.AsNoTracking())
            .Where(row => row.Id == Organization)
            .Select(row => new { row.Name, row.Path })
            .SingleOrDefaultAsync(ct);
        UnitName = unit?.Name ?? "";
        return unit?.Path;
    }
}
