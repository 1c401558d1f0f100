using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Figures;

namespace StudyCampaigns.Sessions;

/// <summary>
/// Recomputes every figures row and what each member has studied from the attendance rows, and every duty's day from the sessions, and says where they differ from what is
/// stored. It changes nothing. What was owed is frozen and has no second source.
/// </summary>
public sealed class FiguresSelfCheck(AppDbContext db)
{
    /// <summary>The figures compared, by name.</summary>
    private static readonly (string Name, Func<SessionFigures, IFormattable?> Value)[] Compared =
    [
        (nameof(SessionFigures.CellId), row => row.CellId),
        (nameof(SessionFigures.HeldOn), row => row.HeldOn),
        (nameof(SessionFigures.RegularMonth), row => row.RegularMonth),
        (nameof(SessionFigures.IsThematic), row => row.IsThematic ? 1 : 0),
        (nameof(SessionFigures.IsConfirmed), row => row.IsConfirmed ? 1 : 0),
        (nameof(AttendanceCounts.Expected), row => row.Counts.Expected),
        (nameof(AttendanceCounts.Present), row => row.Counts.Present),
        (nameof(AttendanceCounts.Excused), row => row.Counts.Excused),
        (nameof(AttendanceCounts.Unexcused), row => row.Counts.Unexcused),
        (nameof(AttendanceCounts.Exempt), row => row.Counts.Exempt),
        (nameof(AttendanceCounts.Others), row => row.Counts.Others),
    ];

    /// <param name="CampaignKey">The campaign, or <see cref="SessionFigures.AllCampaigns"/>.</param>
    /// <param name="Day">The day of the session, or the day a duty was due.</param>
    /// <param name="Stored">Empty when the row is missing.</param>
    /// <param name="Recomputed">Empty when the row should not be there.</param>
    public sealed record Difference(int CellId, int CampaignKey, DateOnly Day, string Figure, string Stored, string Recomputed);

    /// <summary>Empty when every row agrees. One month is in memory at a time.</summary>
    public async Task<IReadOnlyList<Difference>> RunAsync(CancellationToken ct)
    {
        List<Difference> differences = [];
        var days = await db.SessionFigures.Select(row => row.HeldOn).Union(db.Sessions.Select(row => row.HeldOn)).ToListAsync(ct);
        foreach (var month in days.Select(day => new DateOnly(day.Year, day.Month, 1)).Distinct().Order())
        {
            await CheckAsync(month, differences, ct);
        }

        await CheckDutiesAsync(differences, ct);
        await CheckStudiesAsync(differences, ct);
        await CheckErrataAsync(differences, ct);
        return differences;
    }

    private async Task CheckAsync(DateOnly month, List<Difference> differences, CancellationToken ct)
    {
        var next = month.AddMonths(1);
        var sessions = await db.Sessions.AsNoTracking()
            .Where(row => row.HeldOn >= month && row.HeldOn < next)
            .Where(SessionStates.IsCounted)
            .Select(session => new
            {
                session.Id,
                session.CellId,
                session.HeldOn,
                session.RegularMonth,
                session.Kind,
                Campaigns = session.Topics.Select(topic => topic.CampaignId).ToList(),
                IsConfirmed = session.State == SessionState.Confirmed,
                Expected = session.Roll.Count(row => row.Status != AttendanceStatus.Exempt),
                Present = session.Roll.Count(row => row.Status == AttendanceStatus.Present),
                Excused = session.Roll.Count(row => row.Status == AttendanceStatus.Excused),
                Unexcused = session.Roll.Count(row => row.Status == AttendanceStatus.Unexcused),
                Exempt = session.Roll.Count(row => row.Status == AttendanceStatus.Exempt),
                Others = session.Audiences.Sum(audience => audience.Attendances),
            })
            .ToListAsync(ct);
        var anew = sessions
            .SelectMany(session => Session.CampaignKeysOf(session.Campaigns).Select(key => new SessionFigures(session.Id, key)
            {
                CellId = session.CellId,
                HeldOn = session.HeldOn,
                RegularMonth = session.RegularMonth,
                IsThematic = session.Kind.IsThematic(),
                IsConfirmed = session.IsConfirmed,
                Counts = new()
                {
                    Expected = session.Expected,
                    Present = session.Present,
                    Excused = session.Excused,
                    Unexcused = session.Unexcused,
                    Exempt = session.Exempt,
                    Others = session.Others,
                },
            }))
            .ToDictionary(row => (row.SessionId, row.CampaignKey));
        var stored = (await db.SessionFigures.AsNoTracking().Where(row => row.HeldOn >= month && row.HeldOn < next).ToListAsync(ct))
            .ToDictionary(row => (row.SessionId, row.CampaignKey));
        foreach (var key in stored.Keys.Union(anew.Keys).Order())
        {
            var (one, other) = (stored.GetValueOrDefault(key), anew.GetValueOrDefault(key));
            if (one is null || other is null || !one.Matches(other))
            {
                var known = (one ?? other)!;
                differences.AddRange(Compared
                    .Select(figure => new Difference(
                        known.CellId, known.CampaignKey, known.HeldOn, figure.Name,
                        one is null ? "" : Text(figure.Value(one)), other is null ? "" : Text(figure.Value(other))))
                    .Where(difference => difference.Stored != difference.Recomputed));
            }
        }
    }

    private async Task CheckDutiesAsync(List<Difference> differences, CancellationToken ct)
    {
        var wrong = await db.SessionDuties.AsNoTracking()
            .Select(duty => new
            {
                Duty = duty,
                MetOn = db.SessionFigures
                    .Where(row => row.CellId == duty.CellId && row.CampaignKey == duty.CampaignKey
                        && (duty.Kind == DutyKind.Regular
                            ? row.RegularMonth == duty.StartsOn
                            : row.HeldOn >= duty.StartsOn && row.HeldOn <= duty.DueOn && (duty.Kind == DutyKind.Campaign || row.IsThematic)))
                    .Min(row => (DateOnly?)row.HeldOn),
            })
            .Where(row => row.Duty.MetOn != row.MetOn)
            .OrderBy(row => row.Duty.DueOn).ThenBy(row => row.Duty.Id)
            .ToListAsync(ct);
        differences.AddRange(wrong.Select(row => new Difference(
            row.Duty.CellId, row.Duty.CampaignKey, row.Duty.DueOn, nameof(SessionDuty.MetOn), Text(row.Duty.MetOn), Text(row.MetOn))));
    }

    /// <summary>Per cell and topic, so that one topic's present members are in memory at a time.</summary>
    private async Task CheckStudiesAsync(List<Difference> differences, CancellationToken ct)
    {
        var campaigns = await db.MemberStudies.Select(row => row.CampaignId)
            .Union(db.Sessions.SelectMany(session => session.Topics).Select(topic => topic.CampaignId))
            .ToListAsync(ct);
        foreach (var campaign in campaigns.Order())
        {
            var present = await (
                from session in db.Sessions.AsNoTracking().Where(SessionStates.IsCounted)
                from topic in session.Topics
                where topic.CampaignId == campaign
                from record in session.Roll
                where record.Status == AttendanceStatus.Present
                select new { topic.TopicId, record.MemberId, session.CellId, First = new { session.HeldOn, session.Id } })
                .ToListAsync(ct);
            var anew = present
                .SelectMany(row => new[] { row.TopicId, MemberStudy.AnyTopic }.Select(topic => (Key: (topic, row.MemberId, row.CellId), row.First)))
                .GroupBy(row => row.Key)
                .ToDictionary(group => group.Key, group => group.Select(row => row.First).MinBy(first => (first.HeldOn, first.Id))!);
            var stored = (await db.MemberStudies.AsNoTracking().Where(row => row.CampaignId == campaign).ToListAsync(ct))
                .ToDictionary(row => (row.TopicKey, row.MemberId, row.CellId));
            differences.AddRange(
                from key in stored.Keys.Union(anew.Keys)
                let one = stored.GetValueOrDefault(key)
                let other = anew.GetValueOrDefault(key)
                where (one?.HeldOn, one?.SessionId) != (other?.HeldOn, other?.Id)
                let day = one?.HeldOn ?? other!.HeldOn
                orderby day, key
                select new Difference(key.CellId, campaign, day, nameof(MemberStudy), Text(one?.HeldOn), Text(other?.HeldOn)));
        }
    }

    /// <summary>What an erratum says a session says now is what the session's figures say in the window of the report.</summary>
    private async Task CheckErrataAsync(List<Difference> differences, CancellationToken ct)
    {
        var rows = await (
            from erratum in db.Errata.AsNoTracking().Include(row => row.Lock)
            join found in db.SessionFigures.AsNoTracking()
                on new { erratum.SessionId, erratum.Lock.CampaignKey } equals new { found.SessionId, found.CampaignKey } into figures
            from one in figures.DefaultIfEmpty()
            orderby erratum.LockId, erratum.SessionId
            select new { Erratum = erratum, erratum.Lock, Figures = one })
            .ToListAsync(ct);
        differences.AddRange(
            from row in rows
            let counts = row.Figures is { } found && row.Lock.Covers(found) ? found.Counts : null
            where !row.Erratum.Matches(counts)
            select new Difference(
                row.Figures?.CellId ?? 0, row.Lock.CampaignKey, row.Figures?.HeldOn ?? row.Lock.To, nameof(Erratum),
                Text(row.Erratum.After.Present), Text(counts?.Present)));
    }

    private static string Text(IFormattable? value) =>
        value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : value?.ToString(null, CultureInfo.InvariantCulture) ?? "";
}
