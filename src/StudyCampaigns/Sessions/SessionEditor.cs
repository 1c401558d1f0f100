using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Text;
using StudyCampaigns.Time;

namespace StudyCampaigns.Sessions;

/// <summary>Loads a session for <see cref="SessionWorkflow"/>, and writes an entry into it.</summary>
public sealed class SessionEditor(AppDbContext db, TimeProvider clock)
{
    /// <summary>Loads a session that is known to be the actor's.</summary>
    /// <param name="withRoll">Also its roll; it is long.</param>
    public async Task<Session> LoadAsync(int id, bool withRoll, CancellationToken ct)
    {
        var session = await db.Sessions.AsSingleQuery().Include(row => row.Cell).SingleAsync(row => row.Id == id, ct);

        if (withRoll)
        {
            // By itself: joined with topics and audiences, every line of the roll would come several times.
            await db.AttendanceRecords.Where(row => row.SessionId == id).LoadAsync(ct);
        }

        return session;
    }

    /// <summary>Missing when the entry names a member who is not on the roll, or a topic that does not reach the cell.</summary>
    public async Task<Result> WriteAsync(Session session, SessionEntry entry, CancellationToken ct)
    {
        var clean = Clean(entry);
        if (!NamesItsRoll(session, clean))
        {
            return Result.Missing;
        }

        var campaigns = await CampaignsAsync(session, clean.TopicIds, ct);
        var topics = campaigns.SelectMany(campaign => campaign.Topics).Where(topic => clean.TopicIds.Contains(topic.Id)).ToList();
        if (topics.Count != clean.TopicIds.Count)
        {
            return Result.Missing;
        }

        if (session.Write(clean, topics, campaigns, clock.Today()) is { } refusal)
        {
            return refusal;
        }

        return session.RegularMonth is { } month && await IsTakenAsync(session, month, ct) ? SessionRefusals.SecondRegular(month) : Result.Done;
    }

    /// <summary>True when the session already says what the entry says; so is a form that was sent twice recognised.</summary>
    public static bool Matches(Session session, SessionEntry entry)
    {
        var clean = Clean(entry);
        return NamesItsRoll(session, clean) && session.Matches(clean);
    }

    private static SessionEntry Clean(SessionEntry entry) => entry with
    {
        Place = VietnameseText.Clean(entry.Place),
        Conclusion = VietnameseText.Clean(entry.Conclusion),
        TopicIds = [.. entry.TopicIds.Distinct()],
    };

    private static bool NamesItsRoll(Session session, SessionEntry entry)
    {
        var members = session.Roll.Select(record => record.MemberId).ToHashSet();
        return entry.Roll.All(mark => members.Contains(mark.MemberId));
    }

    /// <summary>The campaigns of the topics, with the topics, as far as they reach the cell.</summary>
    private Task<List<StudyCampaign>> CampaignsAsync(Session session, IReadOnlyCollection<int> topicIds, CancellationToken ct) => topicIds.Count == 0
        ? Task.FromResult(new List<StudyCampaign>())
        : db.Campaigns.AsNoTracking().AsSingleQuery().Include(row => row.Topics)
            .Where(row => row.Topics.Any(topic => topicIds.Contains(topic.Id)) && session.Cell.Path.StartsWith(row.Organization.Path))
            .OrderBy(row => row.Id)
            .ToListAsync(ct);

    private Task<bool> IsTakenAsync(Session session, DateOnly month, CancellationToken ct) =>
        db.Sessions.AnyAsync(row => row.CellId == session.CellId && row.RegularMonth == month && row.Id != session.Id, ct);
}
