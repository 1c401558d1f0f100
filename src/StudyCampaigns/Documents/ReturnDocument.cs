using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Documents;

/// <summary>Gives a submitted document back to its drafters, with the reason; open comments on its paragraphs are reason enough.</summary>
public sealed class ReturnDocument(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int DocumentId, Guid Version, string? Reason);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var document = await db.FindDocumentAsync(actor, Permission.ApproveDocuments, command.DocumentId, ct);
        if (document is null)
        {
            return Result.Missing;
        }

        await db.Entry(document).Collection(row => row.Comments).LoadAsync(ct);
        db.Expect(document, command.Version);
        var before = new { document.State, document.DraftRound };
        var at = clock.GetUtcNow().UtcDateTime;
        if (document.Return(VietnameseText.Clean(command.Reason), actor, at) is { } refusal)
        {
            return refusal;
        }

        audit.Record(actor, "document.return", document.OrganizationId, nameof(Document), document.Id, before, new { document.State, document.DraftRound });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
