using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Documents;

/// <summary>Approves a submitted document; it may then be issued.</summary>
public sealed class ApproveDocument(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int DocumentId, Guid Version);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var document = await db.FindDocumentAsync(actor, Permission.ApproveDocuments, command.DocumentId, ct);
        if (document is null)
        {
            return Result.Missing;
        }

        db.Expect(document, command.Version);
        var before = new { document.State, document.DraftRound };
        var at = clock.GetUtcNow().UtcDateTime;
        if (document.Approve(actor, at) is { } refusal)
        {
            return refusal;
        }

        audit.Record(actor, "document.approve", document.OrganizationId, nameof(Document), document.Id, before, new { document.State, document.DraftRound });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
