using StudyCampaigns.Campaigns;
using StudyCampaigns.Organizations;

namespace StudyCampaigns.Sessions;

/// <summary>
/// The sums of one cell, one month, and one campaign (or all sessions together). Moved in the transaction that submits, confirms,
/// returns or corrects a session; dashboards, boards and reports read these rows and never the attendance rows.
/// </summary>
public sealed class MonthlyFigures
{
    /// <summary>In <see cref="CampaignKey"/>: all sessions, whatever they studied.</summary>
    public const int AllSessions = 0;

    private MonthlyFigures() { }

    public MonthlyFigures(int cellId, int campaignKey, DateOnly month)
    {
        CellId = cellId;
        CampaignKey = campaignKey;
        Month = month;
    }

    public int Id { get; private set; }

    public int CellId { get; private set; }

    public Organization Cell { get; private set; } = null!;

    /// <summary>The campaign's key, or <see cref="AllSessions"/>; not nullable so that one unique index serves both databases.</summary>
    public int CampaignKey { get; private set; }

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; private set; }

    /// <summary>Sessions the month demands of the cell, 0 or 1; frozen when the month is opened.</summary>
    public int SessionsExpected { get; set; }

    /// <summary>
    /// Expected sessions that were held, 0 or 1 and never above <see cref="SessionsExpected"/>, so that no rate passes 100 %: with at least one
    /// counting session in the month (of the campaign; or a regular one, for all sessions).
    /// </summary>
    public int SessionsMet { get; set; }

    /// <summary>All counting sessions, submitted or confirmed; no state locks one (R8, R9, docs/domain.md 9).</summary>
    public int SessionsHeld { get; set; }

    /// <summary>Of <see cref="SessionsHeld"/>, those the unit above has confirmed.</summary>
    public int SessionsConfirmed { get; set; }

    public int MembersExpected { get; set; }

    public int MembersPresent { get; set; }

    public int MembersExcused { get; set; }

    public int MembersUnexcused { get; set; }

    public int MembersExempt { get; set; }

    /// <summary>Attendances (lượt) of people outside the Party.</summary>
    public int OthersPresent { get; set; }

    public int DurationMinutes { get; set; }

    /// <summary>
    /// A month demands a session of every cell that existed on its first day; and of a campaign when that campaign demands one
    /// (<see cref="StudyCampaign.DemandsSessionIn"/>).
    /// </summary>
    /// <param name="campaign">Null for all sessions together.</param>
    public static bool IsSessionExpected(Organization cell, StudyCampaign? campaign, DateOnly month) =>
        cell.ExistsOn(month) && (campaign is null || campaign.DemandsSessionIn(month));

    /// <summary>Makes the sums anew; what is expected stays as it was frozen.</summary>
    /// <param name="sessions">The counting sessions of the cell in the month, of whatever campaign.</param>
    public void Recount(IEnumerable<CountedSession> sessions)
    {
        var counted = sessions.Where(session => CampaignKey == AllSessions || session.CampaignId == CampaignKey).ToList();
        var isMet = CampaignKey == AllSessions ? counted.Any(session => session.IsRegular) : counted.Count > 0;
        SessionsMet = isMet ? SessionsExpected : 0;
        SessionsHeld = counted.Count;
        SessionsConfirmed = counted.Count(session => session.IsConfirmed);
        MembersExpected = counted.Sum(session => session.Expected);
        MembersPresent = counted.Sum(session => session.Present);
        MembersExcused = counted.Sum(session => session.Excused);
        MembersUnexcused = counted.Sum(session => session.Unexcused);
        MembersExempt = counted.Sum(session => session.Exempt);
        OthersPresent = counted.Sum(session => session.OthersPresent);
        DurationMinutes = counted.Sum(session => session.DurationMinutes);
    }
}
