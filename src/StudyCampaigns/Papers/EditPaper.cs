using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Papers;

/// <summary>Replaces the content of a draft.</summary>
public sealed class EditPaper(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int PaperId, Guid Version, PaperContent Content);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var paper = await db.FindPaperAsync(actor, Permission.DraftPapers, command.PaperId, ct);
        if (paper is null)
        {
            return Result.Missing;
        }

        db.Expect(paper, command.Version);
        var before = Size(paper);
        if (paper.Edit(command.Content.Cleaned(), clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        audit.Record(actor, "paper.edit", paper.OrganizationId, nameof(Paper), paper.Id, before, Size(paper));
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }

    private static object Size(Paper paper) => new { paper.Subject, Sections = paper.Sections.Count, Tasks = paper.Tasks.Count };
}
