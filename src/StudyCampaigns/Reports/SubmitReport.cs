using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Sessions;
using StudyCampaigns.Text;
using StudyCampaigns.Time;

namespace StudyCampaigns.Reports;

/// <summary>
/// A unit sends the report it owes: what it writes, and its figures as they stand at this moment. The whole report is frozen with it, so that
/// what the unit above reads and accepts is what was sent.
/// </summary>
public sealed class SubmitReport(
    AppDbContext db, ReportSubjectQueries subjects, PeriodRows rows, QuarterlyReportQueries reports, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int ReportId, Guid Version, string? Narrative);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var report = await actor.Scope(Permission.SubmitReports).Within(db.ExpectedReports, row => row.Organization.Path)
            .Include(row => row.Period).ThenInclude(period => period.Campaign)
            .Include(row => row.Print)
            .FirstOrDefaultAsync(row => row.Id == command.ReportId, ct);
        if (report is null)
        {
            return Result.Missing;
        }

        db.Expect(report, command.Version);
        var (campaign, code) = (report.Period.Campaign.Code, report.Period.Code);
        var subject = await subjects.FindAsync(db.Organizations.Where(row => row.Id == report.OrganizationId), campaign, code, ct, report.Period.OrganizationId);
        if (subject is null)
        {
            return Result.Missing;
        }

        // A session that is sent at this moment is in the figures or an erratum, and never between: both need the cell's lock.
        await using var cellLock = await db.LockCellAsync(rows.Cells(subject), ct);
        var (before, returned) = (report.State, report.Print);
        var refusal = report.Submit(
            VietnameseText.Clean(command.Narrative), await reports.ReadAsync(subject, ct), clock.Today(), clock.GetUtcNow().UtcDateTime);
        if (refusal is not null)
        {
            return refusal;
        }

        if (returned is not null)
        {
            // It was sent back and accepted by nobody: what is sent now stands in its place.
            db.FrozenPrints.Remove(returned);
        }

        audit.Record(
            actor, "report.submit", report.OrganizationId, nameof(ExpectedReport), report.Id,
            new { state = before.ToString() }, new { state = report.State.ToString(), campaign, period = code, report.Hash });
        await db.SaveChangesAsync(ct);
        if (cellLock is not null)
        {
            await cellLock.CommitAsync(ct);
        }

        return Result.Done;
    }
}
