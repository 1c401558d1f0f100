using StudyCampaigns.Organizations;

namespace StudyCampaigns.Figures;

/// <summary>
/// What one counting session adds to the figures: a row for all sessions together and one for each campaign it studied. Written in the
/// transaction that submits, confirms, returns or corrects the session; everything that is added up reads these rows and never the
/// attendance rows. A session that does not count has none.
/// </summary>
public sealed class SessionFigures
{
    /// <summary>In <see cref="CampaignKey"/>: all sessions, whatever they studied.</summary>
    public const int AllCampaigns = 0;

    private SessionFigures() { }

    public SessionFigures(int sessionId, int campaignKey)
    {
        SessionId = sessionId;
        CampaignKey = campaignKey;
    }

    public int SessionId { get; private set; }

    /// <summary>The campaign's key, or <see cref="AllCampaigns"/>; not nullable so that one unique key serves both databases.</summary>
    public int CampaignKey { get; private set; }

    public int CellId { get; set; }

    public Organization Cell { get; private set; } = null!;

    /// <summary>Decides in which period it counts (R4, docs/domain.md 9).</summary>
    public DateOnly HeldOn { get; set; }

    /// <summary>The first day of the month whose duty it meets; null for a session that is neither regular nor combined.</summary>
    public DateOnly? RegularMonth { get; set; }

    /// <summary>Thematic or combined: meets the thematic duty of its quarter (R13, docs/domain.md 9).</summary>
    public bool IsThematic { get; set; }

    /// <summary>The unit above has confirmed it. It counts without, and is told apart (R9, docs/domain.md 9).</summary>
    public bool IsConfirmed { get; set; }

    public AttendanceCounts Counts { get; set; } = AttendanceCounts.None;

    /// <summary>Takes over what the other row of the same session and campaign says.</summary>
    public void TakeFrom(SessionFigures other)
    {
        CellId = other.CellId;
        HeldOn = other.HeldOn;
        RegularMonth = other.RegularMonth;
        IsThematic = other.IsThematic;
        IsConfirmed = other.IsConfirmed;
        Counts = other.Counts;
    }

    /// <summary>True when the other row says the same.</summary>
    public bool Matches(SessionFigures other) =>
        (CellId, HeldOn, RegularMonth, IsThematic, IsConfirmed, Counts)
        == (other.CellId, other.HeldOn, other.RegularMonth, other.IsThematic, other.IsConfirmed, other.Counts);
}
