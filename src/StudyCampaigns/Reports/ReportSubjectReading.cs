using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Reports;

/// <summary>Finds what a report is about from the codes of an address or of the command line; one SQL command.</summary>
public sealed class ReportSubjectReading(AppDbContext db)
{
    /// <summary>Null for an unknown code, an organization outside the scope, and a campaign that does not reach the organization.</summary>
    public Task<ReportSubject?> FindAsync(
        string organizationCode, string campaignCode, string periodCode, OrganizationScope scope, CancellationToken ct) =>
        FindAsync(scope.Within(db.Organizations).Where(row => row.Code == organizationCode), campaignCode, periodCode, ct);

    /// <summary>The same without a scope, for use cases that have checked theirs and for the command line.</summary>
    public async Task<ReportSubject?> FindAsync(
        IQueryable<Organization> organizations, string campaignCode, string periodCode, CancellationToken ct)
    {
        // Left joins and a few rows, not subqueries: the same command runs on both databases.
        var rows = await (
            from row in organizations.AsNoTracking()
            from place in db.OrganizationPlacements.Where(one => one.OrganizationId == row.Id).DefaultIfEmpty()
            from campaign in db.Campaigns.Where(one => one.Code == campaignCode).DefaultIfEmpty()
            from period in db.ReportingPeriods
                .Where(one => one.OrganizationId == row.Id && one.CampaignId == campaign!.Id && one.Code == periodCode).DefaultIfEmpty()
            select new
            {
                Body = new ReportSubject.Body(
                    row.Id, row.Code, row.Name, row.Path, row.Type.IsCell,
                    row.Parent == null ? null : row.Parent.BodyLetterhead, row.Parent == null ? null : row.Parent.Name,
                    row.Letterhead, row.Place, row.OwnSymbol ?? row.Type.Symbol,
                    row.Type.SigningAuthority, row.Type.IssuingBody, row.SignerPosition, row.SignerName),
                Place = place == null ? null : new { place.Path, place.From, place.To },
                Campaign = campaign == null ? null : new ReportSubject.Study(
                    campaign.Id, campaign.Code, campaign.Name, campaign.ShortName, campaign.StartsOn, campaign.EndsOn),
                CampaignPath = campaign == null ? "" : campaign.Organization.Path,
                Opened = period == null ? null : new ReportSubject.OpenedPeriod(period.Id, period.CutoffOn, period.DueOn),
            })
            .ToListAsync(ct);

        // The campaign of the organization or of one above it; the nearest where a code is used twice.
        var found = rows.Where(row => row.Body.Path.StartsWith(row.CampaignPath, StringComparison.Ordinal)).MaxBy(row => row.CampaignPath.Length);
        if (found is null || (found.Campaign is null && campaignCode != ReportSubject.AllCampaigns))
        {
            return null;
        }

        var span = PeriodSpan.Parse(periodCode, found.Campaign is { } study ? (study.StartsOn, study.EndsOn) : null);
        if (span is null)
        {
            return null;
        }

        var stood = rows.Select(row => row.Place)
            .FirstOrDefault(one => one is not null && one.From <= span.EndsOn && (one.To is null || one.To > span.EndsOn));
        return new ReportSubject(found.Body, found.Campaign, span, found.Opened, stood?.Path ?? found.Body.Path);
    }
}
