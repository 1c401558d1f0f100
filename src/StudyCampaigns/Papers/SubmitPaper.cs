using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Papers;

/// <summary>Hands a draft to those who approve it.</summary>
public sealed class SubmitPaper(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int PaperId, Guid Version);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var paper = await db.FindPaperAsync(actor, Permission.DraftPapers, command.PaperId, ct);
        if (paper is null)
        {
            return Result.Missing;
        }

        db.Expect(paper, command.Version);
        var before = new { paper.State, paper.DraftRound };
        var at = clock.GetUtcNow().UtcDateTime;
        if (paper.Submit(actor, at) is { } refusal)
        {
            return refusal;
        }

        audit.Record(actor, "paper.submit", paper.OrganizationId, nameof(Paper), paper.Id, before, new { paper.State, paper.DraftRound });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
