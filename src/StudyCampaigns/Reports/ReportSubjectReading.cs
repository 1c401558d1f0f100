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
        var found = await organizations.AsNoTracking()
            .Select(row => new
            {
                Body = new ReportSubject.Body(
                    row.Id, row.Code, row.Name, row.Path, row.Type.IsCell,
                    row.Parent == null ? null : row.Parent.BodyLetterhead, row.Parent == null ? null : row.Parent.Name,
                    row.Letterhead, row.Place, row.OwnSymbol ?? row.Type.Symbol,
                    row.Type.SigningAuthority, row.Type.IssuingBody, row.SignerPosition, row.SignerName),
                Placements = row.Placements.Select(place => new { place.Path, place.From, place.To }).ToList(),

                // The campaign of the organization or of one above it; the nearest where a code is used twice.
                Campaign = db.Campaigns
                    .Where(campaign => campaign.Code == campaignCode && row.Path.StartsWith(campaign.Organization.Path))
                    .OrderByDescending(campaign => campaign.Organization.Path.Length)
                    .Select(campaign => new ReportSubject.Study(
                        campaign.Id, campaign.Code, campaign.Name, campaign.ShortName, campaign.StartsOn, campaign.EndsOn))
                    .FirstOrDefault(),
                Opened = db.ReportingPeriods
                    .Where(period => period.OrganizationId == row.Id && period.Campaign.Code == campaignCode && period.Code == periodCode)
                    .Select(period => new ReportSubject.OpenedPeriod(period.Id, period.CutoffOn, period.DueOn))
                    .FirstOrDefault(),
            })
            .FirstOrDefaultAsync(ct);
        if (found is null || (found.Campaign is null && campaignCode != ReportSubject.AllCampaigns))
        {
            return null;
        }

        var span = PeriodSpan.Parse(periodCode, found.Campaign is { } study ? (study.StartsOn, study.EndsOn) : null);
        if (span is null)
        {
            return null;
        }

        var place = found.Placements.FirstOrDefault(place => place.From <= span.EndsOn && (place.To is null || place.To > span.EndsOn));
        return new ReportSubject(found.Body, found.Campaign, span, found.Opened, place?.Path ?? found.Body.Path);
    }
}
