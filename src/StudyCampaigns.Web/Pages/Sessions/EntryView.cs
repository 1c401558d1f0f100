using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Members;
using StudyCampaigns.Organizations;
using StudyCampaigns.Sessions;

namespace StudyCampaigns.Web.Pages.Sessions;

/// <summary>What the entry page shows around the form, and the stored entry in the form's shape; four commands.</summary>
public sealed record EntryView(
    EntryView.Head Session,
    IReadOnlyList<EntryView.RollRow> Roll,
    IReadOnlyList<EntryView.Campaign> Campaigns,
    EntryInput Stored)
{
    private const int SessionsLookedBackAt = 3;

    public sealed record Head(
        int Id, int CellId, string CellName, string ParentName, int MinimumMinutes, DateOnly Month, SessionState State, string? ReturnReason);

    /// <param name="AbsentBefore">Monthly sessions missed in a row just before this one, at most <see cref="SessionsLookedBackAt"/>.</param>
    public sealed record RollRow(int MemberId, string Name, MembershipStatus MembershipStatus, int AbsentBefore);

    public sealed record Campaign(int Id, string Name, IReadOnlyList<Topic> Topics);

    public sealed record Topic(int Id, string Title);

    /// <summary>Null when there is no such session in the scope.</summary>
    public static async Task<EntryView?> LoadAsync(AppDbContext db, OrganizationScope scope, int id, CancellationToken ct)
    {
        var session = await scope.Within(db.Sessions.AsNoTracking().AsSingleQuery(), row => row.Cell.Path)
            .Include(row => row.Cell).ThenInclude(cell => cell.Parent)
            .SingleOrDefaultAsync(row => row.Id == id, ct);
        if (session is null)
        {
            return null;
        }

        var records = await db.AttendanceRecords.AsNoTracking()
            .Where(row => row.SessionId == id)
            .OrderBy(row => row.Member.SortKey).ThenBy(row => row.MemberId)
            .Select(row => new { row.MemberId, row.Member.FullName, row.MembershipStatus, row.Status, row.Reason })
            .ToListAsync(ct);
        var absentBefore = await CountAbsencesAsync(db, session, ct);
        return new EntryView(
            new Head(
                id, session.CellId, session.Cell.Name, session.Cell.Parent?.ShortName ?? "", session.Cell.MinimumSessionMinutes,
                session.Month, session.State, session.ReturnReason),
            [.. records.Select(row => new RollRow(row.MemberId, row.FullName, row.MembershipStatus, absentBefore(row.MemberId)))],
            await CampaignsAsync(db, session, ct),
            Read(session, [.. records.Select(row => new EntryInput.Row { MemberId = row.MemberId, Status = row.Status, Reason = row.Reason })]));
    }

    private static EntryInput Read(Session session, List<EntryInput.Row> rows) => new()
    {
        Version = session.Version,
        Kind = session.Kind,
        HeldOn = session.HeldOn,
        StartsAt = session.StartsAt,
        DurationMinutes = session.DurationMinutes,
        Place = session.Place,
        Form = session.Form,
        ConnectionPoints = session.ConnectionPoints == 0 ? null : session.ConnectionPoints,
        Month = session.DeclaredMonth,
        TopicIds = [.. session.Topics.Select(topic => topic.TopicId)],
        Conclusion = session.Conclusion,
        Rows = rows,
        Others = [.. Enum.GetValues<Audience>().Select(audience => Others(session, audience))],
    };

    private static EntryInput.OthersRow Others(Session session, Audience audience)
    {
        var stored = session.Audiences.SingleOrDefault(row => row.Audience == audience);
        return new() { Audience = audience, Attendances = stored?.Attendances, People = stored?.People };
    }

    /// <summary>Those that run on the day, and those of topics that are chosen: a day that was corrected leaves nothing hidden.</summary>
    private static async Task<List<Campaign>> CampaignsAsync(AppDbContext db, Session session, CancellationToken ct)
    {
        var chosen = session.Topics.Select(topic => topic.CampaignId).ToList();
        return await db.Campaigns.AsNoTracking()
            .Where(row => session.Cell.Path.StartsWith(row.Organization.Path))
            .Where(row => (row.StartsOn <= session.HeldOn && row.EndsOn >= session.HeldOn) || chosen.Contains(row.Id))
            .OrderByDescending(row => row.StartsOn).ThenBy(row => row.Id)
            .Select(row => new Campaign(
                row.Id,
                row.ShortName,
                row.Topics.OrderBy(topic => topic.Order).Select(topic => new Topic(topic.Id, topic.Title)).ToList()))
            .ToListAsync(ct);
    }

    /// <summary>One command, bounded by the size of a few rolls, whatever the cell's past.</summary>
    private static async Task<Func<int, int>> CountAbsencesAsync(AppDbContext db, Session session, CancellationToken ct)
    {
        var before = await db.Sessions.AsNoTracking()
            .Where(row => row.CellId == session.CellId && row.HeldOn < session.HeldOn && row.RegularMonth != null)
            .Where(SessionStates.IsCounted)
            .OrderByDescending(row => row.HeldOn)
            .Take(SessionsLookedBackAt)
            .Select(row => new
            {
                row.HeldOn,
                Absent = row.Roll
                    .Where(record => record.Status == AttendanceStatus.Excused || record.Status == AttendanceStatus.Unexcused)
                    .Select(record => record.MemberId)
                    .ToList(),
            })
            .ToListAsync(ct);
        var absent = before.OrderByDescending(row => row.HeldOn).Select(row => row.Absent.ToHashSet()).ToList();
        return member => absent.TakeWhile(missed => missed.Contains(member)).Count();
    }
}
