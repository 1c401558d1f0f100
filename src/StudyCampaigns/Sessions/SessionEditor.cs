using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Campaigns;
using StudyCampaigns.Data;
using StudyCampaigns.Text;
using StudyCampaigns.Time;

namespace StudyCampaigns.Sessions;

/// <summary>What saving and submitting have in common: loading a session with its roll, and writing an entry into it.</summary>
public sealed class SessionEditor(AppDbContext db, TimeProvider clock)
{
    /// <summary>Loads a session that is known to be the actor's.</summary>
    public async Task<Session> LoadAsync(int id, CancellationToken ct)
    {
        var session = await db.Sessions.AsSingleQuery().Include(row => row.Cell).SingleAsync(row => row.Id == id, ct);

        // By itself: joined with topics and audiences, every line of the roll would come several times.
        await db.AttendanceRecords.Where(row => row.SessionId == id).LoadAsync(ct);
        return session;
    }

    /// <summary>Missing when the entry names a member who is not on the roll, or a campaign that does not reach the cell.</summary>
    public async Task<Result> WriteAsync(Session session, SessionEntry entry, CancellationToken ct)
    {
        var clean = Clean(entry);
        if (!NamesItsRoll(session, clean))
        {
            return Result.Missing;
        }

        var campaign = await FindCampaignAsync(session, clean.CampaignId, ct);
        if (clean.CampaignId is not null && campaign is null)
        {
            return Result.Missing;
        }

        if (session.Write(clean, campaign, clock.Today()) is { } refusal)
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
    };

    private static bool NamesItsRoll(Session session, SessionEntry entry)
    {
        var members = session.Roll.Select(record => record.MemberId).ToHashSet();
        return entry.Roll.All(mark => members.Contains(mark.MemberId));
    }

    private Task<StudyCampaign?> FindCampaignAsync(Session session, int? id, CancellationToken ct) => id is null
        ? Task.FromResult<StudyCampaign?>(null)
        : db.Campaigns.Include(row => row.Topics)
            .SingleOrDefaultAsync(row => row.Id == id && session.Cell.Path.StartsWith(row.Organization.Path), ct);

    private Task<bool> IsTakenAsync(Session session, DateOnly month, CancellationToken ct) =>
        db.Sessions.AnyAsync(row => row.CellId == session.CellId && row.RegularMonth == month && row.Id != session.Id, ct);
}
