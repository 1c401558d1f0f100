using StudyCampaigns.Organizations;

namespace StudyCampaigns.Figures;

/// <summary>
/// A session that a cell owes: the regular one of a month (R1, docs/domain.md 9), the thematic one of a quarter (R13), or one of a campaign,
/// as often as its cadence asks (R14). A row each, so that what was owed stays as it was when people, units and campaigns change; the day it
/// was met moves with the sessions.
/// </summary>
public sealed class SessionDuty
{
    private SessionDuty() { }

    private SessionDuty(int cellId, DutyKind kind, int campaignKey, DateOnly startsOn, DateOnly dueOn)
    {
        CellId = cellId;
        Kind = kind;
        CampaignKey = campaignKey;
        StartsOn = startsOn;
        DueOn = dueOn;
    }

    public int Id { get; private set; }

    public int CellId { get; private set; }

    public Organization Cell { get; private set; } = null!;

    public DutyKind Kind { get; private set; }

    /// <summary>The campaign that owes its topics; <see cref="SessionFigures.AllCampaigns"/> for the month's and the quarter's.</summary>
    public int CampaignKey { get; private set; }

    /// <summary>The first day of the month, of the quarter, or of the campaign.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day in time, frozen: for a month the cell's usual day or the month's last, else the last day of the span.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The day of the first session that meets it; null while there is none. It may lie after <see cref="DueOn"/>.</summary>
    public DateOnly? MetOn { get; private set; }

    /// <param name="month">The first day of the month.</param>
    /// <param name="usualDay">The cell's, 1 to 31; null where it has none.</param>
    public static SessionDuty OfMonth(int cellId, DateOnly month, int? usualDay) =>
        new(cellId, DutyKind.Regular, SessionFigures.AllCampaigns, month, DueDayOf(month, usualDay));

    /// <param name="month">The first day of a month of the quarter.</param>
    public static SessionDuty OfQuarter(int cellId, DateOnly month)
    {
        var quarter = month.AddMonths(-((month.Month - 1) % 3));
        return new(cellId, DutyKind.Thematic, SessionFigures.AllCampaigns, quarter, quarter.AddMonths(3).AddDays(-1));
    }

    public static SessionDuty OfCampaign(int cellId, int campaignId, DateOnly startsOn, DateOnly dueOn) =>
        new(cellId, DutyKind.Campaign, campaignId, startsOn, dueOn);

    /// <summary>
    /// The month's duty is met by a regular or combined session of that month, whenever it was held; the quarter's by a thematic or combined
    /// session within it; a campaign's by a session with one of its topics within the span.
    /// </summary>
    public bool IsMetBy(SessionFigures session) => session.CellId == CellId && session.CampaignKey == CampaignKey
        && (Kind == DutyKind.Regular
            ? session.RegularMonth == StartsOn
            : StartsOn <= session.HeldOn && session.HeldOn <= DueOn && (Kind == DutyKind.Campaign || session.IsThematic));

    /// <param name="sessions">At least all counting sessions of the cell that could meet it.</param>
    public void Recount(IEnumerable<SessionFigures> sessions) => MetOn = sessions.Where(IsMetBy).Min(session => (DateOnly?)session.HeldOn);

    /// <summary>The day on which a month's session is due: the usual day, in a shorter month its last.</summary>
    /// <param name="month">The first day of the month.</param>
    /// <param name="usualDay">1 to 31; null where the cell has none.</param>
    public static DateOnly DueDayOf(DateOnly month, int? usualDay)
    {
        var days = DateTime.DaysInMonth(month.Year, month.Month);
        return new DateOnly(month.Year, month.Month, Math.Min(usualDay ?? days, days));
    }
}

/// <summary>What a duty asks for.</summary>
public enum DutyKind
{
    /// <summary>The regular session of a month.</summary>
    Regular,

    /// <summary>A thematic session in a quarter, counted apart from the months' (R13, docs/domain.md 9).</summary>
    Thematic,

    /// <summary>A session with a topic of a campaign.</summary>
    Campaign,
}
