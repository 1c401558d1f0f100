using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Text;

namespace StudyCampaigns.Documents;

/// <summary>Changes how the documents of a unit look from now on: place, headings, usual signer.</summary>
public sealed class EditDocumentDefaults(AppDbContext db, AuditTrail audit)
{
    /// <param name="Version">The version that was shown.</param>
    public sealed record Command(int OrganizationId, Guid Version, string? Place, HeadingStyle Headings, string? SignerPosition, string? SignerName);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var unit = await actor.Scope(Permission.IssueDocuments).Within(db.Organizations)
            .FirstOrDefaultAsync(row => row.Id == command.OrganizationId, ct);
        if (unit is null)
        {
            return Result.Missing;
        }

        db.Expect(unit, command.Version);
        var before = new { unit.Place, unit.HeadingStyle, unit.SignerPosition, unit.SignerName };
        if (unit.SetDocumentDefaults(
            VietnameseText.Clean(command.Place), command.Headings, VietnameseText.Clean(command.SignerPosition), VietnameseText.Clean(command.SignerName)) is { } refusal)
        {
            return refusal;
        }

        audit.Record(
            actor, "organization.document-defaults", unit.Id, nameof(Organization), unit.Id, before,
            new { unit.Place, unit.HeadingStyle, unit.SignerPosition, unit.SignerName });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
