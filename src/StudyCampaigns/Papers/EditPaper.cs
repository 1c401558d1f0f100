using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Papers;

/// <summary>
/// Replaces the content of a draft. A writer's page saves every few seconds: such saves by one person leave one audit row until
/// nothing was saved for <see cref="Pause"/>, or the trail would be nothing else. A save that would change nothing collides with nobody:
/// it is sent again when its answer was lost on the way.
/// </summary>
public sealed class EditPaper(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    /// <summary>How long nothing is saved before writing counts as begun anew.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <param name="IsAutomatic">Saved by the page and not by a press of the button.</param>
    public sealed record Command(int PaperId, Guid Version, PaperContent Content, bool IsAutomatic = false);

    /// <param name="Version">The version the next write is based on.</param>
    /// <param name="TaskIds">Keys of the tasks in their order, those of new rows among them.</param>
    public sealed record Saved(Guid Version, DateTime At, IReadOnlyList<int> TaskIds);

    public async Task<Result<Saved>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var paper = await db.FindPaperAsync(actor, Permission.DraftPapers, command.PaperId, ct);
        if (paper is null)
        {
            return Result<Saved>.Missing;
        }

        var content = command.Content.Cleaned();
        if (paper.Version != command.Version && paper.CanBeEdited && content.IsWhatStandsIn(paper))
        {
            return Answer(paper);
        }

        db.Expect(paper, command.Version);
        var before = Size(paper);
        var at = clock.GetUtcNow().UtcDateTime;
        var goesOn = command.IsAutomatic && paper.EditedById == actor.AccountId && paper.ChangedAt > at - Pause;
        if (paper.Edit(content, actor, at) is { } refusal)
        {
            return refusal;
        }

        if (!goesOn)
        {
            audit.Record(actor, "paper.edit", paper.OrganizationId, nameof(Paper), paper.Id, before, Size(paper));
        }

        await db.SaveChangesAsync(ct);
        return Answer(paper);
    }

    private static Saved Answer(Paper paper) =>
        new(paper.Version, paper.ChangedAt, [.. paper.Tasks.OrderBy(row => row.Order).Select(row => row.Id)]);

    private static object Size(Paper paper) => new { paper.Subject, Sections = paper.Sections.Count, Tasks = paper.Tasks.Count };
}
