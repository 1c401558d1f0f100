using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Papers;

/// <summary>Leaves a remark of the approver on one paragraph of a submitted paper; the return carries it to the drafters.</summary>
public sealed class CommentPaper(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    /// <param name="Passage">Index of a <see cref="PaperPassage"/> of that version; null for the paper as a whole.</param>
    public sealed record Command(int PaperId, Guid Version, int? Passage, string? Text);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var paper = await db.FindPaperAsync(actor, Permission.ApprovePapers, command.PaperId, ct);
        if (paper is null)
        {
            return Result.Missing;
        }

        db.Expect(paper, command.Version);
        var passage = command.Passage is { } index ? PaperPassage.Of(paper).ElementAtOrDefault(index) : null;
        if (passage is null && command.Passage is not null)
        {
            return PaperCommentRefusals.PassageGone;
        }

        if (paper.Remark(passage?.Anchor, VietnameseText.Clean(command.Text), actor, clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        audit.Record(
            actor, "paper.comment", paper.OrganizationId, nameof(Paper), paper.Id, after: new { paper.DraftRound, Passage = command.Passage + 1 });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
