using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Documents;

/// <summary>Withdraws an issued document, with the reason; the units it was handed to keep reading it.</summary>
public sealed class WithdrawDocument(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int DocumentId, Guid Version, string? Reason);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var document = await db.FindDocumentAsync(actor, Permission.IssueDocuments, command.DocumentId, ct);
        if (document is null)
        {
            return Result.Missing;
        }

        db.Expect(document, command.Version);
        var before = new { document.State, document.DraftRound };
        var at = clock.GetUtcNow().UtcDateTime;
        if (document.Withdraw(VietnameseText.Clean(command.Reason), actor, at) is { } refusal)
        {
            return refusal;
        }

        audit.Record(actor, "document.withdraw", document.OrganizationId, nameof(Document), document.Id, before, new { document.State, document.DraftRound });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
