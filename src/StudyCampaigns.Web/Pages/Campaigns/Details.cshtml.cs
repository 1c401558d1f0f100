using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Text;
using StudyCampaigns.Time;
using StudyCampaigns.Web.Access;

namespace StudyCampaigns.Web.Pages.Campaigns;

public sealed class DetailsModel(AppDbContext db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public Facts Campaign { get; private set; } = null!;

    public IReadOnlyList<string> Topics { get; private set; } = [];

    public IReadOnlyList<Target> Targets { get; private set; } = [];

    public IReadOnlyList<Theme> Themes { get; private set; } = [];

    public IReadOnlyList<PlanRow> Plans { get; private set; } = [];

    public bool MayDraft { get; private set; }

    public sealed record Facts(
        string Name,
        string ShortName,
        string? Summary,
        string OrganizationName,
        string? CoordinatingBody,
        DateOnly StartsOn,
        DateOnly EndsOn,
        IReadOnlyList<DirectiveRow> Directives);

    public sealed record DirectiveRow(int Id, string TypeName, string Number, DateOnly? IssuedOn, string Issuer, string Subject, bool IsBasis)
    {
        public string Title => $"{TypeName} số {Number}{(IssuedOn is { } day ? $", ngày {VietnameseFormat.ProseDate(day)}" : "")} của {Issuer}";
    }

    public sealed record Target(string Text, DateOnly? DueOn);

    public sealed record Theme(int Year, int Quarter, string Title)
    {
        public string Period => $"Quý {VietnameseFormat.Quarter(Quarter)}/{Year}";
    }

    public sealed record PlanRow(int Id, string Subject, string OrganizationName, DocumentState State, string? NumberText, int DraftRound);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var found = await FindAsync(actor, ct);
        if (found is null)
        {
            return NotFound();
        }

        Campaign = found;
        Topics = await db.Campaigns.Where(row => row.Id == Id).SelectMany(row => row.Topics)
            .OrderBy(row => row.Order).Select(row => row.Title).ToListAsync(ct);
        Targets = await db.Campaigns.Where(row => row.Id == Id).SelectMany(row => row.Targets)
            .OrderBy(row => row.Order).Select(row => new Target(row.Text, row.DueOn)).ToListAsync(ct);
        Themes = await db.Campaigns.Where(row => row.Id == Id).SelectMany(row => row.Themes)
            .OrderBy(row => row.Year).ThenBy(row => row.Quarter).Select(row => new Theme(row.Year, row.Quarter, row.Title)).ToListAsync(ct);
        Plans = await FindPlansAsync(actor, ct);
        MayDraft = actor.MaySomewhere(Permission.DraftDocuments) && clock.Today() <= Campaign.EndsOn;
        return Page();
    }

    /// <summary>With the directives that the actor may open too: a campaign handed down may rest on one that stays with its unit.</summary>
    private Task<Facts?> FindAsync(Actor actor, CancellationToken ct)
    {
        var reading = CampaignReadScope.Of(actor);
        var readable = reading.Within(db.Directives.AsNoTracking()).Select(row => row.Id);
        return reading.Within(db.Campaigns.AsNoTracking())
            .Where(row => row.Id == Id)
            .Select(row => new Facts(
                row.Name,
                row.ShortName,
                row.Summary,
                row.Organization.Name,
                row.CoordinatingBody,
                row.StartsOn,
                row.EndsOn,
                row.Directives.Where(link => readable.Contains(link.DirectiveId)).OrderBy(link => link.Order)
                    .Select(link => new DirectiveRow(
                        link.DirectiveId,
                        link.Directive.TypeName,
                        link.Directive.Number,
                        link.Directive.IssuedOn,
                        link.Directive.Issuer,
                        link.Directive.Subject,
                        link.IsBasis))
                    .ToList()))
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>The plans of the actor's own unit and those that came to it; those of units below are one click away.</summary>
    private async Task<IReadOnlyList<PlanRow>> FindPlansAsync(Actor actor, CancellationToken ct)
    {
        var homes = actor.Grants.Where(grant => grant.Permission == Permission.ViewDocuments).Select(grant => grant.Path).Distinct().ToList();
        var below = actor.Scope(Permission.ViewDocuments).Within(db.Plans, row => row.Organization.Path)
            .Where(row => !homes.Contains(row.Organization.Path))
            .Select(row => row.Id);
        return await DocumentReadScope.Of(actor).Within(db, db.Plans.AsNoTracking())
            .Where(row => row.CampaignId == Id && !below.Contains(row.Id))
            .OrderBy(row => row.Organization.Path.Length).ThenBy(row => row.Id)
            .Take(20)
            .Select(row => new PlanRow(row.Id, row.Subject, row.Organization.Name, row.State, row.NumberText, row.DraftRound))
            .ToListAsync(ct);
    }
}
