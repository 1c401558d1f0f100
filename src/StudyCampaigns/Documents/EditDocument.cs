using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Documents;

/// <summary>
/// Replaces the content of a draft. A writer's page saves every few seconds: such saves by one person leave one audit row until
/// nothing was saved for <see cref="Pause"/>, or the trail would be nothing else. A save that would change nothing collides with nobody:
/// it is sent again when its answer was lost on the way.
/// </summary>
public sealed class EditDocument(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    /// <summary>How long nothing is saved before writing counts as begun anew.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <param name="IsAutomatic">Saved by the page and not by a press of the button.</param>
    public sealed record Command(int DocumentId, Guid Version, DocumentContent Content, bool IsAutomatic = false);

    /// <param name="Version">The version the next write is based on.</param>
    /// <param name="TaskIds">Keys of the tasks in their order, those of new rows among them.</param>
    public sealed record Saved(Guid Version, DateTime At, IReadOnlyList<int> TaskIds);

    public async Task<Result<Saved>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var document = await db.FindDocumentAsync(actor, Permission.DraftDocuments, command.DocumentId, ct);
        if (document is null)
        {
            return Result<Saved>.Missing;
        }

        var content = command.Content.Cleaned();
        if (document.Version != command.Version && document.CanBeEdited && content.Matches(document))
        {
            return Answer(document);
        }

        db.Expect(document, command.Version);
        var before = Size(document);
        var at = clock.GetUtcNow().UtcDateTime;
        var goesOn = command.IsAutomatic && document.EditedById == actor.AccountId && document.ChangedAt > at - Pause;
        if (document.Edit(content, actor, at) is { } refusal)
        {
            return refusal;
        }

        if (!goesOn)
        {
            audit.Record(actor, "document.edit", document.OrganizationId, nameof(Document), document.Id, before, Size(document));
        }

        await db.SaveChangesAsync(ct);
        return Answer(document);
    }

    private static Saved Answer(Document document) =>
        new(document.Version, document.ChangedAt, [.. document.Tasks.OrderBy(row => row.Order).Select(row => row.Id)]);

    private static object Size(Document document) => new { document.Subject, Sections = document.Sections.Count, Tasks = document.Tasks.Count };
}
