using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Documents;

/// <summary>Leaves a comment of the approver on one paragraph of a submitted document; the return carries it to the drafters.</summary>
public sealed class CommentOnDocument(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    /// <param name="Anchor">Index of a <see cref="DocumentAnchor"/> of that version; null for the document as a whole.</param>
    public sealed record Command(int DocumentId, Guid Version, int? Anchor, string? Text);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var document = await db.FindDocumentAsync(actor, Permission.ApproveDocuments, command.DocumentId, ct);
        if (document is null)
        {
            return Result.Missing;
        }

        db.Expect(document, command.Version);
        var anchor = command.Anchor is { } index ? DocumentAnchor.Of(document).ElementAtOrDefault(index) : null;
        if (anchor is null && command.Anchor is not null)
        {
            return DocumentCommentRefusals.AnchorGone;
        }

        if (document.Comment(anchor?.Label, VietnameseText.Clean(command.Text), actor, clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        audit.Record(
            actor, "document.comment", document.OrganizationId, nameof(Document), document.Id, after: new { document.DraftRound, Anchor = command.Anchor + 1 });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
