using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;

namespace StudyCampaigns.Reports;

/// <summary>
/// What an organization reports from those below it (R18, docs/domain.md 9): the accepted reports of the units that report in its period, and
/// the sessions of those directly below that do not. Screens show <see cref="PeriodFiguresQueries"/> instead, as they are now.
/// </summary>
/// <param name="Figures">Units with an accepted report, as they were sent, and units that report nothing, as they are now.</param>
/// <param name="Pending">Units whose report is not accepted, as they are now: named beside, never added.</param>
/// <param name="AcceptedUnitIds">The units of <paramref name="Figures"/> that stand there by their report.</param>
public sealed record Consolidation(PeriodFigures Figures, IReadOnlyList<PeriodFigures.Unit> Pending, IReadOnlySet<int> AcceptedUnitIds)
{
    /// <summary>What the accepted units sent by topic; empty where no report is accepted.</summary>
    internal IReadOnlyList<TopicStudy> SentTopics { get; init; } = [];
}

/// <summary>Reads <see cref="Consolidation"/>; two SQL commands, three for an opened period.</summary>
public sealed class ConsolidationQueries(AppDbContext db, PeriodFiguresQueries figures)
{
    public async Task<Consolidation> ReadAsync(ReportSubject subject, CancellationToken ct)
    {
        var live = await figures.ReadAsync(subject, ct);
        if (subject.Opened is not { } opened)
        {
            return new Consolidation(live, [], new HashSet<int>());
        }

        var expected = (await db.ExpectedReports.AsNoTracking()
                .Where(row => row.PeriodId == opened.Id)
                .OrderBy(row => row.Organization.SortKey).ThenBy(row => row.Id)
                .Select(row => new
                {
                    row.OrganizationId,
                    row.Organization.Code,
                    row.Organization.Name,
                    row.Organization.ShortName,
                    Snapshot = row.State == ReportState.Accepted ? row.Snapshot : null,
                })
                .ToListAsync(ct))
            .ConvertAll(row => (Row: row, Sent: row.Snapshot is null ? null : ReportSnapshot.Read(row.Snapshot)));
        var reporting = expected.Select(one => one.Row.OrganizationId).ToHashSet();

        // A unit that reported and stands elsewhere by now reported all the same.
        var units = live.Units.Where(unit => !reporting.Contains(unit.Id)).Concat(expected.Where(one => one.Sent is not null).Select(one =>
            new PeriodFigures.Unit(
                one.Row.OrganizationId, one.Row.Code, one.Row.Name, one.Row.ShortName,
                one.Sent!.Cells, one.Sent.Studied, one.Sent.Months, one.Sent.People)));
        var order = live.Units.Select(unit => unit.Id).Concat(reporting).Distinct().Index().ToDictionary(one => one.Item, one => one.Index);
        var accepted = expected.Where(one => one.Sent is not null).Select(one => one.Row.OrganizationId).ToHashSet();
        return new Consolidation(
            new PeriodFigures([.. units.OrderBy(unit => order[unit.Id])], live.CountedMonths),
            [.. live.Units.Where(unit => reporting.Contains(unit.Id) && !accepted.Contains(unit.Id))],
            accepted)
        {
            SentTopics = [.. expected.SelectMany(one => one.Sent?.Topics ?? [])],
        };
    }

    /// <summary>
    /// People by topic of the same units; one SQL command, and one more for each unit that does not report once any report is accepted.
    /// </summary>
    public async Task<IReadOnlyList<TopicStudy>> TopicsAsync(ReportSubject subject, Consolidation consolidation, CancellationToken ct)
    {
        var live = await figures.TopicsAsync(subject, null, ct);
        if (consolidation.AcceptedUnitIds.Count == 0 && consolidation.Pending.Count == 0)
        {
            return live;
        }

        var studied = consolidation.SentTopics.ToLookup(topic => topic.TopicId, topic => topic.Studied);
        List<TopicStudy> direct = [];
        foreach (var unit in consolidation.Figures.Units.Where(unit => !consolidation.AcceptedUnitIds.Contains(unit.Id)))
        {
            direct.AddRange(await figures.TopicsAsync(subject, string.Create(CultureInfo.InvariantCulture, $"{subject.RootPath}{unit.Id}/"), ct));
        }

        return [.. live.Select(topic => topic with
        {
            Studied = studied[topic.TopicId].Sum() + direct.Where(one => one.TopicId == topic.TopicId).Sum(one => one.Studied),
        })];
    }
}
