using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Papers;

/// <summary>Keeps the text of a paper as a template of its organization, with the recipients that stand in every paper begun from it.</summary>
public sealed class SaveTemplate(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int PaperId, string? Name, string? Recipients);

    /// <summary>Answers with the new template's key.</summary>
    public async Task<Result<int>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var paper = await db.FindPaperAsync(actor, Permission.DraftPapers, command.PaperId, ct);
        if (paper is null)
        {
            return Result<int>.Missing;
        }

        var name = VietnameseText.Clean(command.Name);
        var recipients = VietnameseText.Clean(command.Recipients);
        if (PaperTemplate.FindFault(name, recipients) is { } fault)
        {
            return fault;
        }

        if (await db.PaperTemplates.AnyAsync(row => row.OrganizationId == paper.OrganizationId && row.TypeCode == paper.TypeCode && row.Name == name, ct))
        {
            return PaperTemplateRefusals.NameTaken;
        }

        var content = PaperContent.Of(paper).ForAnother() with { Recipients = recipients };
        var template = new PaperTemplate
        {
            OrganizationId = paper.OrganizationId,
            TypeCode = paper.TypeCode,
            Name = name!,
            Content = content.ToJson(),
            ChangedAt = clock.GetUtcNow().UtcDateTime,
        };

        // The audit row names the template by its key, which the database gives: both are kept or neither.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.PaperTemplates.Add(template);
        await db.SaveChangesAsync(ct);
        audit.Record(
            actor, "paper.save-template", paper.OrganizationId, nameof(PaperTemplate), template.Id, after: new { template.TypeCode, template.Name });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return template.Id;
    }
}
