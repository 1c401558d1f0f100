using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;
using StudyCampaigns.Web.Pages.Shared;
using AccountEntity = StudyCampaigns.Accounts.Account;

namespace StudyCampaigns.Web.Pages.Administration.Audit;

/// <summary>Who did what: newest first, the last thirty days unless other days are asked for. There is nothing to change here.</summary>
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    private const int UsualDays = 30;

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Account { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Action { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Organization { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public sealed record Row(
        DateTime At, string AccountName, string? UserName, string? Organization, string? OrganizationPath, string Action, string SubjectType, int? SubjectId,
        string? Before, string? After);

    /// <summary>What was before, or after, as far as this reader may read it.</summary>
    public IReadOnlyList<string> Lines(Row row, string? stored) =>
        AuditDetail.Read(stored, HttpContext.Actor().MayReadWords(row.SubjectType, row.OrganizationPath));

    public string Local(DateTime utc) => clock.ToLocal(utc).ToString("dd/MM/yyyy HH:mm:ss", VietnameseText.Culture);

    public async Task OnGetAsync(CancellationToken ct)
    {
        To ??= clock.Today();
        From ??= To.Value.AddDays(-UsualDays);
        var query = Filtered(InScope(db.AuditEntries.AsNoTracking()));
        Total = await query.CountAsync(ct);
        P = PagerModel.Within(P, Total);
        Rows = await query
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id)
            .Skip((P - 1) * PagerModel.Size)
            .Take(PagerModel.Size)
            .Select(row => new Row(
                row.At,
                row.AccountName,
                db.Users.Where(account => account.Id == row.AccountId).Select(account => account.UserName).FirstOrDefault(),
                db.Organizations.Where(unit => unit.Id == row.OrganizationId).Select(unit => unit.Name).FirstOrDefault(),
                db.Organizations.Where(unit => unit.Id == row.OrganizationId).Select(unit => unit.Path).FirstOrDefault(),
                row.Action,
                row.SubjectType,
                row.SubjectId,
                row.Before,
                row.After))
            .ToListAsync(ct);
    }

    /// <summary>
    /// What happened in the units of the actor's scope. What belongs to no unit (signing in, an account's password) belongs to the accounts
    /// he reaches.
    /// </summary>
    private IQueryable<AuditEntry> InScope(IQueryable<AuditEntry> entries)
    {
        var actor = HttpContext.Actor();
        var scope = actor.Scope(Permission.ViewAuditTrail);
        var units = scope.Within(db.Organizations).Select(unit => (int?)unit.Id);
        if (scope.HoldsTheTop)
        {
            return entries.Where(row => row.OrganizationId == null || units.Contains(row.OrganizationId));
        }

        var accounts = AccountReach.Within(db, actor, clock.Today()).Select(account => (int?)account.Id);
        return entries.Where(row => row.OrganizationId == null
            ? row.SubjectType == nameof(AccountEntity) && accounts.Contains(row.SubjectId)
            : units.Contains(row.OrganizationId));
    }

    private IQueryable<AuditEntry> Filtered(IQueryable<AuditEntry> entries)
    {
        var (from, until) = (clock.StartOf(From!.Value), clock.StartOf(To!.Value.AddDays(1)));
        entries = entries.Where(row => row.At >= from && row.At < until);
        if (!string.IsNullOrEmpty(Action))
        {
            entries = entries.Where(row => row.Action == Action);
        }

        if (SearchWords.Of(Account) is { IsBlank: false } name)
        {
            var accounts = db.Users.Where(AccountSearch.Named(name)).Select(row => (int?)row.Id);
            entries = entries.Where(row => accounts.Contains(row.AccountId));
        }

        if (SearchWords.Of(Organization) is { IsBlank: false } unitName)
        {
            var units = db.Organizations.Finding(unitName, row => row.SearchText).Select(row => (int?)row.Id);
            entries = entries.Where(row => units.Contains(row.OrganizationId));
        }

        return entries;
    }
}
