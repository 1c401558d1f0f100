namespace StudyCampaigns.Figures;

/// <summary>
/// What a session says now otherwise than a stored report counted it (R7, R8, docs/domain.md 9): recorded later, corrected, or no longer
/// counting. One for each report and session; a session that says again what was reported has none. It is never added to another period.
/// </summary>
public sealed class Erratum
{
    public const int ReasonLength = 1000;

    private Erratum() { }

    /// <param name="before">What the report counted; null when it did not count the session.</param>
    public Erratum(int lockId, int sessionId, AttendanceCounts? before)
    {
        (LockId, SessionId) = (lockId, sessionId);
        (WasCounted, Before) = (before is not null, before ?? AttendanceCounts.None);
    }

    public int LockId { get; private set; }

    public PeriodLock Lock { get; private set; } = null!;

    public int SessionId { get; private set; }

    /// <summary>False for one that was recorded later: late facts, and not an error of the report.</summary>
    public bool WasCounted { get; private set; }

    public AttendanceCounts Before { get; private set; } = AttendanceCounts.None;

    /// <summary>False when it was returned, or moved out of the window.</summary>
    public bool IsCounted { get; private set; }

    public AttendanceCounts After { get; private set; } = AttendanceCounts.None;

    /// <summary>Why; null only while the report is not accepted.</summary>
    public string? Reason { get; private set; }

    public int ChangedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>It says what the report says.</summary>
    public bool IsVoid => WasCounted == IsCounted && Before == After;

    /// <summary>True when it already tells that the session says this now.</summary>
    public bool Matches(AttendanceCounts? after) => (IsCounted, After) == (after is not null, after ?? AttendanceCounts.None);

    /// <param name="after">What the session says now; null when it does not count in the window.</param>
    public void Change(AttendanceCounts? after, string? reason, int changedById, DateTime changedAt)
    {
        (IsCounted, After) = (after is not null, after ?? AttendanceCounts.None);
        (Reason, ChangedById, ChangedAt) = (reason, changedById, changedAt);
    }
}
