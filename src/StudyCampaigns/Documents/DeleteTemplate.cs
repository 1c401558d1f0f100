using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Documents;

/// <summary>Deletes a template; documents begun from it stay as they are.</summary>
public sealed class DeleteTemplate(AppDbContext db, AuditTrail audit)
{
    public sealed record Command(int TemplateId, Guid Version);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var template = await actor.Scope(Permission.DraftDocuments).Within(db.DocumentTemplates, row => row.Organization.Path)
            .FirstOrDefaultAsync(row => row.Id == command.TemplateId, ct);
        if (template is null)
        {
            return Result.Missing;
        }

        db.Expect(template, command.Version);
        db.DocumentTemplates.Remove(template);
        audit.Record(
            actor, "document.delete-template", template.OrganizationId, nameof(DocumentTemplate), template.Id, new { template.TypeCode, template.Name });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
