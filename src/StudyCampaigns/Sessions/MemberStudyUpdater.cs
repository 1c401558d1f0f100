using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Data;
using StudyCampaigns.Figures;

namespace StudyCampaigns.Sessions;

/// <summary>
/// Moves what each member has studied when a session begins to count, changes or counts no more (R12, docs/domain.md 9). Nothing is saved
/// here; the use case saves session and rows together, while it holds the cell's lock.
/// </summary>
public sealed class MemberStudyUpdater(AppDbContext db)
{
    /// <param name="session">With its roll and topics, where it counts.</param>
    /// <exception cref="InvalidOperationException">The roll of a counting session is not loaded: nobody would have studied.</exception>
    public async Task UpdateAsync(Session session, CancellationToken ct)
    {
        if (session.Counts && session.Roll.Count == 0)
        {
            throw new InvalidOperationException($"The roll of session {session.Id} is not loaded.");
        }

        var keys = session.Studies().ToList();
        var present = session.Roll.Where(record => record.Status == AttendanceStatus.Present).Select(record => record.MemberId).ToList();
        var campaigns = keys.Select(key => key.CampaignId).Distinct().ToList();
        var stored = (await db.MemberStudies
                .Where(row => row.CellId == session.CellId
                    && (row.SessionId == session.Id || (campaigns.Contains(row.CampaignId) && present.Contains(row.MemberId))))
                .ToListAsync(ct))
            .ToDictionary(row => (row.Key, row.MemberId));
        var wanted = (from key in keys from member in present select (key, member)).ToHashSet();

        // Whoever had this session as the first may have studied earlier, or only later, once it says something else.
        var open = stored.Values.Where(row => row.SessionId == session.Id && (!wanted.Contains((row.Key, row.MemberId)) || row.HeldOn < session.HeldOn)).ToList();
        var others = await OthersAsync(session, open, ct);
        foreach (var row in open)
        {
            if (others.TryGetValue((row.Key, row.MemberId), out var first))
            {
                row.SetFirst(first.SessionId, first.HeldOn);
            }
            else if (!wanted.Contains((row.Key, row.MemberId)))
            {
                db.MemberStudies.Remove(row);
            }
            else
            {
                row.SetFirst(session.Id, session.HeldOn);
            }
        }

        foreach (var (key, member) in wanted)
        {
            if (!stored.TryGetValue((key, member), out var row))
            {
                db.MemberStudies.Add(new MemberStudy(session.CellId, key, member, session.Id, session.HeldOn));
            }
            else if ((session.HeldOn, session.Id).CompareTo((row.HeldOn, row.SessionId)) < 0)
            {
                row.SetFirst(session.Id, session.HeldOn);
            }
        }
    }

    /// <summary>The first of the cell's other counting sessions at which each of these members studied the same.</summary>
    private async Task<Dictionary<(StudyKey Key, int MemberId), First>> OthersAsync(Session session, List<MemberStudy> open, CancellationToken ct)
    {
        if (open.Count == 0)
        {
            return [];
        }

        var members = open.Select(row => row.MemberId).Distinct().ToList();
        var campaigns = open.Select(row => row.CampaignId).Distinct().ToList();
        var rows = await (
            from other in db.Sessions.AsNoTracking().Where(SessionStates.IsCounted)
            where other.CellId == session.CellId && other.Id != session.Id
            from record in other.Roll
            where record.Status == AttendanceStatus.Present && members.Contains(record.MemberId)
            from topic in other.Topics
            where campaigns.Contains(topic.CampaignId)
            select new { record.MemberId, topic.CampaignId, topic.TopicId, First = new First(other.HeldOn, other.Id) })
            .ToListAsync(ct);
        return rows
            .SelectMany(row => new[] { row.TopicId, MemberStudy.AnyTopic }.Select(topic => (Key: new StudyKey(row.CampaignId, topic), row.MemberId, row.First)))
            .GroupBy(row => (row.Key, row.MemberId))
            .ToDictionary(group => group.Key, group => group.Select(row => row.First).MinBy(first => (first.HeldOn, first.SessionId))!);
    }

    private sealed record First(DateOnly HeldOn, int SessionId);
}
