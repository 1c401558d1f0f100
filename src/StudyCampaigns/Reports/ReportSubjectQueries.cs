using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Organizations;
using StudyCampaigns.Time;

namespace StudyCampaigns.Reports;

/// <summary>Finds what a report is about from the codes of an address or of the command line; two SQL commands, one where the path is known.</summary>
public sealed class ReportSubjectQueries(AppDbContext db)
{
    /// <summary>Null for an unknown code, an organization outside the scope, and a campaign that does not reach the organization.</summary>
    public Task<ReportSubject?> FindAsync(
        string organizationCode, string campaignCode, string periodCode, OrganizationScope scope, CancellationToken ct, int? openerId = null) =>
        FindAsync(scope.Within(db.Organizations).Where(row => row.Code == organizationCode), campaignCode, periodCode, ct, openerId);

    /// <summary>The quarter under way of the campaign that began last, for the start page; null where no campaign reaches the organization.</summary>
    /// <param name="path">The organization's path of today.</param>
    public async Task<ReportSubject?> FindCurrentAsync(int organizationId, string path, DateOnly today, CancellationToken ct)
    {
        var quarter = PeriodSpan.QuarterOf(today);
        var running = db.Campaigns.Where(campaign => campaign.StartsOn <= today && today <= campaign.EndsOn);
        var rows = await RowsAsync(db.Organizations.Where(row => row.Id == organizationId), running, quarter.Code, LineOf(path), ct);
        var found = rows.Where(row => row.IsReached && row.Campaign is not null).MaxBy(row => row.Campaign!.StartsOn);
        return found is null
            ? null
            : Subject(found, quarter, rows, [.. rows.Where(row => row.Campaign?.Id == found.Campaign!.Id).Select(row => row.Period).OfType<Opening>()], null);
    }

    /// <summary>The same without a scope, for use cases that have checked theirs and for the command line.</summary>
    /// <param name="openerId">
    /// Who opened the period that is reported on, and whose cut-off rules; null: the organization, else the nearest above that opened it.
    /// </param>
    public async Task<ReportSubject?> FindAsync(
        IQueryable<Organization> organizations, string campaignCode, string periodCode, CancellationToken ct, int? openerId = null)
    {
        var rows = await RowsAsync(organizations, db.Campaigns.Where(campaign => campaign.Code == campaignCode), periodCode, [], ct);

        // The campaign of the organization or of one above it; the nearest where a code is used twice.
        var found = rows.Where(row => row.IsReached).OrderBy(row => row.Sent?.Id).MaxBy(row => row.CampaignPath.Length);
        if (found is null || (found.Campaign is null && campaignCode != ReportSubject.AllCampaigns))
        {
            return null;
        }

        var span = PeriodSpan.Parse(periodCode, found.Campaign is { } study ? (study.StartsOn, study.EndsOn) : null);
        return span is null
            ? null
            : Subject(found, span, rows, found.Campaign is { } campaign ? await OpeningsAsync(found.Body.Path, campaign.Id, span, ct) : [], openerId);
    }

    private static ReportSubject Subject(Row found, PeriodSpan span, List<Row> rows, List<Opening> periods, int? openerId)
    {
        var own = periods.Find(period => period.OpenerId == found.Body.Id && period.Code == span.Code);

        // Whoever opened this period rules its days; before anybody has, whoever opened the one before it.
        var ruling = periods
            .Where(period => openerId is null || period.OpenerId == openerId)
            .OrderByDescending(period => period.Code == span.Code).ThenByDescending(period => period.OpenerPath.Length)
            .FirstOrDefault();
        var window = PeriodWindow.Of(span, CutoffOf(span), CutoffOf(span.Previous));
        return new ReportSubject(
            found.Body, found.Campaign, span,
            own is null ? null : new ReportSubject.OpenedPeriod(own.Id, own.CutoffOn, own.DueOn),
            found.Sent, window, ruling is { IsClosed: true } && ruling.Code == span.Code, PathOn(window.To, rows) ?? found.Body.Path);

        DateOnly? CutoffOf(PeriodSpan? of) => periods.Find(period => period.OpenerId == ruling?.OpenerId && period.Code == of?.Code)?.CutoffOn;
    }

    /// <summary>The period and the one before it, as the organization and those above it opened them.</summary>
    private Task<List<Opening>> OpeningsAsync(string path, int campaignId, PeriodSpan span, CancellationToken ct)
    {
        var line = LineOf(path);
        var (code, previous) = (span.Code, span.Previous?.Code ?? span.Code);
        return db.ReportingPeriods.AsNoTracking()
            .Where(row => row.CampaignId == campaignId && (row.Code == code || row.Code == previous) && line.Contains(row.OrganizationId))
            .Select(row => new Opening(
                row.Id, row.OrganizationId, row.Organization.Path, row.Code, row.CutoffOn, row.DueOn, row.ClosedAt != null))
            .ToListAsync(ct);
    }

    /// <summary>The keys of the organization and of those above it.</summary>
    private static List<int> LineOf(string path) =>
        [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(key => int.Parse(key, CultureInfo.InvariantCulture))];

    /// <summary>Left joins and a few rows, not subqueries: the same command runs on both databases.</summary>
    /// <param name="line">Whose periods are read with it; none where the path is not known yet.</param>
    private Task<List<Row>> RowsAsync(
        IQueryable<Organization> organizations, IQueryable<StudyCampaign> campaigns, string periodCode, List<int> line, CancellationToken ct)
    {
        var previousCode = PeriodSpan.Parse(periodCode, null)?.Previous?.Code ?? periodCode;
        return (
            from row in organizations.AsNoTracking()
            from place in db.OrganizationPlacements.Where(one => one.OrganizationId == row.Id).DefaultIfEmpty()
            from campaign in campaigns.DefaultIfEmpty()
            from period in db.ReportingPeriods
                .Where(one => line.Contains(one.OrganizationId) && one.CampaignId == campaign!.Id && (one.Code == periodCode || one.Code == previousCode)).DefaultIfEmpty()
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
                period == null ? null : new Opening(
                    period.Id, period.OrganizationId, period.Organization.Path, period.Code, period.CutoffOn, period.DueOn, period.ClosedAt != null),
                sent == null ? null : new ReportSubject.Sending(sent.Id, sent.State, sent.PrintId!.Value)))
            .ToListAsync(ct);
    }

    private static string? PathOn(DateOnly day, IEnumerable<Row> rows) => rows.Select(row => row.Place)
        .OfType<Placed>().On(day).FirstOrDefault()?.Path;

    private sealed record Row(
        ReportSubject.Body Body, Placed? Place, ReportSubject.Study? Campaign, string CampaignPath, Opening? Period, ReportSubject.Sending? Sent)
    {
        /// <summary>The campaign is of the organization or of one above it; true without a campaign.</summary>
        public bool IsReached => Body.Path.StartsWith(CampaignPath, StringComparison.Ordinal);
    }

    private sealed record Placed(string Path, DateOnly From, DateOnly? To) : IDated;

    /// <summary>This period or the one before it, as the organization or one above it opened it.</summary>
    private sealed record Opening(int Id, int OpenerId, string OpenerPath, string Code, DateOnly CutoffOn, DateOnly DueOn, bool IsClosed);
}
