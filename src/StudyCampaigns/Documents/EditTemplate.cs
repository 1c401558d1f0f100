using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Documents;

/// <summary>Renames a template and changes its standing recipients; documents begun from it stay as they are.</summary>
public sealed class EditTemplate(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int TemplateId, Guid Version, string? Name, string? Recipients);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var template = await actor.Scope(Permission.DraftDocuments).Within(db.DocumentTemplates, row => row.Organization.Path)
            .FirstOrDefaultAsync(row => row.Id == command.TemplateId, ct);
        if (template is null)
        {
            return Result.Missing;
        }

        db.Expect(template, command.Version);
        var name = VietnameseText.Clean(command.Name);
        var recipients = VietnameseText.Clean(command.Recipients);
        if (DocumentTemplate.Validate(name, recipients) is { } fault)
        {
            return fault;
        }

        var others = db.DocumentTemplates.Where(row => row.OrganizationId == template.OrganizationId && row.TypeCode == template.TypeCode && row.Id != template.Id);
        if (await others.AnyAsync(row => row.Name == name, ct))
        {
            return DocumentTemplateRefusals.NameTaken;
        }

        var before = template.Name;
        template.Change(name!, recipients, clock.GetUtcNow().UtcDateTime);
        audit.Record(
            actor, "document.edit-template", template.OrganizationId, nameof(DocumentTemplate), template.Id, new { Name = before }, new { template.Name });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
