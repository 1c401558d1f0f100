using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Reports;

/// <summary>
/// The unit above takes a report; it is frozen from then on, and so are the sessions of its campaign that it counts: of the unit and of
/// everything below it, in the months of the period.
/// </summary>
public sealed class AcceptReport(
    AppDbContext db, ReportSubjectReading subjects, PeriodFiguresReading figures, SessionLocking sessions, TimeProvider clock, AuditTrail audit)
{
    public sealed record Command(int ReportId, Guid Version);

    public async Task<Result> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var report = await actor.Scope(Permission.AcceptReports).Within(db.ExpectedReports, row => row.Period.Organization.Path)
            .Include(row => row.Period).ThenInclude(period => period.Campaign)
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

        var subject = await subjects.FindAsync(
            db.Organizations.Where(row => row.Id == report.OrganizationId), report.Period.Campaign.Code, report.Period.Code, ct);
        if (subject is null)
        {
            return Result.Missing;
        }

        var locked = await sessions.LockAsync(report.Period.CampaignId, figures.RowsOf(subject).Select(row => row.Figures), ct);
        audit.Record(
            actor, "report.accept", report.OrganizationId, nameof(ExpectedReport), report.Id,
            new { state = before.ToString() }, new { state = report.State.ToString(), report.Hash, lockedSessions = locked });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }
}
