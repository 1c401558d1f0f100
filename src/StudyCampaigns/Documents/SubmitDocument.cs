using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Documents;

/// <summary>Hands a draft to those who approve it.</summary>
public sealed class SubmitDocument(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int DocumentId, Guid Version);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var document = await db.FindDocumentAsync(actor, Permission.DraftDocuments, command.DocumentId, ct);
        if (document is null)
        {
            return Result.Missing;
        }

        db.Expect(document, command.Version);
        var before = new { document.State, document.DraftRound };
        var at = clock.GetUtcNow().UtcDateTime;
        if (document.Submit(actor, at) is { } refusal)
        {
            return refusal;
        }

        audit.Record(actor, "document.submit", document.OrganizationId, nameof(Document), document.Id, before, new { document.State, document.DraftRound });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
