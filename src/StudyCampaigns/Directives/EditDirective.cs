using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Attachments;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Time;

namespace StudyCampaigns.Directives;

/// <summary>Corrects the facts of a directive, adds a file, drops files.</summary>
public sealed class EditDirective(AppDbContext db, TimeProvider clock, AuditTrail audit, DirectiveFiles files)
{
    /// <param name="Version">The version that was shown.</param>
    /// <param name="DroppedFiles">Keys of attachments that shall go.</param>
    public sealed record Command(int DirectiveId, Guid Version, DirectiveFacts Facts, UploadedFile? File, IReadOnlyCollection<int> DroppedFiles);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var directive = await actor.Scope(Permission.ManageDirectives).Within(db.Directives, row => row.Path)
            .Include(row => row.Attachments)
            .FirstOrDefaultAsync(row => row.Id == command.DirectiveId, ct);
        if (directive is null)
        {
            return Result.Missing;
        }

        db.Expect(directive, command.Version);
        var facts = command.Facts.Cleaned();
        if (await db.Directives.AnyAsync(row => row.Id != directive.Id && row.Number == facts.Number && row.Issuer == facts.Issuer, ct))
        {
            return DirectiveRefusals.AlreadyThere;
        }

        object before = new { directive.Number, directive.Issuer, directive.IssuedOn, directive.Subject };
        if (directive.Edit(facts, clock.Today()) is { } refusal)
        {
            return refusal;
        }

        var dropped = files.Detach(directive, command.DroppedFiles);
        var kept = directive.Attachments.ToList();
        if (await files.AttachAsync(directive, command.File, ct) is { } reason)
        {
            return reason;
        }

        audit.Record(
            actor, "directive.edit", null, nameof(Directive), directive.Id, before,
            new { directive.Number, directive.Issuer, directive.IssuedOn, directive.Subject });
        foreach (var attachment in dropped)
        {
            files.Record(actor, "attachment.remove", directive, attachment);
        }

        foreach (var attachment in directive.Attachments.Except(kept))
        {
            files.Record(actor, "attachment.upload", directive, attachment);
        }

        await db.SaveChangesAsync(ct);
        await files.RemoveBytesAsync(dropped, ct);
        return Result.Done;
    }
}
