using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Papers;

/// <summary>Gives a submitted paper back to its drafters, with the reason; open remarks on its paragraphs are reason enough.</summary>
public sealed class ReturnPaper(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int PaperId, Guid Version, string? Reason);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var paper = await db.FindPaperAsync(actor, Permission.ApprovePapers, command.PaperId, ct);
        if (paper is null)
        {
            return Result.Missing;
        }

        await db.Entry(paper).Collection(row => row.Comments).LoadAsync(ct);
        db.Expect(paper, command.Version);
        var before = new { paper.State, paper.DraftRound };
        var at = clock.GetUtcNow().UtcDateTime;
        if (paper.Return(VietnameseText.Clean(command.Reason), actor, at) is { } refusal)
        {
            return refusal;
        }

        audit.Record(actor, "paper.return", paper.OrganizationId, nameof(Paper), paper.Id, before, new { paper.State, paper.DraftRound });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
