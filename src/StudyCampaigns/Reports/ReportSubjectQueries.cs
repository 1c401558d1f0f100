using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Reports;

/// <summary>Finds what a report is about from the codes of an address or of the command line; one SQL command.</summary>
public sealed class ReportSubjectQueries(AppDbContext db)
{
    /// <summary>Null for an unknown code, an organization outside the scope, and a campaign that does not reach the organization.</summary>
    public Task<ReportSubject?> FindAsync(
        string organizationCode, string campaignCode, string periodCode, OrganizationScope scope, CancellationToken ct) =>
        FindAsync(scope.Within(db.Organizations).Where(row => row.Code == organizationCode), campaignCode, periodCode, ct);

    /// <summary>The quarter under way of the campaign that began last, for the start page; null where no campaign reaches the organization.</summary>
    public async Task<ReportSubject?> FindCurrentAsync(int organizationId, DateOnly today, CancellationToken ct)
    {
        var quarter = PeriodSpan.QuarterOf(today);
        var running = db.Campaigns.Where(campaign => campaign.StartsOn <= today && today <= campaign.EndsOn);
        var rows = await RowsAsync(db.Organizations.Where(row => row.Id == organizationId), running, quarter.Code, ct);
        var found = rows.Where(row => row.IsReached && row.Campaign is not null).MaxBy(row => row.Campaign!.StartsOn);
        return found is null ? null : new ReportSubject(found.Body, found.Campaign, quarter, found.Opened, found.Sent, PathOn(quarter.EndsOn, rows) ?? found.Body.Path);
    }

    /// <summary>The same without a scope, for use cases that have checked theirs and for the command line.</summary>
    public async Task<ReportSubject?> FindAsync(
        IQueryable<Organization> organizations, string campaignCode, string periodCode, CancellationToken ct)
    {
        var rows = await RowsAsync(organizations, db.Campaigns.Where(campaign => campaign.Code == campaignCode), periodCode, ct);

        // The campaign of the organization or of one above it; the nearest where a code is used twice.
        var found = rows.Where(row => row.IsReached).OrderBy(row => row.Sent?.Id).MaxBy(row => row.CampaignPath.Length);
        if (found is null || (found.Campaign is null && campaignCode != ReportSubject.AllCampaigns))
        {
            return null;
        }

        var span = PeriodSpan.Parse(periodCode, found.Campaign is { } study ? (study.StartsOn, study.EndsOn) : null);
        if (span is null)
        {
            return null;
        }

        return new ReportSubject(found.Body, found.Campaign, span, found.Opened, found.Sent, PathOn(span.EndsOn, rows) ?? found.Body.Path);
    }

    /// <summary>Left joins and a few rows, not subqueries: the same command runs on both databases.</summary>
    private Task<List<Row>> RowsAsync(
        IQueryable<Organization> organizations, IQueryable<StudyCampaign> campaigns, string periodCode, CancellationToken ct) => (
        from row in organizations.AsNoTracking()
        from place in db.OrganizationPlacements.Where(one => one.OrganizationId == row.Id).DefaultIfEmpty()
        from campaign in campaigns.DefaultIfEmpty()
        from period in db.ReportingPeriods
            .Where(one => one.OrganizationId == row.Id && one.CampaignId == campaign!.Id && one.Code == periodCode).DefaultIfEmpty()
        from sent in db.ExpectedReports
            .Where(one => one.State == ReportState.Submitted || one.State == ReportState.Accepted)
            .Where(one => one.OrganizationId == row.Id && one.Period.CampaignId == campaign!.Id && one.Period.Code == periodCode).DefaultIfEmpty()
        select new Row(
            new ReportSubject.Body(
                row.Id, row.Code, row.Name, row.Path, row.Type.IsCell,
                row.Parent == null ? null : row.Parent.BodyLetterhead, row.Parent == null ? null : row.Parent.Name,
                row.Letterhead, row.Place, row.OwnSymbol ?? row.Type.Symbol,
                row.Type.SigningAuthority, row.Type.IssuingBody, row.SignerPosition, row.SignerName),
            place == null ? null : new Placed(place.Path, place.From, place.To),
            campaign == null ? null : new ReportSubject.Study(
                campaign.Id, campaign.Code, campaign.Name, campaign.ShortName, campaign.StartsOn, campaign.EndsOn),
            campaign == null ? "" : campaign.Organization.Path,
            period == null ? null : new ReportSubject.OpenedPeriod(period.Id, period.CutoffOn, period.DueOn),
            sent == null ? null : new ReportSubject.Sending(sent.Id, sent.State, sent.PrintId!.Value)))
        .ToListAsync(ct);

    private static string? PathOn(DateOnly day, IEnumerable<Row> rows) => rows.Select(row => row.Place)
        .FirstOrDefault(place => place is not null && place.From <= day && (place.To is null || place.To > day))?.Path;

    private sealed record Row(
        ReportSubject.Body Body, Placed? Place, ReportSubject.Study? Campaign, string CampaignPath, ReportSubject.OpenedPeriod? Opened,
        ReportSubject.Sending? Sent)
    {
        /// <summary>The campaign is of the organization or of one above it; true without a campaign.</summary>
        public bool IsReached => Body.Path.StartsWith(CampaignPath, StringComparison.Ordinal);
    }

    private sealed record Placed(string Path, DateOnly From, DateOnly? To);
}
