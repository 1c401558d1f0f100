using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Reports;

/// <summary>A unit keeps what it has written of the report it owes, to go on later; nobody above reads it before it is sent.</summary>
public sealed class SaveReport(AppDbContext db, AuditTrail audit)
{
    public sealed record Command(int ReportId, Guid Version, string? Narrative);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var report = await actor.Scope(Permission.SubmitReports).Within(db.ExpectedReports, row => row.Organization.Path)
            .FirstOrDefaultAsync(row => row.Id == command.ReportId, ct);
        if (report is null)
        {
            return Result.Missing;
        }

        db.Expect(report, command.Version);
        if (report.Write(VietnameseText.Clean(command.Narrative)) is { } refusal)
        {
            return refusal;
        }

        audit.Record(
            actor, "report.save", report.OrganizationId, nameof(ExpectedReport), report.Id,
            null, new { state = report.State.ToString() });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
