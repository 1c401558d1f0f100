using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Attachments;
using StudyCampaigns.Audit;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Directives;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Directives;

public sealed class DetailsModel(AppDbContext db, AttachmentFolder folder, AuditTrail audit) : PageModel
{
    private const int MostPlans = 20;

    // Whatever a browser makes of the bytes, they run nothing and load nothing.
    private const string FilePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    [FromRoute]
    public int Id { get; set; }

    public Facts Directive { get; private set; } = null!;

    public IReadOnlyList<KeptFile> Files { get; private set; } = [];

    public IReadOnlyList<Campaign> Campaigns { get; private set; } = [];

    public IReadOnlyList<PlanRow> Plans { get; private set; } = [];

    public int PlanCount { get; private set; }

    public bool MayEdit { get; private set; }

    public sealed record Facts(string Number, string TypeName, string Issuer, DateOnly? IssuedOn, string Subject, string Path);

    public sealed record Campaign(int Id, string Name, bool IsBasis);

    public sealed record PlanRow(int Id, string Subject, string? NumberText, string OrganizationName, DocumentState State);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var reading = CampaignReadScope.Of(actor);
        var found = await reading.Within(db.Directives.AsNoTracking())
            .Where(row => row.Id == Id)
            .Select(row => new
            {
                Facts = new Facts(row.Number, row.TypeName, row.Issuer, row.IssuedOn, row.Subject, row.Path),
                Files = row.Attachments.OrderBy(file => file.Id).Select(file => new KeptFile(file.Id, file.FileName, file.Size)).ToList(),
            })
            .FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return NotFound();
        }

        (Directive, Files) = (found.Facts, found.Files);
        MayEdit = actor.May(Permission.ManageDirectives, Directive.Path);
        Campaigns = await reading.Within(db.Campaigns.AsNoTracking())
            .SelectMany(row => row.Directives, (row, link) => new { row.Id, row.ShortName, row.StartsOn, link.DirectiveId, link.IsBasis })
            .Where(row => row.DirectiveId == Id)
            .OrderByDescending(row => row.StartsOn).ThenBy(row => row.Id)
            .Select(row => new Campaign(row.Id, row.ShortName, row.IsBasis))
            .ToListAsync(ct);
        await LoadPlansAsync(actor, ct);
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(int file, CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var found = await CampaignReadScope.Of(actor).Within(db.Directives.AsNoTracking())
            .Where(row => row.Id == Id)
            .SelectMany(row => row.Attachments, (row, kept) => new { row.Number, File = kept })
            .Where(row => row.File.Id == file)
            .FirstOrDefaultAsync(ct);
        if (found is null || folder.Open(found.File.Hash) is not { } bytes)
        {
            return NotFound();
        }

        audit.Record(actor, "attachment.download", null, nameof(Directive), Id, after: new { found.Number, File = found.File.FileName });
        await db.SaveChangesAsync(ct);
        Response.Headers.ContentSecurityPolicy = FilePolicy;
        Response.Headers.XContentTypeOptions = "nosniff";
        return File(bytes, AttachmentTexts.ContentType(found.File.Kind), found.File.FileName);
    }

    private async Task LoadPlansAsync(Actor actor, CancellationToken ct)
    {
        var campaigns = Campaigns.Select(campaign => campaign.Id).ToList();
        if (campaigns.Count == 0 || !actor.MaySomewhere(Permission.ViewDocuments))
        {
            return;
        }

        var readable = await DocumentReadScope.Of(actor).WithinAsync(db, db.Plans.AsNoTracking(), ct);
        var plans = readable.Where(row => campaigns.Contains(row.CampaignId!.Value));
        PlanCount = await plans.CountAsync(ct);
        Plans = await plans
            .OrderBy(row => row.Organization.Path.Length).ThenBy(row => row.Id)
            .Take(MostPlans)
            .Select(row => new PlanRow(row.Id, row.Subject, row.NumberText, row.Organization.Name, row.State))
            .ToListAsync(ct);
    }
}
