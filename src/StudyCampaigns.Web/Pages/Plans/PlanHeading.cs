using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Plans;

namespace StudyCampaigns.Web.Pages.Plans;

/// <summary>What stands at the head of every page about one plan.</summary>
public sealed record PlanHeading(
    int Id,
    string Subject,
    PlanState State,
    int DraftRound,
    string? NumberText,
    DateOnly? IssuedOn,
    int OrganizationId,
    string OrganizationName,
    DateOnly CampaignStartsOn,
    DateOnly CampaignEndsOn,
    Guid Version)
{
    public string Title => PlanTexts.Title(NumberText, IssuedOn, DraftRound);

    /// <summary>The plan, if its organization lies in the scope of what the page is for; null is 404.</summary>
    public static Task<PlanHeading?> FindAsync(AppDbContext db, OrganizationScope scope, int id, CancellationToken ct) =>
        scope.Within(db.Plans.AsNoTracking(), row => row.Organization.Path)
            .Where(row => row.Id == id)
            .Select(row => new PlanHeading(
                row.Id,
                row.Subject,
                row.State,
                row.DraftRound,
                row.NumberText,
                row.IssuedOn,
                row.OrganizationId,
                row.Organization.Name,
                row.Campaign.StartsOn,
                row.Campaign.EndsOn,
                row.Version))
            .FirstOrDefaultAsync(ct);
}
