using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;

namespace StudyCampaigns.Documents;

/// <summary>
/// Makes the first draft of a document of any type that does not rest on a campaign: from the type's skeleton, a template of the organization,
/// an earlier document, or to amend an issued one.
/// </summary>
public sealed class DraftDocument(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    /// <param name="Subject">May be null where it begins with something that has one.</param>
    /// <param name="CampaignId">The campaign it serves; null for none.</param>
    public sealed record Command(
        string TypeCode, int OrganizationId, string? Subject, int? CampaignId = null, DraftSource? Beginning = null);

    /// <summary>Answers with the new document's key.</summary>
    public async Task<Result<int>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var organization = await actor.Scope(Permission.DraftDocuments).Within(db.Organizations)
            .Include(row => row.Type)
            .Include(row => row.Parent)
            .FirstOrDefaultAsync(row => row.Id == command.OrganizationId, ct);
        var type = await db.DocumentTypes.FirstOrDefaultAsync(row => row.Code == command.TypeCode, ct);
        if (organization is null || type is null)
        {
            return Result<int>.Missing;
        }

        if (type.RestsOnCampaign)
        {
            return DocumentRefusals.RestsOnCampaign(type.Name);
        }

        if (!type.Issuers.Contains(organization.Type.Code))
        {
            return DocumentRefusals.TypeNotIssuedBy(type.Name, organization.Type.Name);
        }

        var campaign = await FindCampaignAsync(command.CampaignId, organization, actor, ct);
        if (command.CampaignId is not null && campaign is null)
        {
            return Result<int>.Missing;
        }

        var beginning = await db.FindSourceAsync(
            command.Beginning ?? DraftSource.Skeleton, type, organization, VietnameseText.Clean(command.Subject), ct);
        if (beginning.Value is not { } begun)
        {
            return new(0, beginning.Refusal, beginning.IsMissing);
        }

        var document = new Document(type, organization, begun.Content.Subject!, campaign) { Amends = begun.Amends };
        if (document.Edit(begun.Content, actor, clock.GetUtcNow().UtcDateTime) is { } fault)
        {
            return fault;
        }

        return await SaveAsync(document, command.Beginning, actor, ct);
    }

    private async Task<StudyCampaign?> FindCampaignAsync(int? id, Organization organization, Actor actor, CancellationToken ct)
    {
        var campaign = id is null
            ? null
            : await CampaignReadScope.Of(actor).Within(db.Campaigns).Include(row => row.Organization).FirstOrDefaultAsync(row => row.Id == id, ct);
        return campaign is not null && organization.Path.StartsWith(campaign.Organization.Path, StringComparison.Ordinal) ? campaign : null;
    }

    private async Task<int> SaveAsync(Document document, DraftSource? beginning, Actor actor, CancellationToken ct)
    {
        document.Begin(actor, clock.GetUtcNow().UtcDateTime);

        // The audit row names the document by its key, which the database gives: both are kept or neither.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Documents.Add(document);
        await db.SaveChangesAsync(ct);
        audit.Record(
            actor, "document.draft", document.OrganizationId, nameof(Document), document.Id,
            after: new { document.TypeCode, document.CampaignId, beginning?.TemplateId, beginning?.CopyOfId, beginning?.AmendsId });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return document.Id;
    }
}
