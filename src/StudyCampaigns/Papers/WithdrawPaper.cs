using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Papers;

/// <summary>Withdraws an issued paper, with the reason; the units it was handed to keep reading it.</summary>
public sealed class WithdrawPaper(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int PaperId, Guid Version, string? Reason);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var paper = await db.FindPaperAsync(actor, Permission.IssuePapers, command.PaperId, ct);
        if (paper is null)
        {
            return Result.Missing;
        }

        db.Expect(paper, command.Version);
        var before = new { paper.State, paper.DraftRound };
        var at = clock.GetUtcNow().UtcDateTime;
        if (paper.Withdraw(VietnameseText.Clean(command.Reason), actor, at) is { } refusal)
        {
            return refusal;
        }

        audit.Record(actor, "paper.withdraw", paper.OrganizationId, nameof(Paper), paper.Id, before, new { paper.State, paper.DraftRound });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
