using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Papers;

/// <summary>Approves a submitted paper; it may then be issued.</summary>
public sealed class ApprovePaper(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int PaperId, Guid Version);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var paper = await db.FindPaperAsync(actor, Permission.ApprovePapers, command.PaperId, ct);
        if (paper is null)
        {
            return Result.Missing;
        }

        db.Expect(paper, command.Version);
        var before = new { paper.State, paper.DraftRound };
        var at = clock.GetUtcNow().UtcDateTime;
        if (paper.Approve(actor, at) is { } refusal)
        {
            return refusal;
        }

        audit.Record(actor, "paper.approve", paper.OrganizationId, nameof(Paper), paper.Id, before, new { paper.State, paper.DraftRound });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
