using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Documents;

/// <summary>Keeps the text of a document as a template of its organization, with the recipients that stand in every document begun from it.</summary>
public sealed class SaveTemplate(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int DocumentId, string? Name, string? Recipients);

    /// <summary>Answers with the new template's key.</summary>
    public async Task<Result<int>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var document = await db.FindDocumentAsync(actor, Permission.DraftDocuments, command.DocumentId, ct);
        if (document is null)
        {
            return Result<int>.Missing;
        }

        var name = VietnameseText.Clean(command.Name);
        var recipients = VietnameseText.Clean(command.Recipients);
        if (DocumentTemplate.Validate(name, recipients) is { } fault)
        {
            return fault;
        }

        if (await db.DocumentTemplates.AnyAsync(row => row.OrganizationId == document.OrganizationId && row.TypeCode == document.TypeCode && row.Name == name, ct))
        {
            return DocumentTemplateRefusals.NameTaken;
        }

        var content = DocumentContent.Of(document).ForAnother() with { Recipients = recipients };
        var template = new DocumentTemplate
        {
            OrganizationId = document.OrganizationId,
            TypeCode = document.TypeCode,
            Name = name!,
            Content = content.ToJson(),
            ChangedAt = clock.GetUtcNow().UtcDateTime,
        };

        // The audit row names the template by its key, which the database gives: both are kept or neither.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.DocumentTemplates.Add(template);
        await db.SaveChangesAsync(ct);
        audit.Record(
            actor, "document.save-template", document.OrganizationId, nameof(DocumentTemplate), template.Id, after: new { template.TypeCode, template.Name });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return template.Id;
    }
}
