using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Papers;
using StudyCampaigns.Text;

namespace StudyCampaigns.Web.Pages.Papers;

/// <summary>What stands at the head of every page about one paper.</summary>
public sealed record PaperHeading(
    int Id,
    string Subject,
    PaperState State,
    int DraftRound,
    string? NumberText,
    DateOnly? IssuedOn,
    int OrganizationId,
    string OrganizationName,
    string OrganizationPath,
    HeadingStyle HeadingStyle,
    string TypeCode,
    string TypeName,
    string TypeSymbol,
    int? CampaignId,
    bool HasAddressees,
    bool HasTasks,
    DateOnly? CampaignStartsOn,
    DateOnly? CampaignEndsOn,
    Guid Version)
{
    public string Title => PaperTexts.Title(TypeName, NumberText, IssuedOn, DraftRound);

    /// <summary>The name of its type inside a sentence: <c>kế hoạch</c>.</summary>
    public string Noun => TypeName.ToLower(VietnameseText.Culture);

    public string Address => $"/papers/{Id}";

    /// <summary>Of a paper that was loaded for more; needs type, organization and campaign.</summary>
    public static PaperHeading Of(Paper paper) => new(
        paper.Id,
        paper.Subject,
        paper.State,
        paper.DraftRound,
        paper.NumberText,
        paper.IssuedOn,
        paper.OrganizationId,
        paper.Organization.Name,
        paper.Organization.Path,
        paper.Organization.HeadingStyle,
        paper.TypeCode,
        paper.Type.Name,
        paper.Type.Symbol,
        paper.CampaignId,
        paper.Type.HasAddressees,
        paper.Type.HasTasks,
        paper.Campaign?.StartsOn,
        paper.Campaign?.EndsOn,
        paper.Version);

    /// <summary>The paper, if its organization lies in the scope of what the page is for; null is 404.</summary>
    public static Task<PaperHeading?> FindAsync(AppDbContext db, OrganizationScope scope, int id, CancellationToken ct) =>
        scope.Within(db.Papers.AsNoTracking(), row => row.Organization.Path)
            .Where(row => row.Id == id)
            .Select(row => new PaperHeading(
                row.Id,
                row.Subject,
                row.State,
                row.DraftRound,
                row.NumberText,
                row.IssuedOn,
                row.OrganizationId,
                row.Organization.Name,
                row.Organization.Path,
                row.Organization.HeadingStyle,
                row.TypeCode,
                row.Type.Name,
                row.Type.Symbol,
                row.CampaignId,
                row.Type.AddresseeLabel != null,
                row.Type.HasTasks,
                row.Campaign == null ? null : row.Campaign.StartsOn,
                row.Campaign == null ? null : row.Campaign.EndsOn,
                row.Version))
            .FirstOrDefaultAsync(ct);
}
