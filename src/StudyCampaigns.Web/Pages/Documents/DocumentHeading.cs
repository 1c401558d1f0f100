using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;

namespace StudyCampaigns.Web.Pages.Documents;

/// <summary>What stands at the head of every page about one document.</summary>
public sealed record DocumentHeading(
    int Id,
    string Subject,
    DocumentState State,
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
    public string Title => DocumentTexts.Title(TypeName, NumberText, IssuedOn, DraftRound);

    /// <summary>The name of its type inside a sentence: <c>kế hoạch</c>.</summary>
    public string Noun => TypeName.ToLower(VietnameseText.Culture);

    public string Address => $"/papers/{Id}";

    /// <summary>Of a document that was loaded for more; needs type, organization and campaign.</summary>
    public static DocumentHeading Of(Document document) => new(
        document.Id,
        document.Subject,
        document.State,
        document.DraftRound,
        document.NumberText,
        document.IssuedOn,
        document.OrganizationId,
        document.Organization.Name,
        document.Organization.Path,
        document.Organization.HeadingStyle,
        document.TypeCode,
        document.Type.Name,
        document.Type.Symbol,
        document.CampaignId,
        document.Type.HasAddressees,
        document.Type.HasTasks,
        document.Campaign?.StartsOn,
        document.Campaign?.EndsOn,
        document.Version);

    /// <summary>The document, if its organization lies in the scope of what the page is for; null is 404.</summary>
    public static Task<DocumentHeading?> FindAsync(AppDbContext db, OrganizationScope scope, int id, CancellationToken ct) =>
        scope.Within(db.Documents.AsNoTracking(), row => row.Organization.Path)
            .Where(row => row.Id == id)
            .Select(row => new DocumentHeading(
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
