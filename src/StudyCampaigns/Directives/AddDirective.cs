using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Attachments;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Time;

namespace StudyCampaigns.Directives;

/// <summary>Puts a superior's document into the library of the actor's unit; everybody below that unit may read it.</summary>
public sealed class AddDirective(AppDbContext db, TimeProvider clock, AuditTrail audit, DirectiveFiles files)
{
    /// <param name="File">Null when only the facts are known yet.</param>
    public sealed record Command(DirectiveFacts Facts, UploadedFile? File);

    public async Task<Result<int>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (actor.Grants.FirstOrDefault(grant => grant.Permission == Permission.ManageDirectives)?.Path is not { } path)
        {
            return Result<int>.Missing;
        }

        var facts = command.Facts.Cleaned();
        if (facts.Validate(clock.Today()) is { } refusal)
        {
            return refusal;
        }

        if (await db.Directives.AnyAsync(row => row.Number == facts.Number && row.Issuer == facts.Issuer, ct))
        {
            return DirectiveRefusals.AlreadyThere;
        }

        var directive = new Directive(facts, path);
        if (await files.AttachAsync(directive, command.File, ct) is { } reason)
        {
            return reason;
        }

        // Its key is known after the first save; the trail stands in the same transaction.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Directives.Add(directive);
        await db.SaveChangesAsync(ct);
        audit.Record(actor, "directive.add", null, nameof(Directive), directive.Id, after: new { directive.Number, directive.Issuer, directive.IssuedOn });
        foreach (var attachment in directive.Attachments)
        {
            files.Record(actor, "attachment.upload", directive, attachment);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return directive.Id;
    }
}
