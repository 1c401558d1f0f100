using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;
using StudyCampaigns.Documents;
using StudyCampaigns.Plans;
using StudyCampaigns.Reports;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Demo;

/// <summary>The trail that the demonstration's accounts would have left: plans, reports, and the sessions of the last month.</summary>
internal sealed class DemoAudit(AppDbContext db, Dictionary<string, Account> accounts)
{
    private readonly Dictionary<int, string> names = accounts.Values.ToDictionary(row => row.Id, row => row.DisplayName);

    public async Task AddAsync(DateOnly lastMonth, CancellationToken ct)
    {
        List<AuditEntry> entries = [.. await PlansAsync(ct), .. await ReportsAsync(ct), .. await SessionsAsync(lastMonth, ct)];
        db.AuditEntries.AddRange(entries.OrderBy(entry => entry.At).ThenBy(entry => entry.SubjectType, StringComparer.Ordinal)
            .ThenBy(entry => entry.SubjectId).ThenBy(entry => entry.Action, StringComparer.Ordinal));
        await db.SaveChangesAsync(ct);
    }

    private async Task<IEnumerable<AuditEntry>> PlansAsync(CancellationToken ct)
    {
        var steps = await db.Plans.AsNoTracking()
            .SelectMany(plan => plan.Steps, (plan, step) => new { plan.Id, plan.OrganizationId, step.Kind, step.At, step.AccountId })
            .ToListAsync(ct);
        return steps.Select(step => Entry(step.At, step.AccountId, step.OrganizationId, Action(step.Kind), nameof(Document), step.Id, step.Kind));
    }

    private async Task<IEnumerable<AuditEntry>> ReportsAsync(CancellationToken ct)
    {
        var reports = await db.ExpectedReports.AsNoTracking()
            .Where(row => row.SubmittedAt != null)
            .Select(row => new { row.Id, row.OrganizationId, Above = row.Period.OrganizationId, row.SubmittedAt, row.AcceptedAt })
            .ToListAsync(ct);
        var people = accounts.Values.GroupBy(row => row.Assignments[0].Organization.Id).ToDictionary(group => group.Key, group => group.First().Id);
        return reports.SelectMany(row => new[]
        {
            Entry(row.SubmittedAt, Person(row.OrganizationId), row.OrganizationId, "report.submit", nameof(ExpectedReport), row.Id, ReportState.Submitted),
            Entry(row.AcceptedAt, Person(row.Above), row.OrganizationId, "report.accept", nameof(ExpectedReport), row.Id, ReportState.Accepted),
        }).Where(entry => entry.At != default);

        int? Person(int unit) => people.TryGetValue(unit, out var id) ? id : null;
    }

    private async Task<IEnumerable<AuditEntry>> SessionsAsync(DateOnly month, CancellationToken ct)
    {
        var sessions = await db.Sessions.AsNoTracking()
            .Where(row => row.Month == month && row.SubmittedAt != null)
            .Select(row => new { row.Id, row.CellId, row.SubmittedAt, row.SubmittedById, row.ConfirmedAt, row.ConfirmedById })
            .ToListAsync(ct);
        return sessions.SelectMany(row => new[]
        {
            Entry(row.SubmittedAt, row.SubmittedById, row.CellId, "session.submit", nameof(Session), row.Id, SessionState.Submitted),
            Entry(row.ConfirmedAt, row.ConfirmedById, row.CellId, "session.confirm", nameof(Session), row.Id, SessionState.Confirmed),
        }).Where(entry => entry.At != default && entry.AccountId is not null);
    }

    private static string Action(DocumentStepKind kind) => kind switch
    {
        DocumentStepKind.Created => "document.draft",
        DocumentStepKind.Submitted => "document.submit",
        DocumentStepKind.Returned => "document.return",
        DocumentStepKind.Approved => "document.approve",
        DocumentStepKind.Issued => "document.issue",
        DocumentStepKind.Cascaded => "plan.cascade",
        DocumentStepKind.Withdrawn => "document.withdraw",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private AuditEntry Entry<TState>(
        DateTime? at, int? accountId, int organizationId, string action, string subjectType, int subjectId, TState state)
        where TState : struct, Enum => new()
        {
            At = at ?? default,
            AccountId = accountId,
            AccountName = accountId is { } id ? names[id] : "Hệ thống",
            OrganizationId = organizationId,
            Action = action,
            SubjectType = subjectType,
            SubjectId = subjectId,
            After = JsonSerializer.Serialize(new { State = state.ToString() }),
        };
}
