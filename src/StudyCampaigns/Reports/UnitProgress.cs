using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Time;

namespace StudyCampaigns.Reports;

/// <summary>How far one unit below is with the base plan it was handed.</summary>
/// <param name="NumberText">Of its own plan, once issued.</param>
/// <param name="AnsweredOn">Null while it has neither issued a plan nor answered that it applies the one above directly.</param>
/// <param name="Day">The day of which this tells: today, or the window's last day once that is past.</param>
public sealed record PlanProgress(
    int UnitId, string UnitCode, string UnitName, int PlanId, DateOnly DueOn, AssignmentAnswer Answer, string? NumberText, DateOnly? AnsweredOn, DateOnly Day)
{
    public bool IsAnswered => AnsweredOn is not null;

    /// <summary>A limit day that is not over is no shortcoming (R19, docs/domain.md 9).</summary>
    public bool IsOverdue => !IsAnswered && DaysLate > 0;

    /// <summary>Days past the limit: until the answer, or until <see cref="Day"/> while there is none; 0 when in time.</summary>
    public int DaysLate => PlanAssignment.DaysLate(DueOn, AnsweredOn, Day);
}

/// <summary>The report one unit owes, as its row stands now.</summary>
/// <param name="SubmittedOn">The local day; null while it is not in.</param>
public sealed record ReportProgress(int ReportId, int UnitId, string UnitCode, string UnitName, ReportState State, DateOnly? SubmittedOn)
{
    /// <summary>In and not returned.</summary>
    public bool IsReceived => State is ReportState.Submitted or ReportState.Accepted;

    public bool IsInTime(DateOnly dueOn) => IsReceived && SubmittedOn <= dueOn;

    /// <summary>Days past the limit: until it came in, or until today while it has not.</summary>
    public int DaysLate(DateOnly dueOn, DateOnly today) => Math.Max(0, ((IsReceived ? SubmittedOn : null) ?? today).DayNumber - dueOn.DayNumber);
}

/// <summary>Reads the plans and reports that the units below owe; one SQL command each.</summary>
public sealed class UnitProgressQueries(AppDbContext db, TimeProvider clock)
{
    /// <summary>
    /// The base plan of the organization in the campaign, by which each unit counts once: the first issued of those in force that it handed down
    /// until the window's last day (R19, docs/domain.md 9). Answers given later do not count.
    /// </summary>
    public async Task<IReadOnlyList<PlanProgress>> PlansAsync(ReportSubject subject, CancellationToken ct)
    {
        if (subject.Campaign is not { } campaign)
        {
            return [];
        }

        var end = subject.Window.To;
        var (after, today) = (clock.StartOf(end.AddDays(1)), clock.Today());
        var day = today < end ? today : end;
        var basePlan = db.Plans
            .Where(plan => plan.OrganizationId == subject.Organization.Id && plan.CampaignId == campaign.Id && plan.State == DocumentState.Issued)
            .Where(plan => plan.Assignments.Any(row => row.AssignedAt < after))
            .OrderBy(plan => plan.IssuedOn).ThenBy(plan => plan.Id)
            .Select(plan => plan.Id)
            .Take(1);
        return await db.PlanAssignments.AsNoTracking()
            .Where(row => basePlan.Contains(row.PlanId) && row.AssignedAt < after)
            .OrderBy(row => row.Organization.SortKey).ThenBy(row => row.Id)
            .Select(row => new PlanProgress(
                row.OrganizationId, row.Organization.Code, row.Organization.Name, row.PlanId, row.DueOn, row.Answer,
                row.SubPlan == null ? null : row.SubPlan.NumberText,
                row.AnsweredOn <= end ? row.AnsweredOn : null,
                day))
            .ToListAsync(ct);
    }

    /// <summary>The reports expected for the opened period; none while it is not open.</summary>
    public async Task<IReadOnlyList<ReportProgress>> ReportsAsync(ReportSubject subject, CancellationToken ct)
    {
        if (subject.Opened is not { } opened)
        {
            return [];
        }

        var rows = await db.ExpectedReports.AsNoTracking()
            .Where(row => row.PeriodId == opened.Id)
            .OrderBy(row => row.Organization.SortKey)
            .Select(row => new { row.Id, row.OrganizationId, row.Organization.Code, row.Organization.Name, row.State, row.SubmittedAt })
            .ToListAsync(ct);
        return [.. rows.Select(row => new ReportProgress(
            row.Id, row.OrganizationId, row.Code, row.Name, row.State, row.SubmittedAt is { } at ? clock.LocalDay(at) : null))];
    }
}
