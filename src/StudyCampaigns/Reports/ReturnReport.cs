using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Text;

namespace StudyCampaigns.Reports;

/// <summary>The unit above sends a report back with the reason; the unit may send it again.</summary>
public sealed class ReturnReport(AppDbContext db, AuditTrail audit)
{
    public sealed record Command(int ReportId, Guid Version, string? Reason);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var report = await actor.Scope(Permission.AcceptReports).Within(db.ExpectedReports, row => row.Period.Organization.Path)
            .Include(row => row.Lock)
            .FirstOrDefaultAsync(row => row.Id == command.ReportId, ct);
        if (report is null)
        {
            return Result.Missing;
        }

        db.Expect(report, command.Version);
        var before = report.State;
        if (report.Return(VietnameseText.Clean(command.Reason)) is { } refusal)
        {
            return refusal;
        }

        audit.Record(
            actor, "report.return", report.OrganizationId, nameof(ExpectedReport), report.Id,
            new { state = before.ToString() }, new { state = report.State.ToString(), reason = report.ReturnReason });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
