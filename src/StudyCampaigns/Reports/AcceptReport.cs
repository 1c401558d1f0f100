using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Reports;

/// <summary>
/// The unit above takes a report as it was sent; from then on nothing of it changes. No session is confirmed or locked by it: what comes
/// later differs from the report and does not change it.
/// </summary>
public sealed class AcceptReport(AppDbContext db, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int ReportId, Guid Version);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var report = await actor.Scope(Permission.AcceptReports).Within(db.ExpectedReports, row => row.Period.Organization.Path)
            .Include(row => row.Print)
            .Include(row => row.Lock)
            .FirstOrDefaultAsync(row => row.Id == command.ReportId, ct);
        if (report is null)
        {
            return Result.Missing;
        }

        db.Expect(report, command.Version);
        var before = report.State;
        if (report.Accept(clock.GetUtcNow().UtcDateTime) is { } refusal)
        {
            return refusal;
        }

        audit.Record(
            actor, "report.accept", report.OrganizationId, nameof(ExpectedReport), report.Id,
            new { state = before.ToString() }, new { state = report.State.ToString(), report.Hash, print = report.Print!.Hash });
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
