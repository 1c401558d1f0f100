using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Data;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Documents;

/// <summary>The templates of the units for which the actor drafts: a handful each, so they stand on one page.</summary>
[Requires(Permission.DraftDocuments)]
public sealed class TemplatesModel(AppDbContext db, TimeProvider clock) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public sealed record Row(int Id, string Name, string TypeCode, string TypeName, int OrganizationId, string OrganizationName, DateTime ChangedAt);

    public async Task OnGetAsync(CancellationToken ct) =>
        Rows = await HttpContext.Actor().Scope(Permission.DraftDocuments).Within(db.DocumentTemplates.AsNoTracking(), row => row.Organization.Path)
            .OrderBy(row => row.Type.Order)
            .ThenBy(row => row.Name)
            .Take(Most)
            .Select(row => new Row(row.Id, row.Name, row.TypeCode, row.Type.Name, row.OrganizationId, row.Organization.Name, row.ChangedAt))
            .ToListAsync(ct);

    public DateTime Local(DateTime utc) => clock.ToLocal(utc);
}
