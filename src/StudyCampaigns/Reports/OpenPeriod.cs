using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Audit;
using StudyCampaigns.Data;

namespace StudyCampaigns.Reports;

/// <summary>
/// Opens a reporting period: from now on the reports of the units below are expected, one row each, so that the denominator stays as it was.
/// Opening the same period again changes nothing and answers the same key.
/// </summary>
public sealed class OpenPeriod(AppDbContext db, ReportSubjectQueries subjects, PeriodRows rows, AuditTrail audit)
{
    public sealed record Command(string OrganizationCode, string CampaignCode, string PeriodCode, DateOnly CutoffOn, DateOnly DueOn);

    /// <returns>The key of the period.</returns>
    public async Task<Result<int>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var scope = actor.Scope(Permission.AcceptReports);
        var subject = await subjects.FindAsync(command.OrganizationCode, command.CampaignCode, command.PeriodCode, scope, ct);
        if (subject?.Campaign is not { } campaign)
        {
            return Result<int>.Missing;
        }

        if (subject.Opened is { } opened)
        {
            return opened.Id;
        }

        var span = subject.Span;
        if (campaign.EndsOn < span.StartsOn || span.EndsOn < campaign.StartsOn)
        {
            return ReportRefusals.PeriodOutsideCampaign;
        }

        if (ReportingPeriod.ValidateDays(span, command.CutoffOn, command.DueOn) is { } refusal)
        {
            return refusal;
        }

        var units = subject.Organization.IsCell
            ? []
            : await rows.Units(subject).Where(unit => unit.Type.ReceivesPlans).Select(unit => unit.Id).ToListAsync(ct);
        if (units.Count == 0)
        {
            return ReportRefusals.NoUnitsBelow;
        }

        var period = new ReportingPeriod
        {
            OrganizationId = subject.Organization.Id,
            CampaignId = campaign.Id,
            Kind = span.Kind,
            Code = span.Code,
            StartsOn = span.StartsOn,
            EndsOn = span.EndsOn,
            CutoffOn = command.CutoffOn,
            DueOn = command.DueOn,
        };
        period.ExpectedReports.AddRange(units.Select(unit => new ExpectedReport { OrganizationId = unit }));
        db.ReportingPeriods.Add(period);
        audit.Record(
            actor, "period.open", period.OrganizationId, "ReportingPeriod", null,
            after: new { campaign = campaign.Code, period = span.Code, period.CutoffOn, period.DueOn, expected = units.Count });
        await db.SaveChangesAsync(ct);
        return period.Id;
    }
}
