using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Documents;

/// <summary>
/// The drafter ticks a comment off, or opens it again. The document's version stays, so that the drafting form that is open beside it can
/// still be saved.
/// </summary>
public sealed class ResolveComment(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int DocumentId, int CommentId, bool IsDone);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var document = await actor.Scope(Permission.DraftDocuments).Within(db.Documents, row => row.Organization.Path)
            .Include(row => row.Comments)
            .FirstOrDefaultAsync(row => row.Id == command.DocumentId, ct);
        var comment = document?.Comments.FirstOrDefault(row => row.Id == command.CommentId);
        if (document is null || comment is null)
        {
            return Result.Missing;
        }

        if (comment.IsDone == command.IsDone)
        {
            return Result.Done;
        }

        if (document.Resolve(comment, command.IsDone, clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        audit.Record(
            actor, command.IsDone ? "document.resolve-comment" : "document.open-comment", document.OrganizationId, nameof(Document), document.Id,
            after: new { comment.DraftRound });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
