using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Papers;

/// <summary>
/// The drafter ticks a remark off, or opens it again. The paper's version stays, so that the drafting form that is open beside it can
/// still be saved.
/// </summary>
public sealed class TickComment(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int PaperId, int CommentId, bool IsDone);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var paper = await actor.Scope(Permission.DraftPapers).Within(db.Papers, row => row.Organization.Path)
            .Include(row => row.Comments)
            .FirstOrDefaultAsync(row => row.Id == command.PaperId, ct);
        var comment = paper?.Comments.FirstOrDefault(row => row.Id == command.CommentId);
        if (paper is null || comment is null)
        {
            return Result.Missing;
        }

        if (comment.IsDone == command.IsDone)
        {
            return Result.Done;
        }

        if (paper.Tick(comment, command.IsDone, clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        audit.Record(
            actor, command.IsDone ? "paper.tick-comment" : "paper.open-comment", paper.OrganizationId, nameof(Paper), paper.Id,
            after: new { comment.DraftRound });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
